// What is shown of the claims: their passages in the text, their cards beside it, their
// marks on the map. Only what is near the screen is drawn.
import { bringIntoView } from "./moving.js";
import { isPressed, onceReleased } from "./pressing.js";

// Heights of the screen above and below it that are made ready.
const REACH = 1;
const REACH_OF_CARDS = 0.5;
const SCROLLED = 0.25; // heights after which cards are laid out while the page scrolls
const LATER = 120; // milliseconds

export class Showing {
  #span = [0, 0];
  #isDue = false;
  #mustLay = false;
  #laidAt = 0;
  #restTimer = 0;
  #mapTimer = 0;

  constructor(parts) {
    this.parts = parts;
    this.number = document.querySelector("[data-count]");
    this.empty = document.querySelector("[data-empty]");
    this.list = document.querySelector("[data-claims-list]");
  }

  // Take the claims as they are now, and draw what is near the screen.
  take() {
    const { claims, cards, highlights, overview } = this.parts;
    const shown = claims.all.filter(overview.isShown);
    highlights.take(shown.filter(({ start }) => start !== null));
    cards.take(shown);
    overview.draw();
    this.#count(claims.all.length);
    this.draw();
    this.#drawMap();
    if (cards.active && !claims.byId.has(cards.active)) this.hide();
    else highlights.focus(cards.active);
  }

  draw() {
    const { screen, highlights } = this.parts;
    this.#span = screen.pointsOf(screen.sectionsNear(REACH));
    highlights.draw(...this.#span);
    this.#drawFound();
    this.#bringCards();
  }

  // Cards stand beside what is within half a screen of the one that is seen.
  #bringCards = () => {
    if (isPressed()) return onceReleased(this.#bringCards);
    clearTimeout(this.#restTimer);
    this.#laidAt = scrollY;
    this.#mustLay = false;
    const { cards, claims, highlights, overview, sheet } = this.parts;
    if (sheet.isOne) return cards.layout();
    const isNear = ({ id }) => {
      const { top, bottom } = highlights.rangeOf(id).getBoundingClientRect();
      return bottom > -REACH_OF_CARDS * innerHeight && top < (1 + REACH_OF_CARDS) * innerHeight;
    };
    const lost = claims.all.filter((claim) => claim.start === null && overview.isShown(claim));
    cards.bring([...highlights.between(...this.#span).filter(isNear), ...lost]);
  };

  // Draw what has come near, at the next frame.
  soon = (event) => {
    this.#mustLay ||= event?.type !== "scroll";
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#drawNear();
    });
  };

  // While the page scrolls cards are laid out now and then only: some beyond the screen
  // are ready, and where they stand moves with the text.
  #drawNear() {
    const { screen } = this.parts;
    const [low, high] = screen.pointsOf(screen.sectionsNear(REACH));
    const isFar = Math.abs(scrollY - this.#laidAt) > SCROLLED * innerHeight;
    clearTimeout(this.#restTimer);
    if (low !== this.#span[0] || high !== this.#span[1]) this.draw();
    else if (isFar || this.#mustLay) this.#bringCards();
    else this.#restTimer = setTimeout(this.#bringCards, LATER);
    this.#drawMap();
  }

  #drawMap() {
    clearTimeout(this.#mapTimer);
    this.#mapTimer = setTimeout(() => {
      const { minimap, highlights, find } = this.parts;
      minimap.draw(highlights.passages, find.places.map(({ start }) => start));
    }, LATER);
  }

  #count(number) {
    const words = `${number} claim${number === 1 ? "" : "s"}`;
    this.number.textContent = `${words} · `;
    this.empty.hidden = number > 0;
    this.list.textContent = words;
    this.list.hidden = number === 0;
  }

  #drawFound() {
    const { find, highlights, offsets } = this.parts;
    const [low, high] = this.#span;
    const near = find.places.filter(({ start, end }) => end > low && start < high);
    highlights.set("found", near.map(({ start, end }) => offsets.range(start, end)));
  }

  // Show a place that was searched for; null where the search is over.
  found(place) {
    this.#drawFound();
    this.#drawMap();
    this.parts.highlights.mark("here", place?.start, place?.end);
    if (place) this.reveal(place.start, place.end);
  }

  async reveal(start, end, options) {
    const { offsets, sheet, cards } = this.parts;
    await bringIntoView(offsets.range(start, end), () => sheet.heightLeft, options);
    cards.letGo();
    this.soon();
  }

  // Show a claim: its card active, its passage underlined and on the screen.
  show(id, { focus = false, scroll = false } = {}) {
    const { claims, cards, highlights, sheet } = this.parts;
    const claim = claims.byId.get(id);
    cards.activate(id);
    const range = highlights.focus(id);
    sheet.open("claim");
    if (range && scroll) this.reveal(claim.start, claim.end);
    if (focus) cards.find(id)?.focus({ preventScroll: Boolean(range) });
  }

  hide() {
    const { cards, highlights, desk, sheet } = this.parts;
    cards.activate(null);
    highlights.focus(null);
    if (!desk.form) sheet.close();
  }
}
