// The cards in the margin: in text order, each near its passage, none over another.

const GAP = 8;

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
    this.list.querySelector("[data-empty]")?.remove();
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
    const items = this.all.map((card) => {
      const item = this.#item(card, top);
      return idOf(card) === this.active ? this.#onScreen(item, top) : item;
    });
    const form = this.desk.querySelector("form");
    if (form) items.push(this.#onScreen(this.#item(form, top), top));
    items.sort((a, b) => a.wanted - b.wanted);
    const fixed = items.findIndex(({ element }) =>
      form ? element === form : idOf(element) === this.active,
    );
    arrange(items, fixed);
    for (const { element, at } of items) element.style.top = `${Math.round(at)}px`;
    const last = items.at(-1);
    this.list.style.height = last ? `${Math.round(last.at + last.height)}px` : "";
  }

  #unlay() {
    for (const element of [...this.all, ...this.desk.children]) element.style.top = "";
    this.list.style.height = "";
  }

  // What is in use stands at its words, but whole on the screen where it can.
  #onScreen(item, top) {
    const seen = item.wanted + top;
    if (seen < 0 || seen > innerHeight) return item;
    const lowest = innerHeight - GAP - item.height - top;
    const highest = GAP - top;
    return { ...item, wanted: Math.max(highest, Math.min(item.wanted, lowest)) };
  }

  #item(element, top) {
    const start = element.dataset.start ?? element.dataset.order;
    const height = element.getBoundingClientRect().height;
    if (start === "" || start === undefined) return { element, height, wanted: 0, at: 0 };
    const point = Number(start);
    const rect = this.offsets.range(point, point + 1).getBoundingClientRect();
    return { element, height, wanted: rect.top - top, at: 0 };
  }
}

export function idOf(card) {
  return card.id.replace("claim-", "");
}

function arrange(items, fixed) {
  let free = 0;
  for (const item of items) {
    item.at = Math.max(item.wanted, free);
    free = item.at + item.height + GAP;
  }
  if (fixed < 0) return;
  const held = items[fixed];
  held.at = Math.max(0, held.wanted);
  for (let index = fixed - 1; index >= 0; index -= 1) {
    const room = items[index + 1].at - GAP - items[index].height;
    items[index].at = Math.min(items[index].at, room);
  }
  const missing = -Math.min(0, items[0].at);
  if (missing) for (let index = 0; index <= fixed; index += 1) items[index].at += missing;
  for (let index = fixed + 1; index < items.length; index += 1) {
    const before = items[index - 1];
    items[index].at = Math.max(items[index].wanted, before.at + before.height + GAP);
  }
}
