// Find claims: a dock under the text that leads from one suggested passage to the next.
// The server says what is suggested; here one of them is current, and underlined.
import { csrfToken } from "./drafts.js";

const ABOVE = 5; // above every other underline
const APART = 16;
const LATER = 1500; // milliseconds: the text comes first

export class Suggestions {
  #at = -1; // where the current one begins, to go on from when it is dealt with

  // room: offsets, here(), reveal(start, end), correct(address), stored(claim),
  // say(words), open(waiting, part, parts), did(what, details), undo(which).
  constructor(dock, room) {
    this.dock = dock;
    this.room = room;
    this.list = dock.querySelector("[data-list]");
    dock.addEventListener("click", (event) => this.#clicked(event));
    dock.addEventListener("focusin", ({ target }) => this.#entered(target));
    dock.querySelector("[data-close]").addEventListener("click", () => this.close());
    document.body.addEventListener("suggestion-dealt-with", ({ detail }) => {
      this.#settle();
      this.#tell(detail);
      if (detail.claim) room.stored(detail.claim);
    });
    document.body.addEventListener("suggestion-incomplete", ({ detail }) => {
      room.correct(detail.address);
    });
    for (const change of ["claim-saved", "claim-changed"]) {
      document.body.addEventListener(change, () => this.renew());
    }
    setTimeout(() => this.#count(), LATER);
  }

  get isOpen() {
    return !this.dock.hidden;
  }

  get #rows() {
    return [...this.list.querySelectorAll(".suggestion")];
  }

  get #current() {
    return this.list.querySelector(".suggestion[data-active]");
  }

  // Begin where one reads.
  async open() {
    this.dock.hidden = false;
    this.#at = this.room.here();
    await this.load();
  }

  close() {
    this.dock.hidden = true;
    this.#underline();
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open();
  }

  // The page of the list that is asked for, else the one where one goes on.
  async load(address = `${this.dock.dataset.address}?at=${this.#at}`) {
    await htmx.ajax("GET", address, { target: this.list, swap: "innerHTML" }).catch(() => null);
    this.#settle();
  }

  // The list, or the number of what is open, as it is now.
  renew() {
    return this.isOpen ? this.load() : this.#count();
  }

  // What was accepted or dismissed can be undone like everything else in the visit.
  #tell({ claim, version, dismissal, start, words_start }) {
    const { part } = this.list.querySelector(".suggestions").dataset;
    if (version) this.room.did("Accepted", { claims: [{ id: claim, version, was: 0 }] });
    else if (dismissal) {
      this.room.did("Dismissed", { dismissal: { id: dismissal, start, words_start, part } });
    }
  }

  // Suggest again what was dismissed, or dismiss it again; null where it cannot be.
  async turn({ id, start, words_start, part }) {
    const { dismiss, restore } = this.dock.dataset;
    const asked = id ? { dismissal: id, part } : { start, words_start, part };
    const answer = await fetch(id ? restore : dismiss, {
      method: "POST",
      headers: { "HX-Request": "true", "x-csrftoken": csrfToken() },
      body: new URLSearchParams(asked),
    });
    const told = answer.headers.get("HX-Trigger-After-Swap");
    if (!answer.ok || !told) return null;
    const { dismissal } = JSON.parse(told)["suggestion-dealt-with"];
    await this.renew();
    return { id: id ? null : dismissal, start, words_start, part };
  }

  // Tell how many are open, without the list of them.
  async #count() {
    if (!navigator.onLine) return;
    const { howMany } = this.dock.dataset;
    try {
      // Who is signed out is led to a page that would change the token of other windows.
      const answer = await fetch(`${howMany}?at=${this.room.here()}`, { redirect: "manual" });
      if (!answer.ok || this.isOpen) return;
      const { waiting, part, parts } = await answer.json();
      this.room.open(waiting, part, parts);
    } catch {
      // Offline, or the page is left: the number is not shown.
    }
  }

  step(by) {
    const rows = this.#rows;
    const next = rows[rows.indexOf(this.#current) + by];
    if (next) this.#choose(next);
    else this.#turnPage(by);
  }

  // Beyond the ends of a page the list goes on: with the page there, or with the part of
  // the text there, or from its other end.
  async #turnPage(by) {
    const [rel, last] = by > 0 ? ["next", 0] : ["prev", -1];
    const way = [...this.list.querySelectorAll(`.pages a[rel=${rel}]`)].at(-1);
    if (way) await this.load(way.getAttribute("href"));
    const row = this.#rows.at(last);
    if (row) this.#choose(row);
  }

  // Accept, correct or dismiss the current one.
  press(what) {
    if (this.isOpen) this.#current?.querySelector(`[data-${what}]`)?.click();
  }

  // Go on with the first one that begins no earlier than the one just dealt with.
  #settle() {
    if (!this.isOpen) return;
    const { waiting, part, parts } = this.list.querySelector(".suggestions")?.dataset ?? {};
    if (waiting !== undefined) this.room.open(Number(waiting), Number(part), Number(parts));
    const rows = this.#rows;
    const next = rows.find((row) => Number(row.dataset.start) >= this.#at) ?? rows[0];
    if (next) this.#choose(next);
    else this.#underline();
  }

  #choose(row) {
    const { start, end } = row.dataset;
    this.#current?.removeAttribute("data-active");
    row.dataset.active = "";
    this.#at = Number(start);
    row.scrollIntoView({ block: "nearest" });
    this.#underline(Number(start), Number(end));
    this.#reveal(Number(start), Number(end));
    const rows = this.#rows;
    const words = row.querySelector(".words").textContent.trim();
    this.room.say(`Suggestion ${rows.indexOf(row) + 1} of ${rows.length}: ${words}`);
  }

  // The dock covers the lower part of the text: the passage belongs above it.
  async #reveal(start, end) {
    await this.room.reveal(start, end);
    const { bottom } = this.room.offsets.range(start, end).getBoundingClientRect();
    const top = this.dock.getBoundingClientRect().top - APART;
    if (this.isOpen && bottom > top) scrollBy({ top: bottom - top, behavior: "instant" });
  }

  #underline(start, end) {
    if (!("highlights" in CSS)) return;
    if (start === undefined) return CSS.highlights.delete("suggested");
    const highlight = new Highlight(this.room.offsets.range(start, end));
    highlight.priority = ABOVE;
    CSS.highlights.set("suggested", highlight);
  }

  #entered(target) {
    const row = target.closest(".suggestion");
    if (row && row !== this.#current) this.#choose(row);
  }

  // Undo what a line of the list says was done; whether this visit knows of it.
  #undo(form) {
    const [claim, dismissal] = ["claim", "dismissal"].map((name) => form.elements[name]?.value);
    return this.room.undo(({ claims, dismissal: put }) => {
      return claim ? claims.some(({ id }) => String(id) === claim) : String(put?.id) === dismissal;
    });
  }

  #clicked(event) {
    const correct = event.target.closest("[data-correct]");
    const way = event.target.closest(".pages a, .progress-line a");
    const undo = event.target.closest("[data-undo]");
    if (correct || way || (undo && this.#undo(undo.form))) event.preventDefault();
    if (correct) return this.room.correct(correct.getAttribute("href"));
    if (way) return this.load(way.getAttribute("href"));
    const row = event.target.closest(".suggestion");
    if (row && !event.target.closest("a, button, input")) this.#choose(row);
  }
}
