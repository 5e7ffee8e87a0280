// A caret of our own in a text that cannot be edited: the browser's selection is moved
// by letters, words and lines as the browser knows them, and we draw where it stands.

const MOVES = {
  ArrowLeft: ["left", "character", "word"],
  ArrowRight: ["right", "character", "word"],
  ArrowUp: ["backward", "line", "paragraph"],
  ArrowDown: ["forward", "line", "paragraph"],
  Home: ["backward", "lineboundary", "documentboundary"],
  End: ["forward", "lineboundary", "documentboundary"],
};

export class Caret {
  constructor(text, offsets, say) {
    this.text = text;
    this.offsets = offsets;
    this.say = say;
    this.isOn = false;
    this.mark = document.createElement("span");
    this.mark.className = "caret";
    this.mark.hidden = true;
    this.mark.setAttribute("aria-hidden", "true");
    text.parentElement.append(this.mark);
    document.addEventListener("selectionchange", () => this.isOn && this.draw());
    window.addEventListener("resize", () => this.isOn && this.draw());
  }

  // Put the caret at a code point, or at the first words on the screen.
  open(point = this.#firstOnScreen()) {
    const { startContainer, startOffset } = this.offsets.range(point, point);
    this.isOn = true;
    this.text.focus({ preventScroll: true });
    document.getSelection().collapse(startContainer, startOffset);
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
    const [direction, small, large] = moves;
    const selection = document.getSelection();
    const before = [
      selection.anchorNode,
      selection.anchorOffset,
      selection.focusNode,
      selection.focusOffset,
    ];
    const step = event.ctrlKey || event.altKey ? large : small;
    if (step === "documentboundary") {
      this.#toEdge(direction, event.shiftKey);
    } else {
      selection.modify(event.shiftKey ? "extend" : "move", direction, step);
    }
    if (!this.text.contains(selection.focusNode)) selection.setBaseAndExtent(...before);
    this.draw();
    this.#keepInView();
    if (event.shiftKey) this.#tell();
    return true;
  }

  #toEdge(direction, isExtended) {
    const point = direction === "forward" ? this.offsets.length : 0;
    const { startContainer, startOffset } = this.offsets.range(point, point);
    const selection = document.getSelection();
    if (isExtended) selection.extend(startContainer, startOffset);
    else selection.collapse(startContainer, startOffset);
  }

  #tell() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const words = document.getSelection().toString().trim();
      if (words) this.say(`Selected: ${words.slice(0, 200)}`);
    }, 400);
  }

  #firstOnScreen() {
    const top = document.documentElement.clientTop;
    const index = this.offsets.blocks.findIndex(
      (block) => block.getBoundingClientRect().bottom > top + 40,
    );
    return this.offsets.starts[Math.max(0, index)] ?? 0;
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
    if (rect.y < margin) scrollBy(0, rect.y - margin);
    const below = rect.y + rect.height - (innerHeight - margin);
    if (below > 0) scrollBy(0, below);
  }
}
