// What is typed while a form, or a part of it, is fetched anew: it stands in the new one.

export class Meanwhile {
  #typed = new Map();
  #count = 0;
  #begun = new WeakMap();
  #kept = null;

  constructor(element) {
    element.addEventListener("input", ({ target }) => {
      this.#count += 1;
      this.#typed.set(target.name, this.#count);
    });
    element.addEventListener("htmx:beforeRequest", ({ detail }) => {
      this.#begun.set(detail.xhr, this.#count);
    });
    element.addEventListener("htmx:beforeSwap", ({ detail }) => this.#keep(detail));
  }

  #keep({ xhr, target }) {
    const form = target.closest("form") ?? target.querySelector("form");
    const since = this.#begun.get(xhr);
    const fields = [...target.querySelectorAll("[name]")].filter(({ name, type }) => {
      // Rows may stand for other values when they come.
      return this.#typed.get(name) > since && type !== "radio" && !name.startsWith("also-");
    });
    this.#kept = form && { token: form.elements.token.value, fields };
  }

  // Put it into the form as it has come; into no other one.
  restore(form) {
    const { token, fields } = this.#kept ?? {};
    this.#kept = null;
    if (token !== form.elements.token.value) return;
    for (const { name, value, checked, selectionStart, selectionEnd } of fields) {
      const field = form.elements[name];
      if (!field) continue;
      Object.assign(field, field.type === "checkbox" ? { checked } : { value });
      if (Number.isInteger(selectionStart)) field.setSelectionRange(selectionStart, selectionEnd);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}
