// The table of contents: the heading one reads under is marked in it, and kept in sight.
import { firstWhere } from "./screen.js";

const LATER = 120; // milliseconds
// How far down the screen one reads: where a heading that is gone to comes to stand.
const EYE = 1 / 3;

export class Contents {
  #timer = 0;
  #now = null;

  constructor(element, screen) {
    this.element = element;
    this.screen = screen;
    this.links = [...element.querySelectorAll("a")];
    this.starts = this.links.map(({ hash }) => Number(hash.replace("#at-", "")));
    if (!this.links.length) return;
    addEventListener("scroll", () => this.#soon(), { passive: true });
    this.#soon();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), LATER);
  }

  #draw() {
    const point = this.screen.firstSeen(innerHeight * EYE);
    const after = firstWhere(this.starts.length, (index) => this.starts[index] > point);
    const now = this.links[after - 1] ?? null;
    if (now === this.#now) return;
    this.#now?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "location");
    this.#now = now;
    if (now) this.#keepInSight(now);
  }

  // Only the list is moved, never the page.
  #keepInSight(link) {
    const { top, bottom } = this.element.getBoundingClientRect();
    const place = link.getBoundingClientRect();
    if (place.top >= top && place.bottom <= bottom) return;
    this.element.scrollTop += place.top - (top + bottom) / 2;
  }
}
