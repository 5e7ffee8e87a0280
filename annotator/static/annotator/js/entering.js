// How a claim is entered beside the text: when the form opens, what follows from its
// being saved, changed, put away or put back.
import { onceReleased } from "./pressing.js";
import { say, tell } from "./telling.js";
import { whyNot } from "./troubles.js";

export class Entering {
  by = "mouse";
  linked = null;
  #focusAfterLoad = "";
  #typedEarly = "";

  constructor(parts) {
    this.parts = parts;
  }

  open({ start, end }, by) {
    this.by = by;
    if (by === "keyboard") this.#focusAfterLoad = "id_question";
    this.parts.showing.hide();
    this.parts.desk.open(start, end);
  }

  // Open the form at an address of its own, and go to a field of it: what is read, unless
  // told otherwise, since the list of questions would lie over it.
  load(address, { by = "mouse", field = "id_figure" } = {}) {
    this.by = by;
    this.#focusAfterLoad = field;
    this.parts.desk.load(address);
  }

  // Words were selected: they can be linked to, and who may enters a claim.
  selected = (found, by) => {
    this.linked = found;
    document.querySelector("[data-link-words]").hidden = false;
    if (this.parts.mayAnnotate) this.open(found, by);
  };

  // Where no words are selected any more, none are offered to be linked to.
  #unlink() {
    const isOver = this.parts.selecting.isEmpty;
    if (isOver) document.querySelector("[data-link-words]").hidden = true;
  }

  // With words selected the form opens for them; else the caret goes into the text.
  annotate() {
    const { mayAnnotate, selecting, caret } = this.parts;
    const found = mayAnnotate && selecting.words();
    if (found && this.#isOpenFor(found)) document.getElementById("id_question").focus();
    else if (found) this.open(found, "keyboard");
    else caret.open();
  }

  #isOpenFor({ start, end }) {
    const open = this.parts.desk.form?.dataset;
    return Number(open?.start) === start && Number(open?.end) === end;
  }

  // Whether a key is typed for the field at which the form, on its way, will open.
  takesEarly({ key, ctrlKey, altKey, metaKey }) {
    const isLetter = key.length === 1 && !ctrlKey && !altKey && !metaKey;
    if (!isLetter || !this.#focusAfterLoad) return false;
    this.#typedEarly += key;
    return true;
  }

  // The form tells what has become of it.
  deskTells = (what, details = {}) => {
    const { highlights, sheet, guide, undo, cards } = this.parts;
    if (what === "ready" || what === "moved") {
      this.#opened(details);
    } else if (what === "restored") {
      tell("Your unfinished claim is back, beside its words.");
    } else if (what === "unfetched") {
      this.#focusAfterLoad = "";
      this.#typedEarly = "";
      tell(`The form could not be fetched: ${whyNot(details.status)}`);
    } else if (what === "typed meanwhile") {
      tell("Saved. What you typed meanwhile waits among your unfinished claims.");
    } else if (what === "answered") {
      guide.reach(3);
    } else if (what === "unfinished") {
      return this.parts.unfinished.show(details.drafts);
    } else if (what === "put away") {
      undo?.did("Form put away", details);
    } else if (what === "closed") {
      highlights.mark("draft");
      sheet.close();
      guide.reach(1);
      this.#unlink();
    }
    cards.layout();
    if (what === "ready") onceReleased(this.#begin);
  };

  // Once the form stands beside its words: before, it would be sought at the text's head.
  #begin = () => {
    const { form } = this.parts.desk;
    if (form && !form.contains(document.activeElement)) this.#goToField(form);
    this.#focusAfterLoad = "";
    this.#typedEarly = "";
    if (form) this.#showTrouble();
  };

  #goToField(form) {
    say("The form is open beside the text.");
    if (!this.#focusAfterLoad) return;
    const reading = "#claim-reading :is(input, select)";
    const field = form.querySelector(`#${this.#focusAfterLoad}`) ?? form.querySelector(reading);
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "nearest" });
    if (!this.#typedEarly || !Number.isInteger(field?.selectionStart)) return;
    field.setRangeText(this.#typedEarly, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // What was wrong stands above the form, where “Save” is below it.
  #showTrouble() {
    const trouble = this.parts.desk.form.querySelector(".stale, .error-sentence");
    trouble?.scrollIntoView({ block: "nearest" });
  }

  #opened(details) {
    const { highlights, sheet, guide, showing } = this.parts;
    const hasWords = details.start !== undefined;
    const [start, end] = [Number(details.start), Number(details.end)];
    if (hasWords) highlights.mark("draft", start, end);
    sheet.open("form");
    guide.reach(2);
    if (sheet.isOne && hasWords) showing.reveal(start, end);
  }

  // A claim was stored: its row comes with those whose tint it may have changed.
  saved = async ({ detail: { id, replaces, version, was, beside = [] } }) => {
    const { desk, undo, caret, claims, showing, cards, guide, selecting } = this.parts;
    const key = String(id);
    desk.close({ isSaved: true });
    const others = beside.map((other) => ({ id: other.id, version: other.version, was: 0 }));
    // A correction goes before the claim that it takes the place of comes back.
    if (replaces) undo?.did("Corrected", { claims: [{ id, version, was: 0 }, replaces] });
    else undo?.did(was ? "Changed" : "Saved", { claims: [{ id, version, was }, ...others] });
    caret.close();
    if (!selecting.isGoingOn) document.getSelection().removeAllRanges();
    this.#unlink();
    try {
      await claims.refresh();
    } catch {
      return tell("Saved. Load the page again to see it.");
    }
    showing.take();
    await cards.fetch([key]);
    // Who has gone on to other words meanwhile is not called back.
    if (!desk.form && selecting.isEmpty) {
      showing.show(key, { focus: true });
      guide.finish();
    }
    say("Saved.");
  };

  changed = async ({ detail: { id, version, was } }) => {
    const { cards, undo } = this.parts;
    const card = cards.adopt(id);
    const isRetired = card?.dataset.start === undefined;
    undo?.did(isRetired ? "Retired" : "Brought back", { claims: [{ id, version, was }] });
    await this.refresh();
    card?.focus({ preventScroll: true });
    say(isRetired ? "Retired. It can be undone." : "Saved.");
  };

  reviewed = async ({ detail: { id, told } }) => {
    const { cards, showing } = this.parts;
    cards.adopt(id);
    await this.refresh();
    showing.show(String(id), { focus: true });
    tell(told);
  };

  // A claim was put back by undo: it is shown as it stands now.
  putBack = async (id, address) => {
    const { claims, cards } = this.parts;
    await this.refresh();
    if (claims.byId.has(String(id))) return;
    await htmx.ajax("GET", address, { target: cards.list, swap: "beforeend" }).catch(() => null);
    cards.adopt(id);
    cards.layout();
  };

  refresh = async () => {
    await this.parts.claims.refresh().catch(() => null);
    this.parts.showing.take();
  };
}
