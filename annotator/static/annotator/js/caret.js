// A caret of our own in a text that cannot be edited: the browser's selection is moved
// by letters, words, sentences and lines, and we draw where it stands.

const MOVES = {
  ArrowLeft: ["left", "character", "word", "word"],
  ArrowRight: ["right", "character", "word", "word"],
  ArrowUp: ["backward", "line", "paragraph", "sentence"],
  ArrowDown: ["forward", "line", "paragraph", "sentence"],
  Home: ["backward", "lineboundary", "documentboundary", "paragraphboundary"],
  End: ["forward", "lineboundary", "documentboundary", "paragraphboundary"],
};
const sentences = globalThis.Intl?.Segmenter
  ? new Intl.Segmenter(undefined, { granularity: "sentence" })
  : null;

export class Caret {
  isOn = false;

  constructor(text, offsets, screen, say) {
    this.text = text;
    this.offsets = offsets;
    this.screen = screen;
    this.say = say;
    this.mark = document.createElement("span");
    this.mark.className = "caret";
    this.mark.hidden = true;
    this.mark.setAttribute("aria-hidden", "true");
    text.parentElement.append(this.mark);
    document.addEventListener("selectionchange", () => this.isOn && this.draw());
    window.addEventListener("resize", () => this.isOn && this.draw());
  }

  // Put the caret at a code point, or at the first words on the screen.
  open(point = this.screen.firstSeen()) {
    this.isOn = true;
    this.text.focus({ preventScroll: true });
    this.#go(point, false);
    this.text.dataset.caret = "";
    this.draw();
    this.say("Caret in the text. Arrows move it, Shift selects, Enter opens the form.");
  }

  close() {
    this.isOn = false;
    this.mark.hidden = true;
    delete this.text.dataset.caret;
  }

  // Return whether the key was one of the caret's.
  move(event) {
    const moves = MOVES[event.key];
    if (!moves || event.metaKey) return false;
    const [direction, small, large, other] = moves;
    const step = event.ctrlKey ? large : event.altKey ? other : small;
    this.#step(direction, step, event.shiftKey);
    this.draw();
    this.#keepInView();
    if (event.shiftKey) this.#tell();
    return true;
  }

  #step(direction, step, isExtended) {
    const isForward = direction === "forward";
    if (step === "documentboundary") {
      return this.#go(isForward ? this.offsets.length : 0, isExtended);
    }
    if (step === "paragraph") return this.#go(this.#paragraph(isForward), isExtended);
    if (step === "sentence") return this.#go(this.#sentence(isForward), isExtended);
    const selection = document.getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    selection.modify(isExtended ? "extend" : "move", direction, step);
    if (!this.text.contains(selection.focusNode)) {
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    }
  }

  #go(point, isExtended) {
    const { startContainer, startOffset } = this.offsets.range(point, point);
    const selection = document.getSelection();
    if (isExtended) selection.extend(startContainer, startOffset);
    else selection.collapse(startContainer, startOffset);
  }

  #paragraph(isForward) {
    const { starts, length } = this.offsets;
    const point = this.point() ?? 0;
    const index = this.offsets.indexOf(point);
    if (isForward) return starts[index + 1] ?? length;
    return point > starts[index] ? starts[index] : (starts[index - 1] ?? 0);
  }

  #sentence(isForward) {
    const point = this.point() ?? 0;
    const index = this.offsets.indexOf(point);
    const begin = this.offsets.starts[index];
    const borders = sentences
      ? [...sentences.segment(this.offsets.textOf(index))].map((one) => one.index)
      : [0];
    const points = borders.map((units) => this.offsets.pointIn(index, units));
    if (isForward) return points.find((at) => at > point) ?? this.#paragraph(true);
    return points.findLast((at) => at < point) ?? (begin ? this.#lastBefore(index) : 0);
  }

  #lastBefore(index) {
    if (!index) return 0;
    const segments = sentences ? [...sentences.segment(this.offsets.textOf(index - 1))] : [];
    return this.offsets.pointIn(index - 1, segments.at(-1)?.index ?? 0);
  }

  #tell() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const words = document.getSelection().toString().trim();
      if (words) this.say(`Selected: ${words.slice(0, 200)}`);
    }, 400);
  }

  point() {
    const { focusNode, focusOffset } = document.getSelection();
    return focusNode ? this.offsets.pointOf(focusNode, focusOffset) : null;
  }

  #rect() {
    const { focusNode, focusOffset } = document.getSelection();
    if (!focusNode || !this.text.contains(focusNode)) return null;
    const range = document.createRange();
    range.setStart(focusNode, focusOffset);
    range.collapse(true);
    const [rect] = range.getClientRects();
    if (rect) return { x: rect.left, y: rect.top, height: rect.height };
    const element = focusNode.nodeType === Node.TEXT_NODE ? focusNode.parentElement : focusNode;
    const box = element.getBoundingClientRect();
    return { x: box.left, y: box.top, height: Math.min(box.height, 29) };
  }

  draw() {
    const rect = this.#rect();
    this.mark.hidden = !rect;
    if (!rect) return;
    const frame = this.text.parentElement.getBoundingClientRect();
    this.mark.style.left = `${rect.x - frame.left}px`;
    this.mark.style.top = `${rect.y - frame.top}px`;
    this.mark.style.height = `${rect.height}px`;
  }

  #keepInView() {
    const rect = this.#rect();
    if (!rect) return;
    const margin = 80;
    if (rect.y < margin) scrollBy({ top: rect.y - margin, behavior: "instant" });
    const below = rect.y + rect.height - (innerHeight - margin);
    if (below > 0) scrollBy({ top: below, behavior: "instant" });
  }
}
