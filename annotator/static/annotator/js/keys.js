// Commands by single keys. They can be bound anew or switched off, for those whose keys
// are pressed by speech or by chance (WCAG 2.1.4); the keys of the caret in the text stay.
import { Bindings } from "./bindings.js";
import { KeySettings } from "./key-settings.js";

export class Keys {
  // The dialogs are the list of the keys and the settings, whose rows name the commands.
  constructor({ list, settings }, commands, acts) {
    this.list = list;
    this.commands = commands;
    this.acts = acts;
    const rows = [...settings.querySelectorAll("[data-command]")];
    const given = rows.map(({ dataset }) => [dataset.command, dataset.key]);
    this.bindings = new Bindings(Object.fromEntries(given));
    this.settings = new KeySettings(settings, this.bindings, () => this.#tell());
    this.box = list.querySelector("[data-single-keys]");
    this.box.addEventListener("change", () => {
      this.bindings.areOn = this.box.checked;
      this.#tell();
    });
    list.querySelector("[data-change-keys]").addEventListener("click", () => this.settings.show());
    document.addEventListener("keydown", (event) => this.#pressed(event));
    addEventListener("storage", () => {
      this.bindings.read();
      this.#tell();
    });
    this.#tell();
  }

  show() {
    this.list.showModal();
  }

  // Wherever the page names the key of a command, it names the reader's own.
  #tell() {
    const { bindings } = this;
    this.box.checked = bindings.areOn;
    for (const place of document.querySelectorAll("kbd[data-key]")) {
      const key = bindings.keyOf(place.dataset.key);
      place.textContent = named(key);
      if (!place.closest("dialog")) place.hidden = !key || !bindings.areOn;
    }
    for (const control of document.querySelectorAll("[data-shortcut]")) {
      const key = bindings.areOn && bindings.keyOf(control.dataset.shortcut);
      if (key) control.setAttribute("aria-keyshortcuts", key);
      else control.removeAttribute("aria-keyshortcuts");
    }
  }

  #pressed(event) {
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return this.acts.back(event);
    if (event.defaultPrevented || isTyping(event)) return;
    if (this.acts.early(event)) return event.preventDefault();
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
    const command = this.bindings.areOn && this.bindings.commandOf(event.key);
    if (!command) return;
    event.preventDefault();
    this.commands[command]();
  }
}

// How a key is called: a capital letter needs Shift, and none at all is said.
export function named(key) {
  if (!key) return "none";
  return key === key.toLowerCase() ? key : `Shift ${key.toLowerCase()}`;
}

function isTyping({ target, key }) {
  if (target.closest("input, select, textarea, [contenteditable]")) return true;
  return key === "Enter" && target.closest("a, button, summary") !== null;
}
