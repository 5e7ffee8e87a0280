// What is typed of a claim, kept on this device at once and on the server soon after.
import { forget, keysKept, recall, remember } from "./storage.js";

const PREFIX = "draft/";
const SOON = 1000;
// What is longer does not outlive its page.
const MOST_ALIVE = 60_000;
const UNSENT = new Set(["submit", "button", "fieldset", "output"]);

export class Drafts {
  #timer = 0;
  #due = null;
  #token = "";
  #letGo = () => {};

  // The place is text:12 or the like; the person is "" for who has not signed in.
  constructor({ address, place, person }) {
    this.address = `${address}?place=${encodeURIComponent(place)}`;
    this.here = `${PREFIX}${person}/${place}`;
  }

  // Keep a form as it stands. What nobody has typed in yet stays on the device.
  keep(form, touched) {
    const draft = this.of(form, touched);
    this.#hold(draft.token);
    remember(this.#key(draft.token), draft);
    if (!touched.size) return;
    this.#due = draft;
    this.#timer ||= setTimeout(() => this.#send(), SOON);
  }

  of(form, touched) {
    const fields = valuesOf(form);
    fields.delete("csrfmiddlewaretoken");
    return {
      at: Date.now(),
      token: fields.get("token") ?? "",
      action: form.getAttribute("action"),
      touched: [...touched],
      values: fields.toString(),
    };
  }

  #key(token) {
    return `${this.here}/${token}`;
  }

  // While a form is open no other window brings its draft back: each goes on with its own.
  #hold(token) {
    if (token === this.#token) return;
    this.letGo();
    this.#token = token;
    const until = new Promise((done) => (this.#letGo = done));
    navigator.locks?.request(this.#key(token), () => until);
  }

  // The form is no longer open here; its draft waits.
  letGo() {
    if (this.#due) this.#send();
    this.#letGo();
    this.#token = "";
  }

  async #send() {
    const draft = this.#due;
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#due = null;
    if (draft) await this.#ask("POST", this.address, JSON.stringify(draft));
  }

  // The claim of a form is saved or put away; of the one that is open, unless told.
  async forget(token = this.#token) {
    if (token === this.#token) {
      clearTimeout(this.#timer);
      this.#timer = 0;
      this.#due = null;
      this.letGo();
    }
    forget(this.#key(token));
    await this.#ask("DELETE", `${this.address}&token=${encodeURIComponent(token)}`);
  }

  // The drafts that no window has open, here or on the server, the last one first.
  async find() {
    const here = this.#onDevice();
    const found = new Map(here.map((draft) => [draft.token, draft]));
    const told = JSON.stringify(here.map(({ token, values }) => ({ token, values })));
    const answer = await this.#ask("POST", `${this.address}&find`, told, false);
    if (answer?.ok) {
      const { drafts, stored } = await answer.json();
      const doneAt = new Map();
      for (const token of stored) {
        doneAt.set(token, found.get(token).at);
        found.delete(token);
        forget(this.#key(token));
      }
      for (const draft of drafts) {
        // What the server has of a claim that is stored may be older than the claim.
        if (draft.at <= doneAt.get(draft.token)) this.forget(draft.token);
        else if (!(found.get(draft.token)?.at > draft.at)) found.set(draft.token, draft);
      }
    }
    const held = (await navigator.locks?.query())?.held.map(({ name }) => name) ?? [];
    const free = [...found.values()].filter(({ token }) => {
      return token !== this.#token && !held.includes(this.#key(token));
    });
    return this.#wanted(free.sort((one, other) => other.at - one.at));
  }

  // Where nobody had typed yet, only what was opened last is worth bringing back.
  #wanted(drafts) {
    const isWanted = (draft, index) => draft.touched?.length || index === 0;
    for (const draft of drafts.filter((one, index) => !isWanted(one, index))) {
      forget(this.#key(draft.token));
    }
    return drafts.filter(isWanted);
  }

  #onDevice() {
    const keys = keysKept().filter((key) => key.startsWith(`${this.here}/`));
    return keys.map(recall).filter((draft) => draft?.token);
  }

  // What is to be kept is sent even while the page is left.
  async #ask(method, address, body = "", isKept = true) {
    const headers = { "x-csrftoken": csrfToken() };
    try {
      const keepalive = isKept && body.length < MOST_ALIVE;
      return await fetch(address, { method, body, headers, keepalive });
    } catch {
      return null;
    }
  }
}

// Whether anybody's draft for a place is kept on this device.
export function isKeptHere(place) {
  return keysKept().some((key) => key.startsWith(PREFIX) && key.includes(`/${place}/`));
}

// What a form would send. FormData says the same, but has all that is folded away
// laid out to do so, at each letter that is typed.
export function valuesOf(form) {
  const values = new URLSearchParams();
  for (const { name, type, value, checked, disabled } of form.elements) {
    const isBox = type === "checkbox" || type === "radio";
    const isSent = name && !disabled && !UNSENT.has(type) && (checked || !isBox);
    if (isSent) values.append(name, value);
  }
  return values;
}

export function csrfToken() {
  return document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/)?.[1] ?? "";
}
