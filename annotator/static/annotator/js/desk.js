// The form beside the text: opened for words, moved to other words, saved or put away.
import { livenForm } from "./claim-form.js";
import { csrfToken, valuesOf } from "./drafts.js";
import { Meanwhile } from "./meanwhile.js";
import { Retries } from "./retries.js";

const LOST = "Not saved: the server could not be reached.";
const FAILED = "Not saved: the server is in trouble.";
const REFUSED = "Not saved: you are signed out, or may not. What you typed is kept here:";
// What tells this form from others, and its rows from each other.
const ALWAYS = /^(token|version|again|text|also-\d+-(at|take))$/;
const ROW = /^also-(\d+)-(.+)$/;

export class Desk {
  #touched = new Set();
  #sent = "";
  #focused = "";
  #retries;

  constructor(element, { address, drafts, signIn }, tell) {
    this.element = element;
    this.address = address;
    this.drafts = drafts;
    this.signIn = signIn;
    this.tell = tell;
    this.restored = Promise.resolve();
    this.#retries = new Retries(
      () => this.form?.requestSubmit(),
      (sentence) => this.#say(sentence),
    );
    this.meanwhile = new Meanwhile(element);
    element.addEventListener("submit", () => this.#say(""), true);
    element.addEventListener("htmx:load", ({ target }) => this.#prepare(target));
    element.addEventListener("input", (event) => this.#typed(event));
    element.addEventListener("chosen", (event) => this.#typed(event));
    element.addEventListener("click", (event) => this.#clicked(event));
    element.addEventListener("htmx:responseError", (event) => this.#trouble(event));
    element.addEventListener("htmx:sendError", (event) => this.#trouble(event));
    element.addEventListener("htmx:configRequest", freshToken);
    element.addEventListener("htmx:beforeRequest", ({ detail }) => this.#sending(detail));
    element.addEventListener("htmx:beforeSwap", () => {
      this.#focused = this.form ? focusOf(this.form) : "";
    });
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
    await this.restored;
    if (this.form) return this.move(start, end);
    return this.load(`${this.address}?start=${start}&end=${end}`);
  }

  async load(address) {
    const { isWaiting } = await this.#fetch("GET", address);
    if (isWaiting) this.listOthers();
  }

  // Fetch a form in the place of the open one, which stays where none comes.
  async #fetch(verb, address, { values = {}, touched = [] } = {}) {
    const { form } = this;
    const before = this.#touched;
    const isWaiting = this.#leave();
    this.#touched = new Set(touched);
    await this.#ask(verb, address, values);
    const isFetched = Boolean(this.form) && this.form !== form;
    if (!isFetched) this.#touched = before;
    if (!isFetched && form) this.#keep();
    return { isFetched, isWaiting };
  }

  // Bring back what was typed before the page was left, if it is not saved.
  restore() {
    this.restored = this.drafts.find().then(async ([last, ...others]) => {
      if (last && !this.form) await this.bring(last);
      this.tell("unfinished", { drafts: others });
    });
    return this.restored;
  }

  // Whether a draft came back.
  async bring({ action, values, touched, at, token }) {
    if (!action?.startsWith("/")) return false;
    const kept = new URLSearchParams(values);
    // Where it is not told which window has a draft open, each goes on with its own.
    if (!navigator.locks) kept.delete("token");
    const sent = { show: "kept" };
    for (const name of new Set(kept.keys())) sent[name] = kept.getAll(name);
    const { isFetched } = await this.#fetch("POST", action, { values: sent, touched });
    if (!isFetched) return false;
    // A stored claim that is changed gets a form of another token each time.
    if (token !== this.form.elements.token.value) this.drafts.forget(token);
    this.#openMore(this.#touched);
    const time = new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    this.#say(`Your unfinished claim, kept at ${time}.`);
    this.tell("restored");
    return true;
  }

  // What was typed behind "more" is seen again.
  #openMore(names) {
    const more = this.form.querySelector("details.more");
    more.open ||= [...more.querySelectorAll("[name]")].some(({ name }) => names.has(name));
  }

  // Bring back what was put away, in the place of what is open.
  async exchange(draft) {
    const isBack = await this.bring(draft);
    await this.listOthers();
    return isBack;
  }

  async listOthers() {
    this.tell("unfinished", { drafts: await this.drafts.find() });
  }

  async #ask(verb, address, values) {
    const target = this.element;
    const options = { source: target, target, swap: "innerHTML", values };
    // What does not come is told by an event: see #trouble.
    await htmx.ajax(verb, address, options).catch(() => null);
  }

  // Show the form for other words: what nobody has touched is proposed anew.
  async move(start, end) {
    const { form } = this;
    const before = this.drafts.of(form, this.#touched);
    const isOpen = form.querySelector("details.more").open;
    const values = { ...this.#kept(), start, end, show: "moved" };
    await this.#ask("POST", form.getAttribute("action"), values);
    if (this.form === form) return;
    if (this.#carry(form)) this.tell("put away", { draft: before });
    this.form.querySelector("details.more").open = isOpen;
    if (this.#focused) this.element.querySelector(this.#focused)?.focus();
    this.tell("moved", { start, end });
  }

  // What has been typed, and what tells this form from others.
  #kept() {
    const kept = {};
    for (const [name, value] of valuesOf(this.form)) {
      const isKept = this.#touched.has(name) || ALWAYS.test(name);
      if (!isKept) continue;
      kept[name] = name in kept ? [kept[name], value].flat() : value;
    }
    return kept;
  }

  // What was typed in a row goes with its value, which may stand in another row now;
  // whether some of it has no row any more.
  #carry(before) {
    const rows = [...rowsOf(this.form)];
    let isLost = false;
    const typed = [...this.#touched].filter((name) => ROW.test(name));
    for (const name of typed) this.#touched.delete(name);
    for (const name of typed) {
      const [, row, field] = name.match(ROW);
      const at = before.elements[`also-${row}-at`]?.value;
      const now = rows.find((one) => one.at === at);
      if (now) this.#touched.add(`also-${now.row}-${field}`);
      else isLost = true;
    }
    return isLost;
  }

  // Put the form away; what was typed in it is told, so that it can be brought back.
  close({ isSaved = false } = {}) {
    this.#retries.stop();
    if (!this.form) return; // put away while it was saved
    const isBehind = isSaved && this.drafts.of(this.form, []).values !== this.#sent;
    if (!isSaved) this.#layAside();
    if (isBehind) this.drafts.letGo();
    else this.drafts.forget();
    this.#touched = new Set();
    this.element.replaceChildren();
    this.tell("closed");
    if (isBehind) this.tell("typed meanwhile");
    if (isBehind) this.listOthers();
  }

  // The open form gives way to another; whether something was typed in it, and waits.
  #leave() {
    if (!this.form) return false;
    const isKept = this.isTyped;
    this.#layAside();
    if (isKept) this.drafts.letGo();
    else this.drafts.forget();
    this.#touched = new Set();
    return isKept;
  }

  // What is typed gives way to something else, but can be brought back.
  #layAside() {
    if (!this.isTyped) return;
    this.tell("put away", { draft: this.drafts.of(this.form, this.#touched) });
  }

  #prepare(loaded) {
    if (!this.form) return;
    livenForm(this.form);
    this.meanwhile.restore(this.form);
    if (loaded.contains(this.form)) {
      // Only the form that was sent is sent again: what came instead is for a person to save.
      this.#retries.stop();
      this.tell("ready", this.form.dataset);
    }
    this.#keep();
  }

  #typed({ target }) {
    if (target.name) this.#touched.add(target.name);
    this.#keep();
    if (target.id === "id_question") this.tell("answered");
  }

  #keep() {
    this.drafts.keep(this.form, this.#touched);
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

  // A save that failed is tried again; only who is signed out must act.
  #trouble({ detail }) {
    const { status } = detail.xhr;
    if (detail.elt === this.element) return this.tell("unfetched", { status });
    if (!this.#isSave(detail)) return;
    if (status === 403) return this.#refused();
    if (status && status < 500) return this.#say(FAILED);
    this.#retries.later(status ? FAILED : LOST);
  }

  #isSave({ elt, requestConfig }) {
    return requestConfig?.verb === "post" && elt === this.form;
  }

  // What is typed from now on is not what is saved.
  #sending(detail) {
    if (!this.#isSave(detail)) return;
    this.#sent = this.drafts.of(this.form, []).values;
    this.#retries.wait();
  }

  #refused() {
    this.#say(`${REFUSED} `);
    const link = document.createElement("a");
    link.href = this.signIn;
    link.textContent = "sign in and go on";
    this.element.querySelector("#claim-trouble").append(link, ".");
  }

  #say(sentence) {
    const place = this.element.querySelector("#claim-trouble");
    if (place) place.textContent = sentence;
  }
}

// Signing in, in whichever window, changes the token that a form must carry.
function freshToken({ detail }) {
  const token = csrfToken();
  if (!token) return;
  detail.headers["x-csrftoken"] = token;
  if (detail.formData.has("csrfmiddlewaretoken")) {
    detail.formData.set("csrfmiddlewaretoken", token);
  }
}

function* rowsOf(form) {
  for (const { name, value: at } of form.querySelectorAll("[name^=also-][name$=-at]")) {
    yield { row: name.match(ROW)[1], at };
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
