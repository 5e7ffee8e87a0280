// Where one has read to: kept on this device, and on the server for who has signed in.
import { csrfToken } from "./drafts.js";
import { recall, remember } from "./storage.js";

const REST = 1500;

export class Place {
  #timer = 0;
  #kept = null;

  constructor({ text, place }, screen) {
    this.key = `place-${text}`;
    this.address = place;
    this.screen = screen;
    addEventListener("scroll", () => this.#soon(), { passive: true });
    addEventListener("pagehide", () => this.#keep());
  }

  // The code point read to before, here or on another device; 0 where one is new here.
  async before() {
    const here = recall(this.key);
    if (here !== null) return Number(here) || 0;
    if (!this.address) return 0;
    try {
      const answer = await fetch(this.address);
      return answer.ok ? ((await answer.json()).point ?? 0) : 0;
    } catch {
      return 0;
    }
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), REST);
  }

  #keep() {
    clearTimeout(this.#timer);
    const point = scrollY < innerHeight / 2 ? 0 : this.screen.firstSeen();
    if (point === this.#kept) return;
    const isFirst = this.#kept === null && point === 0;
    this.#kept = point;
    if (isFirst && recall(this.key) === null) return;
    remember(this.key, point);
    if (this.address) this.#send(point);
  }

  #send(point) {
    fetch(this.address, {
      method: "POST",
      keepalive: true,
      headers: { "X-CSRFToken": csrfToken() },
      body: new URLSearchParams({ point }),
    }).catch(() => {});
  }
}
