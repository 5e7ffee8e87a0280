// Where the text stands on the screen. Sections off the screen are laid out when they
// come near; until then a place in them is guessed from its share of the section.

export class Screen {
  constructor(text, offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  // The first and the last section within so many heights of the screen around it.
  sectionsNear(reach) {
    const { sections } = this.offsets;
    const first = firstWhere(sections.length, (index) => {
      return sections[index].getBoundingClientRect().bottom > -reach * innerHeight;
    });
    const after = firstWhere(sections.length, (index) => {
      return sections[index].getBoundingClientRect().top >= (1 + reach) * innerHeight;
    });
    return [Math.min(first, sections.length - 1), Math.max(first, after - 1)];
  }

  // The code points of those sections, half open.
  pointsOf([first, last]) {
    const { sectionStarts, length } = this.offsets;
    return [sectionStarts[first] ?? 0, sectionStarts[last + 1] ?? length + 1];
  }

  // The first code point of the text that is seen whole, from some height downwards.
  firstSeen(from = 40) {
    const { blocks, starts } = this.offsets;
    const index = firstWhere(blocks.length, (at) => {
      return blocks[at].getBoundingClientRect().bottom > from;
    });
    return starts[Math.min(index, blocks.length - 1)] ?? 0;
  }

  // The share of the text's height at which each of some sorted code points stands.
  shares(points) {
    const whole = this.text.getBoundingClientRect();
    const tops = this.offsets.sections.map((one) => one.getBoundingClientRect());
    return points.map((point) => {
      const index = this.offsets.sectionOf(point);
      const { top, height } = tops[index];
      const [first, next] = this.pointsOf([index, index]);
      const within = (height * (point - first)) / Math.max(1, next - first);
      return (top + within - whole.top) / Math.max(1, whole.height);
    });
  }
}

// The first index of which something is true that stays true; the count where none is.
export function firstWhere(count, isTrue) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
