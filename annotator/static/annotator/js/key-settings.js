// A small dialog in which a reader gives each command another key, or none.

const SILENT = ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "Dead"];

export class KeySettings {
  #asked = null;

  // changed() hears of every change.
  constructor(dialog, bindings, changed) {
    this.dialog = dialog;
    this.bindings = bindings;
    this.changed = changed;
    this.told = dialog.querySelector("[data-told]");
    dialog.addEventListener("click", ({ target }) => this.#clicked(target));
    dialog.addEventListener("keydown", (event) => this.#pressed(event));
    dialog.addEventListener("focusout", () => this.#ask(null));
    dialog.addEventListener("close", () => this.#ask(null));
  }

  show() {
    this.told.textContent = "";
    this.dialog.showModal();
  }

  #clicked(target) {
    const row = target.closest("[data-command]");
    if (target.closest("[data-bind]")) this.#ask(row);
    else if (target.closest("[data-unbind]")) this.#unbind(row);
    else if (target.closest("[data-given-keys]")) this.#reset();
  }

  // Wait for the key of a row's command; null waits no longer.
  #ask(row) {
    this.#asked?.removeAttribute("data-asked");
    this.#asked = row;
    if (!row) return;
    row.dataset.asked = "";
    this.#say(`Press the key for “${nameOf(row)}”. Esc leaves it as it is.`);
  }

  #pressed(event) {
    const row = this.#asked;
    if (!row || SILENT.includes(event.key)) return;
    if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      this.#ask(null);
      return this.#say("It is left as it was.");
    }
    this.#take(row, event);
  }

  #take(row, { key, ctrlKey, altKey, metaKey }) {
    const { command } = row.dataset;
    if ([...key].length !== 1 || key === " " || ctrlKey || altKey || metaKey) {
      return this.#say("Only a letter, a digit or a mark can be a key here: press another.");
    }
    const other = this.bindings.commandOf(key);
    if (other && other !== command) {
      const taken = this.dialog.querySelector(`[data-command="${other}"]`);
      return this.#say(
        `“${key}” is the key for “${nameOf(taken)}”: press another, or take it from there first.`,
      );
    }
    this.#ask(null);
    this.bindings.bind(command, key);
    this.changed();
    this.#say(`“${key}” is now the key for “${nameOf(row)}”.`);
  }

  #unbind(row) {
    this.bindings.bind(row.dataset.command, "");
    this.changed();
    this.#say(`“${nameOf(row)}” has no key now.`);
  }

  #reset() {
    this.bindings.reset();
    this.changed();
    this.#say("All commands have their own keys again.");
  }

  #say(sentence) {
    this.told.textContent = sentence;
  }
}

function nameOf(row) {
  return row.querySelector("[data-name]").textContent;
}
