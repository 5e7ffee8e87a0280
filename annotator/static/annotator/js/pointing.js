// What the pointer does in the text and on the cards: passage and card belong together.
import { idOf } from "./cards.js";
import { isPressed, watchPresses } from "./pressing.js";

const CONTROLS = "a, button, input, label, summary";

export function watchPointer(parts) {
  const { text, margin, cards, showing } = parts;
  watchPresses(margin);
  text.addEventListener("click", (event) => clickText(event, parts));
  watchMoves(parts);
  const over = (event) => overCard(event, parts);
  margin.addEventListener("pointerover", over);
  margin.addEventListener("pointerout", over);
  margin.addEventListener("focusin", ({ target }) => {
    const card = target.closest(".claim");
    // A card that is pressed is shown once it is clicked: it must not move before.
    if (isPressed() || !card || idOf(card) === cards.active) return;
    if (parts.claims.byId.has(idOf(card))) showing.show(idOf(card), { scroll: true });
  });
  margin.addEventListener("click", (event) => clickCard(event, parts));
  margin.addEventListener("toggle", cards.layout, true);
}

function clickText({ clientX, clientY }, { highlights, overlaps, showing, cards }) {
  if (!document.getSelection().isCollapsed) return;
  const ids = highlights.under(clientX, clientY);
  if (ids.length > 1) overlaps.open(ids);
  else if (ids.length) showing.show(ids[0]);
  else if (cards.active) showing.hide();
}

function watchMoves({ text, highlights, cards }) {
  let last = null;
  const near = (ids) => {
    cards.near(ids);
    highlights.near(ids.slice(0, 1));
    text.toggleAttribute("data-over", ids.length > 0);
  };
  text.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return;
    const isLooking = last !== null;
    last = event;
    if (isLooking) return;
    requestAnimationFrame(() => {
      if (last) near(highlights.under(last.clientX, last.clientY));
      last = null;
    });
  });
  text.addEventListener("pointerleave", () => {
    last = null;
    near([]);
  });
}

function overCard(event, { highlights }) {
  const card = event.target.closest?.(".claim");
  highlights.near(card && event.type !== "pointerout" ? [idOf(card)] : []);
}

function clickCard(event, { cards, claims, entering, overlaps, showing }) {
  const edit = event.target.closest("[data-edit]");
  if (edit) {
    event.preventDefault();
    entering.load(edit.pathname + edit.search, { field: edit.dataset.edit || undefined });
    return;
  }
  const card = event.target.closest(".claim");
  if (!card || event.target.closest(CONTROLS)) return;
  if (card.dataset.more) overlaps.open(cards.bundled(idOf(card)));
  else if (claims.byId.has(idOf(card))) showing.show(idOf(card), { scroll: true });
}
