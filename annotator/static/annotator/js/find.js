// Search within the text: every place of some words, counted, one after the other.

const MOST = 5000;
const ALIKE = [
  ["'", "['’‘ʼ]"],
  ['"', '["“”„«»]'],
  ["-", "[-‐‑–—]"],
];

// The pattern of what was typed: any white space, and any dash or quotation mark.
export function patternOf(typed) {
  let pattern = typed.trim().replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  for (const [sign, signs] of ALIKE) pattern = pattern.replaceAll(sign, signs);
  return pattern ? new RegExp(pattern.replace(/\s+/g, "\\s+"), "giu") : null;
}

export class Find {
  places = [];
  at = -1;

  constructor(form, offsets, screen, show) {
    this.form = form;
    this.input = form.querySelector("input");
    this.count = form.querySelector("output");
    this.offsets = offsets;
    this.screen = screen;
    this.show = show;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.step(1);
    });
    form.querySelector("[data-previous]").addEventListener("click", () => this.step(-1));
    this.input.addEventListener("input", () => this.#look());
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.shiftKey) return;
      event.preventDefault();
      this.step(-1);
    });
  }

  open() {
    this.input.focus();
    this.input.select();
  }

  clear() {
    this.input.value = "";
    this.#look();
  }

  #look() {
    const pattern = patternOf(this.input.value);
    this.places = pattern ? this.#all(pattern) : [];
    this.at = -1;
    this.#tell();
    this.show(null);
  }

  #all(pattern) {
    const found = [];
    for (let index = 0; index < this.offsets.blocks.length; index += 1) {
      for (const match of this.offsets.textOf(index).matchAll(pattern)) {
        const start = this.offsets.pointIn(index, match.index);
        const end = this.offsets.pointIn(index, match.index + match[0].length);
        found.push({ start, end });
        if (found.length === MOST) return found;
      }
    }
    return found;
  }

  // Go to the next place, at first the next one from what is on the screen.
  step(by) {
    const count = this.places.length;
    if (!count) return;
    if (this.at < 0) {
      const seen = this.screen.firstSeen();
      const next = this.places.findIndex(({ start }) => start >= seen);
      this.at = by > 0 ? Math.max(0, next) : (next <= 0 ? count : next) - 1;
    } else {
      this.at = (this.at + by + count) % count;
    }
    this.#tell();
    this.show(this.places[this.at]);
  }

  #tell() {
    const count = this.places.length;
    const many = count === MOST ? `${MOST} or more` : String(count);
    const where = this.at < 0 ? `${many} found` : `${this.at + 1} of ${many}`;
    this.count.textContent = this.input.value.trim() ? where : "";
    this.form.toggleAttribute("data-found", count > 0);
  }
}
