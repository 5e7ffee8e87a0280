// A narrow map of the whole text beside it: a tick for each passage, in its tint.

const LEAST = 3;

export class Minimap {
  #ticks = [];

  constructor(element, screen, go) {
    this.element = element;
    this.screen = screen;
    this.canvas = element.querySelector("canvas");
    element.addEventListener("click", ({ offsetY }) => {
      const share = offsetY / Math.max(1, element.clientHeight);
      const far = ({ share: at }) => Math.abs(at - share);
      const [nearest] = [...this.#ticks].sort((one, other) => far(one) - far(other));
      if (nearest) go(nearest.id);
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#paint());
  }

  // Take the passages that are shown and the places of words that were found.
  draw(passages, found = []) {
    if (!this.element.clientHeight) return;
    const shares = this.screen.shares(passages.map(({ start }) => start));
    this.#ticks = passages.map(({ id, tint }, at) => ({ id, tint, share: shares[at] }));
    this.found = this.screen.shares(found);
    this.#paint();
  }

  #paint() {
    const { clientWidth: width, clientHeight: height } = this.element;
    const scale = devicePixelRatio || 1;
    Object.assign(this.canvas, { width: width * scale, height: height * scale });
    const brush = this.canvas.getContext("2d");
    const style = getComputedStyle(this.element);
    const colours = {};
    brush.scale(scale, scale);
    brush.globalAlpha = 0.75;
    for (const { tint, share } of this.#ticks) {
      const name = tint === "plain" || tint === "not-comparable" ? "incomparable" : tint;
      colours[name] ??= style.getPropertyValue(`--${name}`).trim();
      brush.fillStyle = colours[name];
      brush.fillRect(4, Math.min(share * height, height - LEAST), width - 4, LEAST);
    }
    brush.globalAlpha = 1;
    brush.fillStyle = style.getPropertyValue("--rubric").trim();
    for (const share of this.found ?? []) brush.fillRect(0, share * height, 4, LEAST);
  }
}
