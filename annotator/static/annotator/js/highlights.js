// Passages drawn over the text by the CSS Custom Highlight API: the text is untouched.
// Overlapping passages go to different layers, so that their tints add up.
import { underPoint } from "./offsets.js";

const LAYERS = 3;
const TINTS = ["plain", "agree", "compatible", "diverge", "contradict", "not-comparable"];

export class Highlights {
  constructor(offsets) {
    this.offsets = offsets;
    this.passages = [];
    this.isAble = "highlights" in CSS;
  }

  // Draw the passages: [{ id, start, end, tint }].
  draw(passages) {
    this.passages = [...passages].sort((a, b) => a.start - b.start || b.end - a.end);
    for (const passage of this.passages) {
      passage.range = this.offsets.range(passage.start, passage.end);
    }
    if (!this.isAble) return;
    const drawn = new Map();
    for (const tint of TINTS) {
      for (let layer = 1; layer <= LAYERS; layer += 1) drawn.set(`${tint}-${layer}`, []);
    }
    const ends = Array(LAYERS).fill(-1);
    for (const passage of this.passages) {
      const free = ends.findIndex((end) => end <= passage.start);
      const layer = free < 0 ? LAYERS - 1 : free;
      ends[layer] = Math.max(ends[layer], passage.end);
      const tint = TINTS.includes(passage.tint) ? passage.tint : "plain";
      drawn.get(`${tint}-${layer + 1}`).push(passage.range);
    }
    for (const [name, ranges] of drawn) this.#set(name, ranges);
  }

  #set(name, ranges) {
    if (!this.isAble) return;
    if (ranges.length) {
      const highlight = new Highlight(...ranges);
      highlight.priority = ["near", "focused", "draft"].indexOf(name) + 1;
      CSS.highlights.set(name, highlight);
    } else {
      CSS.highlights.delete(name);
    }
  }

  #rangeOf(id) {
    return this.passages.find((passage) => passage.id === id)?.range;
  }

  near(id) {
    const range = id && this.#rangeOf(id);
    this.#set("near", range ? [range] : []);
  }

  focus(id) {
    const range = id && this.#rangeOf(id);
    this.#set("focused", range ? [range] : []);
    return range;
  }

  draft(start, end) {
    this.#set("draft", start === undefined ? [] : [this.offsets.range(start, end)]);
  }

  // The claims whose passages lie under a point of the screen, the shortest first.
  under(x, y) {
    const place = underPoint(x, y);
    const point = place && this.offsets.pointOf(...place);
    if (point === null || point === undefined) return [];
    return this.passages
      .filter(({ start, end }) => start <= point && point <= end)
      .filter(({ range }) => touches(range, x, y))
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .map(({ id }) => id);
  }
}

// A place at the end of a line is found from far away: look whether it is really there.
function touches(range, x, y) {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - 1 && x <= right + 1 && y >= top - 4 && y <= bottom + 4,
  );
}
