// A narrow map of the whole text beside it: a tick for each passage, in its tint.

export class Minimap {
  constructor(element, text, offsets, go) {
    this.element = element;
    this.text = text;
    this.offsets = offsets;
    element.addEventListener("click", (event) => {
      const tick = event.target.closest("[data-id]");
      if (tick) go(tick.dataset.id);
    });
  }

  draw(passages) {
    const whole = this.text.getBoundingClientRect();
    const ticks = passages.map(({ id, tint, start, end }) => {
      const top = this.offsets.topOf(start);
      const height = Math.max(0, this.offsets.topOf(end) - top);
      const tick = document.createElement("span");
      tick.dataset.id = id;
      tick.dataset.tint = tint;
      tick.style.top = `${(100 * (top - whole.top)) / whole.height}%`;
      tick.style.height = `${(100 * height) / whole.height}%`;
      return tick;
    });
    this.element.replaceChildren(...ticks);
  }
}
