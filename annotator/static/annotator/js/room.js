// The reading room: text, highlights, cards and form, tied together.
import { Caret } from "./caret.js";
import { Cards, idOf } from "./cards.js";
import { Claims } from "./claims.js";
import { Desk } from "./desk.js";
import { Drafts, isKeptHere } from "./drafts.js";
import { Find } from "./find.js";
import { guideFirstClaim } from "./first-claim.js";
import { Highlights } from "./highlights.js";
import { Keys } from "./keys.js";
import { Minimap } from "./minimap.js";
import { bringIntoView } from "./moving.js";
import { Offsets } from "./offsets.js";
import { Overlaps } from "./overlaps.js";
import { Overview } from "./overview.js";
import { Place } from "./place.js";
import { Screen } from "./screen.js";
import { guessHeights } from "./sections.js";
import { Selecting } from "./selection.js";
import { Sheet } from "./sheet.js";
import { Suggestions } from "./suggestions.js";
import { Undo } from "./undo.js";

const REACH = 1; // heights of the screen above and below it that are made ready
const LONG = 160;
const room = document.querySelector("[data-room]");
const text = document.getElementById("text");
const margin = document.getElementById("margin");
const said = document.getElementById("said");
const note = document.getElementById("note");
const mayAnnotate = Boolean(room.dataset.form);

const offsets = new Offsets(text);
guessHeights(text, offsets);
const claims = new Claims(room.dataset.claims);
const loading = claims.load();
const screen = new Screen(text, offsets);
const highlights = new Highlights(offsets);
const cards = new Cards(margin, room.dataset.cards, offsets, highlights);
const caret = new Caret(text, offsets, screen, say);
const sheet = new Sheet(margin);
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
const minimap = new Minimap(document.getElementById("minimap"), screen, (id) =>
  show(id, { focus: true, scroll: true }),
);
const find = new Find(document.getElementById("find"), offsets, screen, showFound);
const overview = new Overview(document.getElementById("overview"), claims, offsets, narrowed);
const overlaps = new Overlaps(document.getElementById("overlaps"), claims, quoted, (id) =>
  show(id, { focus: true }),
);
const reading = new Place(room.dataset, screen);
const selecting = new Selecting(text, offsets, selected, outside);

const suggestions = suggestionsIn(document.getElementById("finding"));
let openedBy = "mouse";
let focusAfterLoad = "";
let span = [0, 0];
let linked = null;
let noteTimer = 0;

function say(words) {
  said.textContent = words;
}

// Say something that is seen as well, and goes by itself.
function tell(words) {
  say(words);
  note.textContent = words;
  note.hidden = false;
  clearTimeout(noteTimer);
  noteTimer = setTimeout(() => {
    note.hidden = true;
  }, 6000);
}

function quoted(start, end) {
  const words = offsets.words(start, Math.min(end, start + LONG)).replace(/\s+/g, " ");
  return end > start + LONG ? `${words} …` : words;
}

// Take the claims as they are now, and draw what is near the screen.
function take() {
  const shown = claims.all.filter(overview.isShown);
  highlights.take(shown.filter(({ start }) => start !== null));
  cards.take(shown);
  overview.draw();
  count();
  draw();
  drawMap();
  if (cards.active && !claims.byId.has(cards.active)) hide();
  else highlights.focus(cards.active);
}

function draw() {
  span = screen.pointsOf(screen.sectionsNear(REACH));
  highlights.draw(...span);
  drawFound();
  bringCards();
}

// Cards stand beside what is within a screen of the one that is seen.
function bringCards() {
  if (sheet.isOne) return cards.layout();
  const tops = (id) => highlights.rangeOf(id).getBoundingClientRect();
  const isNear = ({ id }) => {
    const { top, bottom } = tops(id);
    return bottom > -REACH * innerHeight && top < (1 + REACH) * innerHeight;
  };
  const lost = claims.all.filter((claim) => claim.start === null && overview.isShown(claim));
  cards.bring([...highlights.between(...span).filter(isNear), ...lost]);
}

let isDue = false;
function soon() {
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    const [low, high] = screen.pointsOf(screen.sectionsNear(REACH));
    if (low !== span[0] || high !== span[1]) draw();
    else bringCards();
    drawMap();
  });
}

let mapTimer = 0;
function drawMap() {
  clearTimeout(mapTimer);
  mapTimer = setTimeout(() => {
    minimap.draw(highlights.passages, find.places.map(({ start }) => start));
  }, 120);
}

function narrowed() {
  hide();
  take();
}

function count() {
  const number = claims.all.length;
  const words = `${number} claim${number === 1 ? "" : "s"}`;
  document.querySelector("[data-count]").textContent = `${words} · `;
  document.querySelector("[data-empty]").hidden = number > 0;
  document.querySelector("[data-claims-list]").textContent = words;
}

function drawFound() {
  const [low, high] = span;
  const near = find.places.filter(({ start, end }) => end > low && start < high);
  highlights.set("found", near.map(({ start, end }) => offsets.range(start, end)));
}

function showFound(place) {
  drawFound();
  drawMap();
  highlights.mark("here", place?.start, place?.end);
  if (place) reveal(place.start, place.end);
}

async function reveal(start, end, options) {
  await bringIntoView(offsets.range(start, end), () => sheet.heightLeft, options);
  cards.letGo();
  soon();
}

// Show a claim: its card active, its passage underlined and on the screen.
function show(id, { focus = false, scroll = false } = {}) {
  const claim = claims.byId.get(id);
  cards.activate(id);
  const range = highlights.focus(id);
  sheet.open("claim");
  if (range && scroll) reveal(claim.start, claim.end);
  if (focus) cards.find(id)?.focus({ preventScroll: Boolean(range) });
}

function hide() {
  cards.activate(null);
  highlights.focus(null);
  if (!desk.form) sheet.close();
}

function openForm({ start, end }, by) {
  openedBy = by;
  if (by === "keyboard") focusAfterLoad = "id_question";
  hide();
  desk.open(start, end);
}

function selected(found, by) {
  linked = found;
  document.querySelector("[data-link-words]").hidden = false;
  if (mayAnnotate) openForm(found, by);
}

function outside() {
  tell("These words stand outside the text: select words of the text itself.");
}

function deskTells(what, details = {}) {
  const start = Number(details.start);
  const end = Number(details.end);
  const hasWords = details.start !== undefined;
  if (what === "ready" || what === "moved") {
    if (hasWords) highlights.mark("draft", start, end);
    sheet.open("form");
    guide.reach(2);
    if (what === "ready" && !desk.form.contains(document.activeElement)) {
      say("The form is open beside the text.");
      if (focusAfterLoad) document.getElementById(focusAfterLoad)?.focus();
    }
    focusAfterLoad = "";
    if (sheet.isOne && hasWords) reveal(start, end);
  } else if (what === "restored") {
    say("Your unfinished claim is back.");
  } else if (what === "answered") {
    guide.reach(3);
  } else if (what === "put away") {
    undo?.did("Form put away", details);
  } else if (what === "closed") {
    highlights.mark("draft");
    sheet.close();
    guide.reach(1);
  }
  cards.layout();
}

// A claim was stored: its row comes with those whose tint it may have changed.
async function saved({ id, replaces, version, was, beside = [] }) {
  const key = String(id);
  desk.close({ isSaved: true });
  if (!replaces) {
    const others = beside.map((other) => ({ id: other.id, version: other.version, was: 0 }));
    undo?.did(was ? "Changed" : "Saved", { claims: [{ id, version, was }, ...others] });
  }
  caret.close();
  document.getSelection().removeAllRanges();
  try {
    await claims.refresh();
  } catch {
    return tell("Saved. Load the page again to see it.");
  }
  take();
  await cards.fetch([key]);
  show(key, { focus: true });
  guide.finish();
  say("Saved.");
}

async function changed({ id, version, was }) {
  const card = cards.adopt(id);
  const isRetired = card?.dataset.start === undefined;
  undo?.did(isRetired ? "Retired" : "Brought back", { claims: [{ id, version, was }] });
  await claims.refresh().catch(() => null);
  take();
  card?.focus({ preventScroll: true });
  say(isRetired ? "Retired. It can be undone." : "Saved.");
}

// A claim was put back by undo: it is shown as it stands now.
async function putBack(id) {
  await claims.refresh().catch(() => null);
  take();
  if (claims.byId.has(String(id))) return;
  const card = undoBar.dataset.address.replace("/0/undo/", `/${id}/card/`);
  await htmx.ajax("GET", card, { target: cards.list, swap: "beforeend" });
  cards.adopt(id);
  cards.layout();
}

// What colleagues have entered appears without moving what one reads.
function heard({ added, changed: others, removed }) {
  take();
  const names = new Set(added.map((id) => claims.people[claims.byId.get(id).by] ?? "somebody"));
  const by = [...names].join(", ");
  const many = added.length === 1 ? "A new claim" : `${added.length} new claims`;
  if (added.length) tell(`${many} by ${by}.`);
  else if (others.length || removed.length) say("Claims beside the text have changed.");
}

// The address may name a claim, or words of the text: `#at-120` or `#at-120-135`.
function followAddress() {
  const claim = location.hash.match(/^#claim-(\d+)$/)?.[1];
  if (claim && claims.byId.has(claim)) {
    show(claim, { focus: true, scroll: true });
    return true;
  }
  const words = location.hash.match(/^#at-(\d+)-(\d+)$/);
  const [start, end] = words ? words.slice(1).map(Number) : [0, 0];
  highlights.mark("linked");
  if (start >= end || end > offsets.length) return Boolean(location.hash);
  highlights.mark("linked", start, end);
  reveal(start, end);
  return true;
}

async function linkWords() {
  if (!linked) return;
  const address = new URL(`#at-${linked.start}-${linked.end}`, location.href).href;
  history.replaceState(null, "", address);
  highlights.mark("linked", linked.start, linked.end);
  try {
    await navigator.clipboard.writeText(address);
    tell("The link to these words is copied.");
  } catch {
    tell("The address of this page now leads to these words.");
  }
}

function step(by) {
  const { passages } = highlights;
  if (!passages.length) return say("No claims are shown.");
  const at = passages.findIndex(({ id }) => id === cards.active);
  const from = at < 0 ? nearestTo(screen.firstSeen(), by) : at + by;
  const next = passages[(from + passages.length) % passages.length];
  show(next.id, { focus: true, scroll: true });
}

function nearestTo(point, by) {
  const next = highlights.passages.findIndex(({ start }) => start >= point);
  if (by > 0) return Math.max(0, next);
  return next < 0 ? -1 : next - 1;
}

function choose(ids) {
  if (ids.length > 1) overlaps.open(ids);
  else if (ids.length) show(ids[0], { focus: true });
}

function enterFromText() {
  const found = selecting.words();
  if (found && mayAnnotate) return openForm(found, "keyboard");
  if (caret.isOn) choose(highlights.at(caret.point()));
}

// With words selected the form opens for them; else the caret goes into the text.
function annotate() {
  const found = mayAnnotate && selecting.words();
  if (found) openForm(found, "keyboard");
  else caret.open();
}

function back(event) {
  if (find.form.contains(event.target)) {
    find.clear();
    text.focus({ preventScroll: true });
  } else if (desk.isTyped && desk.form.contains(document.activeElement)) {
    text.focus({ preventScroll: true });
    say("Back in the text; the form stays open. Escape again puts it away.");
  } else if (desk.form) {
    const { start } = desk.form.dataset;
    desk.close();
    if (openedBy === "keyboard" && start !== undefined) caret.open(Number(start));
    else text.focus({ preventScroll: true });
  } else if (cards.active) {
    const passage = claims.byId.get(cards.active);
    hide();
    if (passage && caret.isOn) caret.open(passage.start);
    else text.focus({ preventScroll: true });
  } else if (suggestions?.isOpen) {
    suggestions.close();
  } else if (sheet.shows) {
    sheet.close();
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
    reveal,
    correct(address) {
      openedBy = "keyboard";
      focusAfterLoad = "id_question";
      hide();
      desk.load(address);
    },
    async stored() {
      await claims.refresh().catch(() => null);
      take();
    },
  });
}

function along(by) {
  if (suggestions?.isOpen) suggestions.step(by);
  else step(by);
}

const commands = {
  a: annotate,
  f: () => suggestions?.toggle(),
  y: () => suggestions?.press("accept"),
  e: () => suggestions?.press("correct"),
  x: () => suggestions?.press("dismiss"),
  u: () => suggestions?.press("undo"),
  j: () => step(1),
  k: () => step(-1),
  n: () => along(1),
  p: () => along(-1),
  l: linkWords,
  "/": () => find.open(),
  "?": () => keys.show(),
};
const keys = new Keys(document.getElementById("keys"), commands, {
  caret: (event) => caret.isOn && caret.move(event),
  inText: ({ target }) => target === text || target === document.body,
  enter: enterFromText,
  undo: ({ shiftKey }) => (shiftKey ? undo?.redo() : undo?.undo()),
  back,
});

text.addEventListener("click", ({ clientX, clientY }) => {
  if (!document.getSelection().isCollapsed) return;
  const ids = highlights.under(clientX, clientY);
  if (ids.length > 1) overlaps.open(ids);
  else if (ids.length) show(ids[0]);
  else if (cards.active) hide();
});

let isLooking = false;
text.addEventListener("pointermove", ({ clientX, clientY, pointerType, buttons }) => {
  if (isLooking || pointerType === "touch" || buttons) return;
  isLooking = true;
  requestAnimationFrame(() => {
    isLooking = false;
    const ids = highlights.under(clientX, clientY);
    cards.near(ids);
    highlights.near(ids.slice(0, 1));
    text.toggleAttribute("data-over", ids.length > 0);
  });
});

function overCard(event) {
  const card = event.target.closest?.(".claim");
  highlights.near(card && event.type !== "pointerout" ? [idOf(card)] : []);
}
margin.addEventListener("pointerover", overCard);
margin.addEventListener("pointerout", overCard);

margin.addEventListener("focusin", ({ target }) => {
  const card = target.closest(".claim");
  if (card && idOf(card) !== cards.active && claims.byId.has(idOf(card))) {
    show(idOf(card), { scroll: true });
  }
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
  if (!card || event.target.closest("a, button, input, label, summary")) return;
  if (card.dataset.more) overlaps.open(cards.bundled(idOf(card)));
  else if (claims.byId.has(idOf(card))) show(idOf(card), { scroll: true });
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
document.querySelector("[data-keys]").addEventListener("click", () => keys.show());
document.querySelector("[data-link-words]").addEventListener("click", linkWords);
document.querySelector("[data-claims-list]").addEventListener("click", () => {
  hide();
  cards.showAll();
  sheet.open("list");
});
document.querySelector("[data-close-sheet]").addEventListener("click", () => {
  if (desk.form) desk.close();
  hide();
});
addEventListener("hashchange", followAddress);
addEventListener("scroll", soon, { passive: true });
addEventListener("resize", () => {
  cards.forgetHeights();
  soon();
});
new ResizeObserver(soon).observe(text);

for (const hint of document.querySelectorAll("[data-scripted][hidden]")) hint.hidden = false;
margin.querySelector("[data-close-sheet]").hidden = false;
const contents = document.querySelector("[data-contents]");
if (contents) contents.open = matchMedia("(width >= 960px)").matches;

try {
  await loading;
  claims.watch(heard);
} catch {
  tell("The claims could not be fetched. Load the page again to see them.");
}
room.dataset.scripted = "";
take();
if (mayAnnotate) desk.restore();
else document.querySelector("[data-waiting]").hidden = !isKeptHere(here);
async function begin() {
  if (followAddress()) return;
  const point = await reading.before();
  if (point && point < offsets.length && scrollY < innerHeight / 2) {
    reveal(point, point + 1, { atTop: true });
  }
}
if (document.readyState === "complete") begin();
else addEventListener("load", () => setTimeout(begin));
