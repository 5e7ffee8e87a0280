// The border between the browser's UTF-16 units and the code points of the database.
// A block of the text carries in data-start the code point where it begins, and its
// text content is the text's, letter by letter; so any place in it can be counted.

export function countPoints(string) {
  let count = 0;
  for (const _ of string) count += 1;
  return count;
}

export function unitsOf(string, points) {
  let units = 0;
  for (const character of string) {
    if (points <= 0) break;
    units += character.length;
    points -= 1;
  }
  return units;
}

export class Offsets {
  constructor(root) {
    this.root = root;
    this.blocks = [...root.querySelectorAll("[data-start]")];
    this.starts = this.blocks.map((block) => Number(block.dataset.start));
  }

  // The code point of a place in the document; null outside the text.
  pointOf(node, offset) {
    if (!this.root.contains(node)) return null;
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const block = element.closest("[data-start]");
    if (!block) return this.#pointBetween(node, offset);
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return Number(block.dataset.start) + countPoints(range.toString());
  }

  // A place that lies between blocks is the beginning of the next one.
  #pointBetween(node, offset) {
    const range = document.createRange();
    range.setStart(node, offset);
    range.collapse(true);
    const next = this.blocks.find((block) => range.comparePoint(block, 0) >= 0);
    return next ? Number(next.dataset.start) : this.length;
  }

  get length() {
    const last = this.blocks.at(-1);
    return last ? this.starts.at(-1) + countPoints(last.textContent) : 0;
  }

  // The selection as code points, half open; null when it holds no words of the text.
  ofSelection(selection) {
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.root)) return null;
    const start = this.pointOf(range.startContainer, range.startOffset) ?? this.#edge(range, true);
    const end = this.pointOf(range.endContainer, range.endOffset) ?? this.#edge(range, false);
    if (start === null || end === null || start >= end) return null;
    return this.range(start, end).toString().trim() ? { start, end } : null;
  }

  #edge(range, isStart) {
    const whole = document.createRange();
    whole.selectNodeContents(this.root);
    if (isStart) return range.comparePoint(this.root, 0) >= 0 ? 0 : null;
    return range.comparePoint(this.root, this.root.childNodes.length) <= 0 ? this.length : null;
  }

  // The range of the document between two code points.
  range(start, end) {
    const range = document.createRange();
    range.setStart(...this.#place(start, this.#indexOf(start)));
    range.setEnd(...this.#place(end, this.#indexOf(Math.max(start, end - 1))));
    return range;
  }

  // How far below the top of the screen a code point stands. Far off the screen it is
  // guessed from its share of its section, which need not be laid out for that.
  topOf(point) {
    const block = this.blocks[this.#indexOf(point)];
    const section = block.parentElement;
    const { top, bottom, height } = section.getBoundingClientRect();
    if (bottom > -innerHeight && top < 2 * innerHeight) {
      return this.range(point, point + 1).getBoundingClientRect().top;
    }
    const first = Number(section.firstElementChild.dataset.start);
    const next = section.nextElementSibling?.firstElementChild;
    const last = next ? Number(next.dataset.start) : this.length;
    return top + (height * (point - first)) / Math.max(1, last - first);
  }

  #indexOf(point) {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle] <= point) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #place(point, index) {
    const block = this.blocks[index];
    let left = point - this.starts[index];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    let last = null;
    while (node) {
      const count = countPoints(node.data);
      if (left <= count) return [node, unitsOf(node.data, left)];
      left -= count;
      last = node;
      node = walker.nextNode();
    }
    return last ? [last, last.length] : [block, 0];
  }
}

// What stands under a point of the screen, as [node, offset]; null off the text.
export function underPoint(x, y) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found && [found.offsetNode, found.offset];
  }
  const found = document.caretRangeFromPoint?.(x, y);
  return found ? [found.startContainer, found.startOffset] : null;
}
