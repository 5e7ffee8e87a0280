// Passages drawn over the text by the CSS Custom Highlight API: the text is untouched.
// Overlapping passages go to different layers, so that their tints add up. Only those
// near the screen have ranges; the others get theirs when they come near.
import { underPoint } from "./offsets.js";
import { firstWhere } from "./screen.js";

const LAYERS = 3;
const TINTS = ["plain", "agree", "compatible", "diverge", "contradict", "not-comparable"];
const ABOVE = ["found", "near", "linked", "focused", "draft", "here"];

export class Highlights {
  passages = [];
  #reaches = [];
  #byId = new Map();
  #ranges = new Map();

  constructor(offsets) {
    this.offsets = offsets;
    this.isAble = "highlights" in CSS;
  }

  // Take the passages in text order: [{ id, start, end, tint }].
  take(passages) {
    this.passages = passages;
    this.#byId = new Map(passages.map((passage) => [passage.id, passage]));
    this.#ranges.clear();
    this.#reaches = [];
    const ends = Array(LAYERS).fill(-1);
    let reach = -1;
    for (const passage of passages) {
      const free = ends.findIndex((end) => end <= passage.start);
      passage.layer = free < 0 ? LAYERS - 1 : free;
      ends[passage.layer] = Math.max(ends[passage.layer], passage.end);
      reach = Math.max(reach, passage.end);
      this.#reaches.push(reach);
    }
  }

  // The passages that have words between two code points.
  between(low, high) {
    const first = firstWhere(this.passages.length, (index) => this.#reaches[index] > low);
    const found = [];
    for (let index = first; index < this.passages.length; index += 1) {
      const passage = this.passages[index];
      if (passage.start >= high) break;
      if (passage.end > low) found.push(passage);
    }
    return found;
  }

  // Draw the passages between two code points.
  draw(low, high) {
    if (!this.isAble) return;
    const drawn = new Map();
    for (const passage of this.between(low, high)) {
      const tint = TINTS.includes(passage.tint) ? passage.tint : "plain";
      const name = `${tint}-${passage.layer + 1}`;
      if (!drawn.has(name)) drawn.set(name, []);
      drawn.get(name).push(this.rangeOf(passage.id));
    }
    for (const tint of TINTS) {
      for (let layer = 1; layer <= LAYERS; layer += 1) {
        const name = `${tint}-${layer}`;
        this.set(name, drawn.get(name) ?? []);
      }
    }
  }

  set(name, ranges) {
    if (!this.isAble) return;
    if (ranges.length) {
      const highlight = new Highlight(...ranges);
      highlight.priority = ABOVE.indexOf(name) + 1;
      CSS.highlights.set(name, highlight);
    } else {
      CSS.highlights.delete(name);
    }
  }

  rangeOf(id) {
    const passage = this.#byId.get(id);
    if (!passage) return null;
    if (!this.#ranges.has(id)) {
      this.#ranges.set(id, this.offsets.range(passage.start, passage.end));
    }
    return this.#ranges.get(id);
  }

  near(ids) {
    this.set("near", ids.map((id) => this.rangeOf(id)).filter(Boolean));
  }

  focus(id) {
    const range = id && this.rangeOf(id);
    this.set("focused", range ? [range] : []);
    return range;
  }

  mark(name, start, end) {
    this.set(name, start === undefined ? [] : [this.offsets.range(start, end)]);
  }

  // The claims whose passages hold a code point, the shortest first.
  at(point) {
    return this.between(point - 1, point + 1)
      .filter(({ start, end }) => start <= point && point <= end)
      .sort((one, other) => one.end - one.start - (other.end - other.start))
      .map(({ id }) => id);
  }

  // Those whose words lie under a point of the screen, the shortest first.
  under(x, y) {
    const place = underPoint(x, y);
    const point = place && this.offsets.pointOf(...place);
    if (point === null || point === undefined) return [];
    return this.at(point).filter((id) => touches(this.rangeOf(id), x, y));
  }
}

// A place at the end of a line is found from far away: look whether it is really there.
function touches(range, x, y) {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - 1 && x <= right + 1 && y >= top - 4 && y <= bottom + 4,
  );
}
