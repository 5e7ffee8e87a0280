// Words selected with the mouse or by touch, told once the selection rests. What begins
// or ends beside the text begins or ends at the line that it is beside.
import { snapped } from "./graphemes.js";
import { underPoint } from "./offsets.js";

const REST_OF_TOUCH = 500;
const INSET = 2;

export class Selecting {
  #pointer = "mouse";
  #timer = 0;
  #told = "";
  #down = null;

  // tell(words, by) hears of words of the text, outside() of those that are none.
  constructor(text, offsets, tell, outside) {
    this.text = text;
    this.offsets = offsets;
    this.tell = tell;
    this.outside = outside;
    document.addEventListener("pointerdown", (event) => this.#begin(event));
    document.addEventListener("pointermove", (event) => this.#follow(event));
    document.addEventListener("pointerup", (event) => this.#finish(event));
    document.addEventListener("pointercancel", () => this.#forget());
    document.addEventListener("dragstart", (event) => {
      if (this.#down?.taken) event.preventDefault();
    });
    document.addEventListener("selectionchange", () => this.#changed());
    text.addEventListener("keydown", () => {
      this.#pointer = "keyboard";
    });
  }

  // Whether a pointer is down that began in the text.
  get isGoingOn() {
    return "selecting" in document.body.dataset;
  }

  get isEmpty() {
    return !this.isGoingOn && document.getSelection().isCollapsed;
  }

  // The selected words as { start, end } in code points; null where none are the text's.
  words() {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.text)) return null;
    const start = this.#edge(range, true);
    const end = this.#edge(range, false);
    return start < end ? snapped(this.offsets, start, end) : null;
  }

  #edge(range, isStart) {
    const { root, length } = this.offsets;
    const node = isStart ? range.startContainer : range.endContainer;
    const offset = isStart ? range.startOffset : range.endOffset;
    const point = this.offsets.pointOf(node, offset);
    if (point !== null) return point;
    const whole = document.createRange();
    whole.selectNodeContents(root);
    if (isStart) return whole.comparePoint(node, offset) < 0 ? 0 : length;
    return whole.comparePoint(node, offset) > 0 ? length : 0;
  }

  #begin(event) {
    this.#pointer = event.pointerType || "mouse";
    const isIn = this.text.contains(event.target);
    // A selection that begins in the text stays in it, wherever the pointer goes.
    document.body.toggleAttribute("data-selecting", isIn);
    if (event.button !== 0 || event.pointerType === "touch") return this.#forget();
    // Pressed on words that are selected, the browser would drag them away.
    if (isIn && !event.shiftKey) document.getSelection().removeAllRanges();
    const isControl = event.target.closest("a, button, input, select, textarea, summary, form");
    this.#down = isControl ? null : { isIn, place: this.#placeBeside(event) };
  }

  // The place in the text at the height of the pointer, as [node, offset].
  #placeBeside({ clientX, clientY }) {
    const { left, right, top, bottom } = this.text.getBoundingClientRect();
    if (clientY < top || clientY > bottom) return null;
    const x = Math.min(Math.max(clientX, left + INSET), right - INSET);
    const found = underPoint(x, clientY);
    return found && this.text.contains(found[0]) ? found : null;
  }

  // A pointer that came in from the side, or has left by it, selects up to its line.
  #follow(event) {
    const down = this.#down;
    if (!down?.place || !(event.buttons & 1)) return;
    if (down.isIn === this.text.contains(event.target) && !down.taken) return;
    const here = this.#placeBeside(event);
    if (!here) return;
    // The browser's own selection is let be until the end: to change it under the
    // pointer would make the browser drag the words instead.
    down.taken = [...down.place, ...here];
  }

  #finish(event) {
    delete document.body.dataset.selecting;
    const down = this.#down;
    this.#forget();
    if (event.pointerType === "touch") return;
    // The click that ends a selection may also clear it; look after it is done.
    setTimeout(() => {
      if (down?.taken) document.getSelection().setBaseAndExtent(...down.taken);
      this.#look("mouse", down);
    });
  }

  #forget() {
    this.#down = null;
  }

  #changed() {
    if (document.getSelection().isCollapsed) this.#told = "";
    if (this.#pointer !== "touch") return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look("touch"), REST_OF_TOUCH);
  }

  #look(by, down = null) {
    const found = this.words();
    const key = found ? `${found.start}-${found.end}` : "";
    if (found && key !== this.#told) this.tell(found, by);
    this.#told = key;
    const selection = document.getSelection();
    const isAside = !found && down && !selection.isCollapsed && String(selection).trim();
    if (isAside) this.outside();
  }
}
