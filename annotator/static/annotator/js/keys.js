// Commands by single keys. They can be switched off, for those whose keys are pressed
// by speech or by chance (WCAG 2.1.4); the keys of the caret in the text stay.

const SWITCHED_OFF = "single-keys-off";

export class Keys {
  constructor(dialog, commands, acts) {
    this.dialog = dialog;
    this.commands = commands;
    this.acts = acts;
    this.box = dialog.querySelector("[data-single-keys]");
    this.box.checked = localStorage.getItem(SWITCHED_OFF) === null;
    this.box.addEventListener("change", () => {
      if (this.box.checked) localStorage.removeItem(SWITCHED_OFF);
      else localStorage.setItem(SWITCHED_OFF, "yes");
    });
    document.addEventListener("keydown", (event) => this.#pressed(event));
  }

  show() {
    this.dialog.showModal();
  }

  #pressed(event) {
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return this.acts.back(event);
    if (event.defaultPrevented || isTyping(event)) return;
    const inText = this.acts.inText(event);
    if (inText && this.acts.caret(event)) return event.preventDefault();
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      return this.acts.undo(event);
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" && inText) {
      event.preventDefault();
      return this.acts.enter();
    }
    const command = this.box.checked && this.commands[event.key];
    if (!command) return;
    event.preventDefault();
    command();
  }
}

function isTyping({ target, key }) {
  if (target.closest("input, select, textarea, [contenteditable]")) return true;
  return key === "Enter" && target.closest("a, button, summary") !== null;
}
