// Ways through the text: from claim to claim, by the address of the page, and back.
import { say, tell } from "./telling.js";

export class Ways {
  constructor(parts) {
    this.parts = parts;
  }

  // Go to the next or the previous claim, from the active one or from what is seen.
  step(by) {
    const { passages } = this.parts.highlights;
    if (!passages.length) return say("No claims are shown.");
    const at = passages.findIndex(({ id }) => id === this.parts.cards.active);
    const from = at < 0 ? this.#nearest(by) : at + by;
    const next = passages[(from + passages.length) % passages.length];
    this.parts.showing.show(next.id, { focus: true, scroll: true });
  }

  #nearest(by) {
    const { highlights, screen } = this.parts;
    const point = screen.firstSeen();
    const next = highlights.passages.findIndex(({ start }) => start >= point);
    if (by > 0) return Math.max(0, next);
    return next < 0 ? -1 : next - 1;
  }

  // While suggestions are gone through, the same keys lead through them.
  along(by) {
    const { suggestions } = this.parts;
    if (suggestions?.isOpen) suggestions.step(by);
    else this.step(by);
  }

  choose(ids) {
    if (ids.length > 1) this.parts.overlaps.open(ids);
    else if (ids.length) this.parts.showing.show(ids[0], { focus: true });
  }

  // Enter in the text: the form for what is selected, else the claims under the caret.
  enter = () => {
    const { selecting, mayAnnotate, entering, caret, highlights } = this.parts;
    const found = selecting.words();
    if (found && mayAnnotate) return entering.open(found, "keyboard");
    if (caret.isOn) this.choose(highlights.at(caret.point()));
  };

  // The address may name a claim, or words of the text: `#at-120-135`.
  followAddress = () => {
    const { claims, highlights, offsets, showing } = this.parts;
    const claim = location.hash.match(/^#claim-(\d+)$/)?.[1];
    if (claim && claims.byId.has(claim)) {
      showing.show(claim, { focus: true, scroll: true });
      return true;
    }
    const words = location.hash.match(/^#at-(\d+)-(\d+)$/);
    const [start, end] = words ? words.slice(1).map(Number) : [0, 0];
    highlights.mark("linked");
    if (start >= end || end > offsets.length) return Boolean(location.hash);
    highlights.mark("linked", start, end);
    showing.reveal(start, end);
    return true;
  };

  linkWords = async () => {
    const { entering, highlights } = this.parts;
    if (!entering.linked) return;
    const { start, end } = entering.linked;
    const address = new URL(`#at-${start}-${end}`, location.href).href;
    history.replaceState(null, "", address);
    highlights.mark("linked", start, end);
    try {
      await navigator.clipboard.writeText(address);
      tell("The link to these words is copied.");
    } catch {
      tell("The address of this page now leads to these words.");
    }
  };

  // Where the text was left when it was last read; the address goes before it.
  async begin() {
    const { reading, offsets, showing } = this.parts;
    if (this.followAddress()) return;
    const point = await reading.before();
    if (point && point < offsets.length && scrollY < innerHeight / 2) {
      showing.reveal(point, point + 1, { atTop: true });
    }
  }

  // One step back: from what is in use to the text, and from the text to the page.
  back = (event) => {
    const { find, desk, cards, suggestions, sheet, caret } = this.parts;
    if (find.form.contains(event.target)) {
      find.clear();
      this.#toText();
    } else if (desk.isTyped && desk.form.contains(document.activeElement)) {
      this.#toWords(desk.form.dataset);
      say("Back in the text; the form stays open. Escape again puts it away.");
    } else if (desk.form) {
      this.#putFormAway();
    } else if (cards.active) {
      this.#leaveCard();
    } else if (suggestions?.isOpen) {
      suggestions.close();
    } else if (sheet.shows) {
      sheet.close();
    } else if (caret.isOn) {
      caret.close();
      document.getSelection().removeAllRanges();
      say("Back on the page.");
    }
  };

  #putFormAway() {
    const { desk } = this.parts;
    const place = { ...desk.form.dataset };
    desk.close();
    this.#toWords(place);
  }

  // Back to the words of a form; who came from there by keyboard has the caret there.
  #toWords({ start }) {
    const { entering, caret } = this.parts;
    if (entering.by === "keyboard" && start !== undefined) caret.open(Number(start));
    else this.#toText();
  }

  #leaveCard() {
    const { claims, cards, showing, caret } = this.parts;
    const passage = claims.byId.get(cards.active);
    showing.hide();
    if (passage && caret.isOn) caret.open(passage.start);
    else this.#toText();
  }

  #toText() {
    this.parts.text.focus({ preventScroll: true });
  }
}
