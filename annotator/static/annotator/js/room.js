// The reading room: text, highlights, cards and form, tied together.
import { Caret } from "./caret.js";
import { Cards, idOf } from "./cards.js";
import { Desk } from "./desk.js";
import { Drafts, isKeptHere } from "./drafts.js";
import { guideFirstClaim } from "./first-claim.js";
import { Highlights } from "./highlights.js";
import { Minimap } from "./minimap.js";
import { Offsets } from "./offsets.js";
import { guessHeights } from "./sections.js";
import { watchSelection } from "./selection.js";
import { Suggestions } from "./suggestions.js";
import { Undo } from "./undo.js";

const room = document.querySelector("[data-room]");
const text = document.getElementById("text");
const margin = document.getElementById("margin");
const said = document.getElementById("said");
const keys = document.getElementById("keys");
const mayAnnotate = Boolean(room.dataset.form);

const say = (words) => {
  said.textContent = words;
};
const offsets = new Offsets(text);
const highlights = new Highlights(offsets);
const cards = new Cards(margin, text, offsets);
const caret = new Caret(text, offsets, say);
const guide = guideFirstClaim(document.querySelector("[data-first-claim]"));
const here = `text:${room.dataset.text}`;
const drafts = new Drafts({
  address: room.dataset.drafts,
  place: here,
  person: room.dataset.person,
});
const desk = new Desk(
  document.getElementById("desk"),
  { address: room.dataset.form, drafts, signIn: room.dataset.signIn },
  deskTells,
);

const undoBar = document.querySelector("[data-undo-bar]");
const undo = mayAnnotate
  ? new Undo({
      bar: undoBar,
      key: `undo/${here}`,
      address: undoBar.dataset.address,
      tell: putBack,
      bring: (draft) => desk.bring(draft),
      say,
    })
  : null;

const minimap = new Minimap(document.getElementById("minimap"), text, offsets, (id) =>
  show(id, { focus: true, scroll: true }),
);

const suggestions = suggestionsIn(document.getElementById("finding"));
const MOST_FRAMES = 60;
const CALM_FRAMES = 5;
const AT_ONCE = 60;
let openedBy = "mouse";
let focusAfterLoad = "";

function redraw() {
  highlights.draw(cards.passages());
  arrange();
}

function arrange() {
  cards.layout();
  minimap.draw(highlights.passages);
}

let isDue = false;
function soon() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    arrange();
  });
}

function isSheet() {
  return getComputedStyle(margin).position === "fixed";
}

function openSheet(what) {
  margin.dataset.sheet = what;
  document.body.dataset.sheet = what;
}

function closeSheet() {
  delete margin.dataset.sheet;
  delete document.body.dataset.sheet;
}

// Sections off the screen have guessed heights, and take their own a frame or two after
// they come into view: look again until the words stand still.
async function bringIntoView(range) {
  let calm = 0;
  let before = NaN;
  for (let frames = 0; frames < MOST_FRAMES && calm < CALM_FRAMES; frames += 1) {
    place(range);
    await new Promise(requestAnimationFrame);
    const { top } = range.getBoundingClientRect();
    calm = Math.abs(top - before) < 1 ? calm + 1 : 0;
    before = top;
  }
  arrange();
}

function place(range) {
  const rect = range.getBoundingClientRect();
  const height = isSheet() && margin.dataset.sheet ? innerHeight * 0.4 : innerHeight;
  if (rect.top < 60 || rect.bottom > height - 40) {
    scrollBy({ top: rect.top - height / 3, behavior: "instant" });
  }
}

// Show a claim: its card active, its passage underlined and on the screen.
function show(id, { focus = false, scroll = false } = {}) {
  cards.activate(id);
  const range = highlights.focus(id);
  openSheet("claim");
  if (range && scroll) bringIntoView(range);
  if (focus) cards.find(id)?.focus({ preventScroll: Boolean(range) });
}

function hide() {
  cards.activate(null);
  highlights.focus(null);
  if (!desk.form) closeSheet();
}

function openForm({ start, end }, by) {
  if (!mayAnnotate) return;
  openedBy = by;
  if (by === "keyboard") focusAfterLoad = "id_question";
  hide();
  desk.open(start, end);
}

function deskTells(what, details = {}) {
  if (what === "ready" || what === "moved") {
    if (details.start !== undefined) {
      highlights.draft(Number(details.start), Number(details.end));
    }
    openSheet("form");
    guide.reach(2);
    if (what === "ready" && !desk.form.contains(document.activeElement)) {
      say("The form is open beside the text.");
      if (focusAfterLoad) document.getElementById(focusAfterLoad)?.focus();
    }
    focusAfterLoad = "";
    if (isSheet() && details.start !== undefined) {
      bringIntoView(offsets.range(Number(details.start), Number(details.end)));
    }
  } else if (what === "restored") {
    say("Your unfinished claim is back.");
  } else if (what === "answered") {
    guide.reach(3);
  } else if (what === "put away") {
    undo?.did("Form put away", details);
  } else if (what === "closed") {
    highlights.draft();
    closeSheet();
    guide.reach(1);
  }
  cards.layout();
}

// The answer to a save names the claim; its card, which compares it, is asked for apart,
// and so are those of the claims that were stored with it.
async function saved({ id, replaces, card, version, was, beside = [] }) {
  const key = String(id);
  desk.close({ isSaved: true });
  if (!replaces) {
    const others = beside.map((other) => ({ id: other.id, version: other.version, was: 0 }));
    undo?.did(was ? "Changed" : "Saved", { claims: [{ id, version, was }, ...others] });
  }
  await htmx.ajax("GET", card, { target: cards.list, swap: "beforeend" });
  if (!cards.find(key)) return say("Saved. Load the page again to see it.");
  if (replaces) cards.remove(String(replaces));
  cards.settle(key);
  for (const other of beside) {
    await htmx.ajax("GET", other.card, { target: cards.list, swap: "beforeend" });
    if (cards.find(String(other.id))) cards.settle(String(other.id));
  }
  caret.close();
  document.getSelection().removeAllRanges();
  redraw();
  show(key, { focus: true });
  guide.finish();
  count();
  say("Saved.");
}

function changed({ id, version, was }) {
  const card = cards.find(id);
  const isRetired = card?.dataset.start === undefined;
  undo?.did(isRetired ? "Retired" : "Brought back", { claims: [{ id, version, was }] });
  redraw();
  card?.focus();
  count();
  say(isRetired ? "Retired. It can be undone." : "Saved.");
}

// A claim was put back by undo: its card as it stands now.
async function putBack(id) {
  const card = undoBar.dataset.address.replace("/0/undo/", `/${id}/card/`);
  await htmx.ajax("GET", card, { target: cards.list, swap: "beforeend" });
  if (cards.find(String(id))) cards.settle(String(id));
  redraw();
  count();
}

function count() {
  const place = document.querySelector("[data-count]");
  const number = cards.passages().length;
  place.textContent = `${number} claim${number === 1 ? "" : "s"} · `;
  document.querySelector("[data-empty]").hidden = number > 0;
}

async function fetchCards() {
  const { rows } = await (await fetch(room.dataset.claims)).json();
  const ids = rows.map(([id]) => id);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const address = `${room.dataset.cards}?ids=${ids.slice(at, at + AT_ONCE)}`;
    cards.list.insertAdjacentHTML("beforeend", await (await fetch(address)).text());
  }
  htmx.process(cards.list);
}

// The address may name a claim: open it at its passage, after the browser's own jump.
function followAddress() {
  const id = location.hash.match(/^#claim-(\d+)$/)?.[1];
  if (id && cards.find(id)) show(id, { focus: true, scroll: true });
}

function step(by) {
  const passages = highlights.passages;
  if (!passages.length) return;
  const at = passages.findIndex(({ id }) => id === cards.active);
  const next = at < 0 && by < 0 ? passages.length - 1 : at + by;
  show(passages[(next + passages.length) % passages.length].id, { focus: true, scroll: true });
}

function enterFromText() {
  const found = offsets.ofSelection(document.getSelection());
  if (found) return openForm(found, "keyboard");
  const point = caret.isOn ? caret.point() : null;
  const here = highlights.passages.find(({ start, end }) => start <= point && point <= end);
  if (point !== null && here) show(here.id, { focus: true });
}

function back() {
  if (keys.open) return;
  if (desk.isTyped && desk.form.contains(document.activeElement)) {
    text.focus({ preventScroll: true });
    say("Back in the text; the form stays open. Escape again puts it away.");
  } else if (desk.form) {
    const { start } = desk.form.dataset;
    desk.close();
    if (openedBy === "keyboard" && start !== undefined) caret.open(Number(start));
    else text.focus({ preventScroll: true });
  } else if (cards.active) {
    const passage = highlights.passages.find(({ id }) => id === cards.active);
    hide();
    if (passage && mayAnnotate && caret.isOn) caret.open(passage.start);
    else text.focus({ preventScroll: true });
  } else if (suggestions?.isOpen) {
    suggestions.close();
  } else if (caret.isOn) {
    caret.close();
    document.getSelection().removeAllRanges();
    say("Back on the page.");
  }
}

// Find claims: what the dock of suggestions asks of the room.
function suggestionsIn(dock) {
  if (!dock) return null;
  return new Suggestions(dock, {
    offsets,
    say,
    reveal: (start, end) => bringIntoView(offsets.range(start, end)),
    correct(address) {
      openedBy = "keyboard";
      focusAfterLoad = "id_question";
      hide();
      desk.load(address);
    },
    async stored(id) {
      if (cards.find(String(id))) cards.remove(String(id));
      await htmx.ajax("GET", `/claims/${id}/card/`, { target: cards.list, swap: "beforeend" });
      cards.settle(String(id));
      redraw();
      count();
    },
  });
}

function along(by) {
  if (suggestions?.isOpen) suggestions.step(by);
  else step(by);
}

const COMMANDS = {
  a: () => caret.open(),
  f: () => suggestions?.toggle(),
  y: () => suggestions?.press("accept"),
  e: () => suggestions?.press("correct"),
  x: () => suggestions?.press("dismiss"),
  u: () => suggestions?.press("undo"),
  n: () => along(1),
  p: () => along(-1),
  "?": () => keys.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return back();
  if (event.defaultPrevented || keys.open) return;
  const isTyping = event.target.closest("input, select, textarea, button, summary");
  if (isTyping || (event.target.closest("a") && event.key === "Enter")) return;
  const inText = event.target === text || event.target === document.body;
  if (caret.isOn && inText && caret.move(event)) return event.preventDefault();
  if (undo && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
    event.preventDefault();
    return event.shiftKey ? undo.redo() : undo.undo();
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter" && inText) {
    event.preventDefault();
    return enterFromText();
  }
  const command = COMMANDS[event.key];
  if (!command) return;
  event.preventDefault();
  command();
});

text.addEventListener("click", ({ clientX, clientY }) => {
  if (!document.getSelection().isCollapsed) return;
  const [first] = highlights.under(clientX, clientY);
  if (first) show(first);
  else if (cards.active) hide();
});

let isLooking = false;
text.addEventListener("pointermove", ({ clientX, clientY, pointerType }) => {
  if (isLooking || pointerType === "touch") return;
  isLooking = true;
  requestAnimationFrame(() => {
    isLooking = false;
    const [first = null] = highlights.under(clientX, clientY);
    cards.near(first);
    highlights.near(first);
    text.toggleAttribute("data-over", first !== null);
  });
});

function overCard(event) {
  const card = event.target.closest?.(".claim");
  highlights.near(card && event.type !== "pointerout" ? idOf(card) : null);
}
margin.addEventListener("pointerover", overCard);
margin.addEventListener("pointerout", overCard);

margin.addEventListener("focusin", ({ target }) => {
  const card = target.closest(".claim");
  if (card && idOf(card) !== cards.active) show(idOf(card), { scroll: true });
});
margin.addEventListener("click", (event) => {
  const edit = event.target.closest("[data-edit]");
  if (edit) {
    event.preventDefault();
    openedBy = "mouse";
    focusAfterLoad = edit.dataset.edit || "id_question";
    desk.load(edit.pathname);
    return;
  }
  const card = event.target.closest(".claim");
  if (card && !event.target.closest("a, button, input, label, summary")) {
    show(idOf(card), { scroll: true });
  }
});
margin.addEventListener("toggle", () => cards.layout(), true);

document.body.addEventListener("claim-saved", ({ detail }) => saved(detail));
document.body.addEventListener("claim-changed", ({ detail }) => changed(detail));
document.body.addEventListener("htmx:afterSettle", () => cards.layout());

document.querySelector("[data-caret]").addEventListener("click", () => caret.open());
document.querySelector("[data-find-claims]")?.addEventListener("click", (event) => {
  event.preventDefault();
  suggestions.open();
});
document.querySelector("[data-keys]").addEventListener("click", () => keys.showModal());
document.querySelector("[data-close-sheet]").addEventListener("click", () => {
  if (desk.form) desk.close();
  hide();
});
window.addEventListener("hashchange", followAddress);
window.addEventListener("resize", arrange);
new ResizeObserver(arrange).observe(text);
text.addEventListener("contentvisibilityautostatechange", soon, true);

await fetchCards();
room.dataset.scripted = "";
for (const hint of document.querySelectorAll("[data-scripted][hidden]")) hint.hidden = false;
margin.querySelector("[data-close-sheet]").hidden = false;
const contents = document.querySelector("[data-contents]");
if (contents) contents.open = matchMedia("(width >= 960px)").matches;
if (mayAnnotate) watchSelection(text, offsets, openForm);
guessHeights(text);
redraw();
count();
if (mayAnnotate) desk.restore();
else document.querySelector("[data-waiting]").hidden = !isKeptHere(here);
if (document.readyState === "complete") followAddress();
else window.addEventListener("load", () => setTimeout(followAddress));
