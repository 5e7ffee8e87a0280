// On narrow screens the margin is a sheet from below: a claim, the form, or the list.

export class Sheet {
  constructor(margin) {
    this.margin = margin;
  }

  get isOne() {
    return getComputedStyle(this.margin).position === "fixed";
  }

  get shows() {
    return this.margin.dataset.sheet ?? "";
  }

  open(what) {
    this.margin.dataset.sheet = what;
    document.body.dataset.sheet = what;
  }

  close() {
    delete this.margin.dataset.sheet;
    delete document.body.dataset.sheet;
  }

  // How much of the screen's height is left for the text.
  get heightLeft() {
    return this.isOne && this.shows ? innerHeight * 0.4 : innerHeight;
  }
}
