// Find claims: a dock under the text that leads from one suggested passage to the next.
// The server says what is suggested; here one of them is current, and underlined.

const ABOVE = 5; // above every other underline
const APART = 16;
const LATER = 1500; // milliseconds: the text comes first

export class Suggestions {
  #at = -1; // where the current one begins, to go on from when it is dealt with

  // room: offsets, reveal(start, end), correct(address), stored(claim), say(words),
  // open(waiting, part, parts).
  constructor(dock, room) {
    this.dock = dock;
    this.room = room;
    this.list = dock.querySelector("[data-list]");
    dock.addEventListener("click", (event) => this.#clicked(event));
    dock.addEventListener("focusin", ({ target }) => this.#entered(target));
    dock.querySelector("[data-close]").addEventListener("click", () => this.close());
    document.body.addEventListener("suggestion-dealt-with", ({ detail }) => {
      this.#settle();
      if (detail.claim) room.stored(detail.claim);
    });
    document.body.addEventListener("suggestion-incomplete", ({ detail }) => {
      room.correct(detail.address);
    });
    for (const change of ["claim-saved", "claim-changed"]) {
      document.body.addEventListener(change, () => (this.isOpen ? this.load() : this.#count()));
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

  async open(from = 0) {
    this.dock.hidden = false;
    this.#at = from;
    await this.load();
  }

  close() {
    this.dock.hidden = true;
    this.#underline();
  }

  toggle(from) {
    if (this.isOpen) this.close();
    else this.open(from);
  }

  async load(address = this.dock.dataset.address) {
    await htmx.ajax("GET", address, { target: this.list, swap: "innerHTML" });
    this.#settle();
  }

  // Tell how many are open, without the list of them.
  async #count() {
    if (!navigator.onLine) return;
    try {
      // Who is signed out is led to a page that would change the token of other windows.
      const answer = await fetch(this.dock.dataset.howMany, { redirect: "manual" });
      if (!answer.ok || this.isOpen) return;
      const { waiting, part, parts } = await answer.json();
      this.room.open(waiting, part, parts);
    } catch {
      // Offline, or the page is left: the number is not shown.
    }
  }

  step(by) {
    const rows = this.#rows;
    const at = rows.indexOf(this.#current);
    const next = rows[(at + by + rows.length) % rows.length];
    if (next) this.#choose(next);
  }

  // Accept, correct or dismiss the current one, or undo what was done last.
  press(what) {
    if (!this.isOpen) return;
    const within = what === "undo" ? this.list : this.#current;
    within?.querySelector(`[data-${what}]`)?.click();
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

  #clicked(event) {
    const correct = event.target.closest("[data-correct]");
    const way = event.target.closest(".pages a, .progress-line a");
    if (correct || way) event.preventDefault();
    if (correct) return this.room.correct(correct.getAttribute("href"));
    if (way) return this.load(way.getAttribute("href"));
    const row = event.target.closest(".suggestion");
    if (row && !event.target.closest("a, button, input")) this.#choose(row);
  }
}
