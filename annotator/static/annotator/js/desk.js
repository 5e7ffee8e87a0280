// The form beside the text: opened for words, moved to other words, saved or put away.
import { makeCombobox } from "./combobox.js";

const LOST = "Not saved: the server could not be reached. What you typed is kept; try again.";
const REFUSED = "Not saved: you are signed out, or may not. Sign in in another window, then save again.";

export class Desk {
  constructor(element, address, tell) {
    this.element = element;
    this.address = address;
    this.tell = tell;
    element.addEventListener("htmx:load", () => this.#prepare());
    element.addEventListener("input", (event) => this.#typed(event));
    element.addEventListener("chosen", (event) => this.#typed(event));
    element.addEventListener("click", (event) => this.#clicked(event));
    element.addEventListener("htmx:responseError", (event) => this.#trouble(event));
    element.addEventListener("htmx:sendError", () => this.#say(LOST));
  }

  // Whether a person has typed something that would be lost.
  get isTyped() {
    return Boolean(this.form && "typed" in this.form.dataset);
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
    await htmx.ajax("GET", address, { target: this.element, swap: "innerHTML" });
  }

  async move(start, end) {
    const { form } = this;
    const reading = form.querySelector("#claim-reading");
    const figure = form.querySelector("#id_figure");
    const isProposed = !figure || figure.value === reading.dataset.proposed;
    const values = { start, end, question: form.querySelector("#id_question").value };
    if (!isProposed) values.figure = figure.value;
    const address = `${form.getAttribute("action")}?${new URLSearchParams(values)}`;
    await this.#replace(address, "#claim-words");
    if (isProposed) await this.#replace(address, "#claim-reading");
    Object.assign(form.dataset, { start, end });
    this.tell("moved", { start, end });
  }

  async #replace(address, part) {
    const target = this.element.querySelector(part);
    await htmx.ajax("GET", address, { target, select: part, swap: "outerHTML" });
  }

  close() {
    this.element.replaceChildren();
    this.tell("closed");
  }

  #prepare() {
    this.element.querySelectorAll("[data-combobox]").forEach(makeCombobox);
    if (this.form) this.tell("ready", this.form.dataset);
  }

  #typed({ target }) {
    this.form.dataset.typed = "";
    if (target.id === "id_question") this.tell("answered");
    // Who names a voice says that the text passes it on, unless told otherwise.
    if (target.id !== "id_voice") return;
    const stance = this.form.querySelector("#id_stance");
    if (target.value && stance.value === "asserts") stance.value = "reports";
    if (!target.value && stance.value === "reports") stance.value = "asserts";
  }

  #clicked(event) {
    const adjust = event.target.closest("[data-adjust]");
    if (adjust) {
      event.preventDefault();
      const label = adjust.getAttribute("aria-label");
      this.move(Number(adjust.dataset.start), Number(adjust.dataset.end)).then(() =>
        this.element.querySelector(`[aria-label="${label}"]`)?.focus(),
      );
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
