// Where the cards of the margin stand: in text order, none over another, each near its
// passage. Where they find no room they become lines, and where even lines find none,
// one line stands for several. What is on the screen already is kept as and where it is.
// Pure arithmetic; nothing of the page is read here.

export const GAP = 8;
export const LINE = 26;
const HELD = 1e9;
const KEPT = 1e5;
// A card further than this from its passage is no neighbour of it.
const FURTHEST = 320;
// How many lines stand at one place before one of them stands for the rest: as many as
// find room.
const MOST_AT_ONE_PLACE = [10, 4, 1];

// Take [{ id, wanted, height, kept }] in text order, and the one in use, if any. Each is
// given `at`, `isLine`, `isFolded` and `more`, the number of those it stands for besides.
// `kept` is how an item was laid out before, where it is to stay so.
export function layOut(items, held) {
  for (const item of items) {
    const { isLine = false, isFolded = false } = item.kept ?? {};
    const size = isLine ? LINE : item.height;
    Object.assign(item, { size, isLine, isFolded, more: 0 });
  }
  settle(items, held);
  if (toLines(items, held)) settle(items, held);
  bundle(items, held);
  count(items);
  unfold(items);
  return items;
}

// Lines that have room for the whole card after all, as the others stand now. What comes
// after those that are near is not known, unless nothing does.
function unfold(items) {
  const shown = items.filter(({ isFolded }) => !isFolded);
  for (const [index, item] of shown.entries()) {
    if (!item.isLine || item.kept || item.more) continue;
    if (roomOf(item, shown[index + 1]) < item.height + GAP) continue;
    Object.assign(item, { isLine: false, size: item.height });
  }
}

// The room below an item, and no more than lies between its passage and the next one.
function roomOf(item, next) {
  if (!next) return item.isLast ? Infinity : 0;
  return Math.min(next.at - item.at, (next.own ?? next.wanted) - item.wanted);
}

function count(items) {
  let head = null;
  for (const item of items) {
    if (!item.isFolded) head = item;
    else if (head) head.more += 1;
  }
}

function settle(items, held) {
  const shown = items.filter(({ isFolded }) => !isFolded);
  place(held ? withRoomAbove(shown, held) : shown, held);
}

// Those before the held one that find no room above it become lines, and are folded
// where even lines find none; the furthest first.
function withRoomAbove(shown, held) {
  const before = shown.slice(0, shown.indexOf(held));
  const room = Math.max(0, held.wanted);
  let needed = before.reduce((sum, item) => sum + sizeOf(item), 0);
  for (const item of before) {
    if (needed <= room) break;
    needed -= sizeOf(item);
    Object.assign(item, { isLine: true, size: LINE });
    needed += sizeOf(item);
  }
  const folded = before.slice(0, Math.ceil(Math.max(0, needed - room) / LINE));
  for (const item of folded) item.isFolded = true;
  return shown.slice(folded.length);
}

function sizeOf({ size, isLine }) {
  return size + (isLine ? 0 : GAP);
}

// The places in order and without overlap that are nearest to the wanted ones: runs of
// cards that would overlap stand around their mean; the held one outweighs all others.
function place(items, held) {
  const runs = [];
  let offset = 0;
  for (const item of items) {
    const weight = item === held ? HELD : item.kept ? KEPT : 1;
    item.offset = offset;
    offset += sizeOf(item);
    let run = { at: item.wanted - item.offset, weight, items: [item] };
    while (runs.length && runs.at(-1).at >= run.at) run = joined(runs.pop(), run);
    runs.push(run);
  }
  for (const run of runs) {
    for (const item of run.items) {
      item.at = Math.max(0, run.at) + item.offset;
      item.run = run;
    }
  }
}

function joined(first, second) {
  const weight = first.weight + second.weight;
  const at = (first.at * first.weight + second.at * second.weight) / weight;
  return { at, weight, items: first.items.concat(second.items) };
}

function crowded(items, held) {
  const isFar = ({ at, wanted, isFolded }) => !isFolded && Math.abs(at - wanted) > FURTHEST;
  const runs = new Set(items.filter(isFar).map(({ run }) => run));
  const isFree = (item) => item !== held && !item.kept && !item.isFolded;
  return items.filter((item) => isFree(item) && runs.has(item.run));
}

function toLines(items, held) {
  const found = crowded(items, held);
  for (const item of found) Object.assign(item, { isLine: true, size: LINE });
  if (found.length) for (const item of items) item.isFolded = Boolean(item.kept?.isFolded);
  return found.length > 0;
}

// Lines that would stand in the place of lines before them go into the last of those.
function bundle(items, held) {
  let found = crowded(items, held).filter(({ isLine }) => isLine);
  const places = placesOf(found);
  for (const most of MOST_AT_ONE_PLACE) {
    if (!found.length) return;
    for (const place of places) {
      for (const [index, item] of place.entries()) item.isFolded = index >= most;
    }
    settle(items, held);
    found = crowded(items, held);
  }
}

function placesOf(lines) {
  const places = [];
  for (const item of lines) {
    const head = places.at(-1)?.[0];
    const isThere = head && item.run === head.run && item.wanted - head.wanted < LINE;
    if (isThere) places.at(-1).push(item);
    else places.push([item]);
  }
  return places;
}
