// The border between the browser's UTF-16 units and the code points of the database.
// A block of the text carries in data-start the code point where it begins, and its
// text content is the text's, letter by letter; so any place in it can be counted.
// A text never changes while it is open: what was counted once is kept.

const HIGH = /[\ud800-\udbff]/g;

export class Offsets {
  #pairs = [];

  constructor(root) {
    this.root = root;
    this.blocks = [...root.querySelectorAll("[data-start]")];
    this.starts = this.blocks.map((block) => Number(block.dataset.start));
    this.sections = [...root.children];
    this.sectionStarts = this.sections.map((one) => Number(one.firstElementChild.dataset.start));
    const last = this.blocks.length - 1;
    this.length = last < 0 ? 0 : this.starts[last] + this.#size(last);
  }

  // The code point of a place in the document; null outside the text.
  pointOf(node, offset) {
    if (!this.root.contains(node)) return null;
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const block = element.closest("[data-start]");
    if (!block) return this.#pointBetween(node, offset);
    const index = this.indexOf(Number(block.dataset.start));
    return this.starts[index] + this.#points(index, unitsWithin(block, node, offset));
  }

  // A place that lies between blocks is the beginning of the next one.
  #pointBetween(node, offset) {
    const range = document.createRange();
    range.setStart(node, offset);
    range.collapse(true);
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (range.comparePoint(this.blocks[middle], 0) >= 0) high = middle;
      else low = middle + 1;
    }
    return this.starts[low] ?? this.length;
  }

  // The range of the document between two code points.
  range(start, end) {
    const range = document.createRange();
    range.setStart(...this.#place(start, this.indexOf(start)));
    range.setEnd(...this.#place(end, this.indexOf(Math.max(start, end - 1))));
    return range;
  }

  // The words between two code points; blocks are parted by a line break.
  words(start, end) {
    const found = [];
    for (let index = this.indexOf(start); this.starts[index] < end; index += 1) {
      const text = this.textOf(index);
      const first = this.unitsIn(index, Math.max(0, start - this.starts[index]));
      found.push(text.slice(first, this.unitsIn(index, end - this.starts[index])));
    }
    return found.join("\n");
  }

  textOf(index) {
    return this.blocks[index].textContent;
  }

  // The code point of a place in a block, counted in UTF-16 units.
  pointIn(index, units) {
    return this.starts[index] + this.#points(index, units);
  }

  // The block, or the section, in which a code point lies.
  indexOf(point) {
    return lastNotAfter(this.starts, point);
  }

  sectionOf(point) {
    return lastNotAfter(this.sectionStarts, point);
  }

  #size(index) {
    return this.#points(index, this.textOf(index).length);
  }

  // Where in a block the characters of two units begin.
  #astral(index) {
    let found = this.#pairs[index];
    if (found === undefined) {
      found = [...this.textOf(index).matchAll(HIGH)].map((match) => match.index);
      this.#pairs[index] = found;
    }
    return found;
  }

  #points(index, units) {
    const pairs = this.#astral(index);
    return units - (pairs.length ? lastNotAfter(pairs, units - 1, -1) + 1 : 0);
  }

  unitsIn(index, points) {
    const pairs = this.#astral(index);
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle] - middle < points) low = middle + 1;
      else high = middle;
    }
    return points + low;
  }

  #place(point, index) {
    const block = this.blocks[index];
    let left = this.unitsIn(index, point - this.starts[index]);
    let last = null;
    for (const node of textNodes(block)) {
      if (left <= node.length) return [node, left];
      left -= node.length;
      last = node;
    }
    return last ? [last, last.length] : [block, 0];
  }
}

// The index of the last number that is not greater; the least one where none is.
function lastNotAfter(numbers, wanted, least = 0) {
  let low = least;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numbers[middle] <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function textNodes(block) {
  const { firstChild } = block;
  if (firstChild && firstChild === block.lastChild && firstChild.nodeType === Node.TEXT_NODE) {
    return [firstChild];
  }
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

function unitsWithin(block, node, offset) {
  if (node.nodeType !== Node.TEXT_NODE) {
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  }
  let units = offset;
  for (const other of textNodes(block)) {
    if (other === node) return units;
    units += other.length;
  }
  return units;
}

// What stands under a point of the screen, as [node, offset]; null off the page.
export function underPoint(x, y) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found && [found.offsetNode, found.offset];
  }
  const found = document.caretRangeFromPoint?.(x, y);
  return found ? [found.startContainer, found.startOffset] : null;
}
