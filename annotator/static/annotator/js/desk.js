// The form beside the text: opened for words, moved to other words, saved or put away.
import { livenForm } from "./claim-form.js";

const LOST = "Not saved: the server could not be reached. What you typed is kept; try again.";
const REFUSED = "Not saved: you are signed out, or may not. Sign in in another window, then save again.";

export class Desk {
  #touched = new Set();

  constructor(element, address, tell) {
    this.element = element;
    this.address = address;
    this.tell = tell;
    element.addEventListener("htmx:load", ({ target }) => this.#prepare(target));
    element.addEventListener("input", (event) => this.#typed(event));
    element.addEventListener("chosen", (event) => this.#typed(event));
    element.addEventListener("click", (event) => this.#clicked(event));
    element.addEventListener("htmx:responseError", (event) => this.#trouble(event));
    element.addEventListener("htmx:sendError", () => this.#say(LOST));
  }

  // Whether a person has typed something that would be lost.
  get isTyped() {
    return Boolean(this.form && this.#touched.size);
  }

  get form() {
    return this.element.querySelector("form");
  }

  // Open the form for words of the text; an open one keeps what is typed in it.
  async open(start, end) {
    if (this.form) return this.move(start, end);
    return this.load(`${this.address}?start=${start}&end=${end}`);
  }

  async load(address) {
    this.#touched.clear();
    await htmx.ajax("GET", address, { target: this.element, swap: "innerHTML" });
  }

  // Show the form for other words: what nobody has touched is proposed anew.
  async move(start, end) {
    const { form } = this;
    const isOpen = form.querySelector("details.more").open;
    const focused = focusOf(form);
    const values = { ...this.#kept(), start, end, show: "moved" };
    await htmx.ajax("POST", form.getAttribute("action"), {
      source: this.element,
      target: this.element,
      swap: "innerHTML",
      values,
    });
    this.form.querySelector("details.more").open = isOpen;
    if (focused) this.element.querySelector(focused)?.focus();
    this.tell("moved", { start, end });
  }

  // What has been typed, and what tells this form from others.
  #kept() {
    const kept = {};
    for (const [name, value] of new FormData(this.form)) {
      const isKept = this.#touched.has(name) || name === "token" || name === "version";
      if (!isKept || name.startsWith("also-")) continue;
      kept[name] = name in kept ? [kept[name], value].flat() : value;
    }
    return kept;
  }

  close() {
    this.#touched.clear();
    this.element.replaceChildren();
    this.tell("closed");
  }

  #prepare(loaded) {
    if (!this.form) return;
    livenForm(this.form);
    if (loaded.contains(this.form)) this.tell("ready", this.form.dataset);
  }

  #typed({ target }) {
    if (target.name) this.#touched.add(target.name);
    if (target.id === "id_question") this.tell("answered");
  }

  #clicked(event) {
    const adjust = event.target.closest("[data-adjust]");
    if (adjust) {
      event.preventDefault();
      this.move(Number(adjust.dataset.start), Number(adjust.dataset.end));
    }
    if (event.target.closest("[data-cancel]")) {
      event.preventDefault();
      this.close();
    }
  }

  #trouble({ detail }) {
    this.#say(detail.xhr.status === 403 ? REFUSED : LOST);
  }

  #say(sentence) {
    const place = this.element.querySelector("#claim-trouble");
    if (place) place.textContent = sentence;
  }
}

// How the focused control is found again once the form has been drawn anew.
function focusOf(form) {
  const { activeElement: one } = document;
  if (!form.contains(one)) return "";
  if (one.id) return `#${one.id}`;
  const label = one.getAttribute("aria-label");
  if (label?.startsWith("Take in: ")) return "#id_question";
  return label ? `[aria-label="${CSS.escape(label)}"]` : "";
}
