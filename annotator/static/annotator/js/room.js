// The reading room: text, highlights, cards and form, tied together. Each part is given
// the parts it works with; what a person does is heard here and in pointing.js.
import { Caret } from "./caret.js";
import { Cards } from "./cards.js";
import { Claims } from "./claims.js";
import { Contents } from "./contents.js";
import { Desk } from "./desk.js";
import { Drafts, isKeptHere } from "./drafts.js";
import { Entering } from "./entering.js";
import { Find } from "./find.js";
import { guideFirstClaim } from "./first-claim.js";
import { Highlights } from "./highlights.js";
import { Keys } from "./keys.js";
import { Minimap } from "./minimap.js";
import { Offsets } from "./offsets.js";
import { Overlaps } from "./overlaps.js";
import { Overview } from "./overview.js";
import { Place } from "./place.js";
import { watchPointer } from "./pointing.js";
import { onceReleased } from "./pressing.js";
import { Screen } from "./screen.js";
import { guessHeights } from "./sections.js";
import { Selecting } from "./selection.js";
import { Sheet } from "./sheet.js";
import { Showing } from "./showing.js";
import { Suggestions } from "./suggestions.js";
import { say, tell } from "./telling.js";
import { tellTroubles } from "./troubles.js";
import { Unfinished } from "./unfinished.js";
import { Undo } from "./undo.js";
import { Ways } from "./ways.js";

const OUTSIDE = "These words stand outside the text: select words of the text itself.";
const LONG = 160;
const byId = (id) => document.getElementById(id);
const find = (selector) => document.querySelector(selector);
const room = find("[data-room]");
const [text, margin] = [byId("text"), byId("margin")];
const mayAnnotate = Boolean(room.dataset.form);
const here = `text:${room.dataset.text}`;

const offsets = new Offsets(text);
guessHeights(text, offsets);
const claims = new Claims(room.dataset.claims);
const loading = claims.load();
const screen = new Screen(text, offsets);
const highlights = new Highlights(offsets);
const cards = new Cards(margin, room.dataset, offsets, highlights);
const parts = { text, margin, mayAnnotate, offsets, claims, screen, highlights, cards };
const showing = new Showing(parts);
const entering = new Entering(parts);
const ways = new Ways(parts);
Object.assign(parts, {
  showing,
  entering,
  caret: new Caret(text, offsets, screen, say),
  sheet: new Sheet(margin),
  guide: guideFirstClaim(find("[data-first-claim]")),
  desk: openDesk(),
  undo: mayAnnotate ? openUndo(find("[data-undo-bar]")) : null,
  minimap: new Minimap(byId("minimap"), screen, (id) => show(id, { scroll: true })),
  find: new Find(byId("find"), offsets, screen, (place) => showing.found(place)),
  overview: new Overview(byId("overview"), claims, offsets, narrowed),
  overlaps: new Overlaps(byId("overlaps"), claims, cards.lines, quoted, show),
  reading: new Place(room.dataset, screen),
  contents: new Contents(find(".contents"), screen),
  unfinished: new Unfinished(find("[data-unfinished]"), quoted, (draft) => parts.desk.exchange(draft)),
  selecting: new Selecting(text, offsets, entering.selected, () => tell(OUTSIDE)),
  suggestions: suggestionsIn(byId("finding")),
});
const { caret, desk, sheet, suggestions, undo } = parts;

function openDesk() {
  const { drafts: address, person, form, signIn } = room.dataset;
  const drafts = new Drafts({ address, place: here, person });
  return new Desk(byId("desk"), { address: form, drafts, signIn }, entering.deskTells);
}

function openUndo(bar) {
  const { address } = bar.dataset;
  return new Undo({
    bar,
    key: `undo/${here}`,
    address,
    async tell(id) {
      await entering.putBack(id, address.replace("/0/undo/", `/${id}/card/`));
      await parts.suggestions?.renew();
    },
    turn: (dismissal) => parts.suggestions.turn(dismissal),
    bring: (draft) => desk.exchange(draft),
    say,
  });
}

// Find claims: what the dock of suggestions asks of the room.
function suggestionsIn(dock) {
  if (!dock) return null;
  return new Suggestions(dock, {
    offsets,
    say,
    here: () => screen.firstSeen(),
    reveal: (start, end) => showing.reveal(start, end),
    correct(address) {
      showing.hide();
      entering.load(address, { by: "keyboard" });
    },
    stored: entering.refresh,
    did: (what, details) => parts.undo?.did(what, details),
    undo: (isMeant) => Boolean(parts.undo?.undoThat(isMeant)),
    open: suggestionsOpen,
  });
}

function suggestionsOpen(waiting, part, parts) {
  const many = `${waiting} suggestion${waiting === 1 ? "" : "s"} open`;
  const button = find("[data-open-suggestions]");
  button.textContent = parts > 1 ? `${many} in part ${part} of ${parts}` : many;
  button.hidden = false;
}

// The address of a claim names it a second time for who has no script.
function leadByScript() {
  document.cookie = "scripted=1; path=/claims/; samesite=lax";
  const address = new URL(location.href);
  address.searchParams.delete("claim");
  if (address.href !== location.href) history.replaceState(null, "", address);
}

function show(id, options) {
  showing.show(id, { focus: true, ...options });
}

function quoted(start, end) {
  const words = offsets.words(start, Math.min(end, start + LONG)).replace(/\s+/g, " ");
  return end > start + LONG ? `${words} …` : words;
}

function narrowed() {
  showing.hide();
  showing.take();
}

// What colleagues have entered appears without moving what one reads.
function heard({ added, changed, removed }) {
  showing.take();
  const names = new Set(added.map((id) => claims.people[claims.byId.get(id).by] ?? "somebody"));
  const many = added.length === 1 ? "A new claim" : `${added.length} new claims`;
  if (added.length) tell(`${many} by ${[...names].join(", ")}.`);
  else if (changed.length || removed.length) say("Claims beside the text have changed.");
}

const commands = {
  annotate: () => entering.annotate(),
  "find-claims": () => suggestions?.toggle(),
  accept: () => suggestions?.press("accept"),
  correct: () => suggestions?.press("correct"),
  dismiss: () => suggestions?.press("dismiss"),
  undo: () => suggestions?.isOpen && undo?.undo(),
  "next-claim": () => ways.step(1),
  "previous-claim": () => ways.step(-1),
  next: () => ways.along(1),
  previous: () => ways.along(-1),
  link: ways.linkWords,
  search: () => parts.find.open(),
  review: () => cards.active && cards.find(cards.active).querySelector("[data-review]")?.click(),
  keys: () => keys.show(),
};
const keys = new Keys({ list: byId("keys"), settings: byId("key-settings") }, commands, {
  caret: (event) => caret.isOn && caret.move(event),
  inText: ({ target }) => target === text || target === document.body,
  early: (event) => entering.takesEarly(event),
  enter: ways.enter,
  undo: ({ shiftKey }) => (shiftKey ? undo?.redo() : undo?.undo()),
  back: ways.back,
});

watchPointer(parts);
tellTroubles(desk.element);
document.body.addEventListener("claim-saved", entering.saved);
document.body.addEventListener("claim-changed", entering.changed);
document.body.addEventListener("claim-reviewed", entering.reviewed);
// For a form the cards have made room as soon as it came.
document.body.addEventListener("htmx:afterSettle", ({ target }) => {
  if (![desk.form, desk.element].includes(target)) cards.layout();
});

find("[data-caret]").addEventListener("click", () => caret.open());
find("[data-find-claims]")?.addEventListener("click", (event) => {
  event.preventDefault();
  suggestions.open();
});
find("[data-open-suggestions]")?.addEventListener("click", () => suggestions.open());
find("[data-keys]").addEventListener("click", () => keys.show());
find("[data-link-words]").addEventListener("click", ways.linkWords);
find("[data-claims-list]").addEventListener("click", () => {
  showing.hide();
  cards.showAll();
  sheet.open("list");
});
find("[data-close-sheet]").addEventListener("click", () => {
  if (desk.form) desk.close();
  showing.hide();
});
addEventListener("hashchange", ways.followAddress);
addEventListener("scroll", showing.soon, { passive: true });
addEventListener("resize", () => {
  cards.forgetSizes();
  showing.soon();
});
new ResizeObserver(showing.soon).observe(text);

for (const hint of document.querySelectorAll("[data-scripted][hidden]")) hint.hidden = false;
margin.querySelector("[data-close-sheet]").hidden = false;
const contents = find("[data-contents]");
if (contents) contents.open = matchMedia("(width >= 960px)").matches;

try {
  await loading;
  claims.watch((news) => onceReleased(() => heard(news)));
} catch {
  tell("The claims could not be fetched. Load the page again to see them.");
}
room.dataset.scripted = "";
// On a narrow screen this makes the margin a sheet, whatever was laid out before.
cards.forgetSizes();
leadByScript();
showing.take();
if (mayAnnotate) desk.restore();
else find("[data-waiting]").hidden = !isKeptHere(here);
if (document.readyState === "complete") ways.begin();
else addEventListener("load", () => setTimeout(() => ways.begin()));
