// What is typed of a claim, kept on this device at once and on the server soon after.
import { forget, keysKept, recall, remember } from "./storage.js";

const PREFIX = "draft/";
const SOON = 1000;
// What is longer does not outlive its page.
const MOST_ALIVE = 60_000;

export class Drafts {
  #timer = 0;
  #due = null;

  // The place is text:12 or the like; the person is "" for who has not signed in.
  constructor({ address, place, person }) {
    this.address = `${address}?place=${encodeURIComponent(place)}`;
    this.place = place;
    this.person = person;
    this.key = `${PREFIX}${person}/${place}`;
  }

  // Keep a form as it stands. What nobody has typed in yet stays on the device.
  keep(form, touched) {
    const draft = this.of(form, touched);
    remember(this.key, draft);
    if (!touched.size) return;
    this.#due = draft;
    this.#timer ||= setTimeout(() => this.#send(), SOON);
  }

  of(form, touched) {
    const fields = new FormData(form);
    fields.delete("csrfmiddlewaretoken");
    return {
      at: Date.now(),
      token: String(fields.get("token") ?? ""),
      action: form.getAttribute("action"),
      touched: [...touched],
      values: new URLSearchParams(fields).toString(),
    };
  }

  async #send() {
    const draft = this.#due;
    this.#timer = 0;
    this.#due = null;
    if (!draft) return;
    await this.#ask("POST", this.address, JSON.stringify(draft));
  }

  // The claim is saved or put away.
  async forget() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#due = null;
    forget(this.key);
    await this.#ask("DELETE", this.address);
  }

  // The draft kept last, here or on the server; null where there is none.
  async find() {
    const here = recall(this.key);
    const token = encodeURIComponent(here?.token ?? "");
    const answer = await this.#ask("GET", `${this.address}&token=${token}`);
    if (!answer?.ok) return here;
    const { draft: there, is_stored: isStored } = await answer.json();
    if (isStored) forget(this.key);
    const found = [isStored ? null : here, there].filter(Boolean);
    return found.sort((one, other) => other.at - one.at)[0] ?? null;
  }

  async #ask(method, address, body) {
    const headers = { "x-csrftoken": csrfToken() };
    try {
      const keepalive = method !== "GET" && (body ?? "").length < MOST_ALIVE;
      return await fetch(address, { method, body, headers, keepalive });
    } catch {
      return null;
    }
  }
}

// Whether anybody's draft for a place is kept on this device.
export function isKeptHere(place) {
  return keysKept().some((key) => key.startsWith(PREFIX) && key.endsWith(`/${place}`));
}

export function csrfToken() {
  return document.cookie.match(/(?:^|;\s*)csrftoken=([^;]+)/)?.[1] ?? "";
}
