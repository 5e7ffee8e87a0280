// The cards in the margin: in text order, each near its passage, none over another.

const GAP = 8;
const HELD = 1e6;
// Cards that would take more of the text's height than this are shown tight.
const CROWDED = 0.6;

export class Cards {
  constructor(margin, text, offsets) {
    this.margin = margin;
    this.list = margin.querySelector("#cards");
    this.desk = margin.querySelector("#desk");
    this.text = text;
    this.offsets = offsets;
    this.active = null;
  }

  get all() {
    return [...this.list.querySelectorAll(".claim")];
  }

  find(id) {
    return document.getElementById(`claim-${id}`);
  }

  passages() {
    return this.all
      .filter((card) => card.dataset.start !== undefined)
      .map((card) => ({
        id: idOf(card),
        start: Number(card.dataset.start),
        end: Number(card.dataset.end),
        tint: card.dataset.tint,
      }));
  }

  // Put a card that has just arrived into its place; one of the same claim goes.
  settle(id) {
    const copies = this.all.filter((card) => idOf(card) === id);
    const card = copies.pop();
    for (const old of copies) old.remove();
    const order = Number(card.dataset.order);
    const next = this.all.find((other) => other !== card && Number(other.dataset.order) > order);
    this.list.insertBefore(card, next ?? null);
    return card;
  }

  remove(id) {
    this.find(id)?.remove();
  }

  activate(id) {
    this.active = id;
    for (const card of this.all) card.toggleAttribute("data-active", idOf(card) === id);
    this.layout();
  }

  near(id) {
    for (const card of this.all) card.toggleAttribute("data-near", idOf(card) === id);
  }

  // Lay the margin out: the form or the active card at its passage, the others around.
  layout() {
    if (getComputedStyle(this.list).position !== "relative") return this.#unlay();
    const top = this.list.getBoundingClientRect().top;
    const form = this.desk.querySelector("form");
    const items = this.#items(form, top);
    const held = items.find(({ element }) =>
      form ? element === form : idOf(element) === this.active,
    );
    if (held) this.#onScreen(held, top);
    const folded = held ? fold(items, held) : [];
    place(items, held);
    for (const { element, at } of items) {
      element.style.top = `${Math.round(at)}px`;
      delete element.dataset.folded;
    }
    for (const { element } of folded) element.dataset.folded = "";
    const last = items.at(-1);
    this.list.style.height = last ? `${Math.round(last.at + last.height)}px` : "";
  }

  // The cards are tight where there are so many that they would leave their passages.
  #items(form, top) {
    const elements = form ? [...this.all, form] : this.all;
    for (const element of elements) delete element.dataset.folded;
    this.list.removeAttribute("data-tight");
    const heights = elements.map((element) => element.offsetHeight + GAP);
    const whole = heights.reduce((sum, height) => sum + height, 0);
    const isTight = whole > CROWDED * this.text.offsetHeight;
    this.list.toggleAttribute("data-tight", isTight);
    return elements
      .map((element) => this.#item(element, top))
      .sort((one, other) => one.wanted - other.wanted);
  }

  #unlay() {
    for (const element of [...this.all, ...this.desk.children]) element.style.top = "";
    this.list.style.height = "";
  }

  // What is in use stands at its words, but whole on the screen where it can.
  #onScreen(item, top) {
    const seen = item.wanted + top;
    if (seen < 0 || seen > innerHeight) return;
    const lowest = innerHeight - GAP - item.height - top;
    item.wanted = Math.max(0, GAP - top, Math.min(item.wanted, lowest));
  }

  #item(element, top) {
    const start = element.dataset.start ?? element.dataset.order;
    const height = element.getBoundingClientRect().height;
    if (start === "" || start === undefined) return { element, height, wanted: 0, at: 0 };
    return { element, height, wanted: this.offsets.topOf(Number(start)) - top, at: 0 };
  }
}

export function idOf(card) {
  return card.id.replace("claim-", "");
}

// Where those before the held one find no room above it, the furthest are folded away.
function fold(items, held) {
  const before = items.slice(0, items.indexOf(held));
  let needed = before.reduce((sum, { height }) => sum + height + GAP, 0);
  let count = 0;
  while (needed > Math.max(0, held.wanted)) {
    needed -= before[count].height + GAP;
    count += 1;
  }
  return items.splice(0, count);
}

// The places in order and without overlap that are nearest to the wanted ones: runs of
// cards that would overlap stand around their mean; the held one outweighs all others.
function place(items, held) {
  const runs = [];
  let offset = 0;
  for (const item of items) {
    const weight = item === held ? HELD : 1;
    item.offset = offset;
    offset += item.height + GAP;
    let run = { at: item.wanted - item.offset, weight, items: [item] };
    while (runs.length && runs.at(-1).at > run.at) run = joined(runs.pop(), run);
    runs.push(run);
  }
  for (const run of runs) {
    for (const item of run.items) item.at = Math.max(0, run.at) + item.offset;
  }
}

function joined(first, second) {
  const weight = first.weight + second.weight;
  const at = (first.at * first.weight + second.at * second.weight) / weight;
  return { at, weight, items: [...first.items, ...second.items] };
}
