// The cards in the margin: an element for each claim, in text order. What a card shows
// is fetched when its passage comes near the screen; until then it names the passage.
import { GAP, LINE, layOut } from "./layout.js";
import { Lines, emptyReading } from "./lines.js";
import { isPressed, onceReleased } from "./pressing.js";

const AT_ONCE = 30;
const CHUNK = 200;
const GUESSED = 150;
const LONGEST = 80;
// While one scrolls nothing is fetched: each layout would ask for a few cards, and the
// margin be laid out again for them.
const REST = 100;

export class Cards {
  active = null;
  #elements = new Map();
  #heights = new Map();
  #near = [];
  #asked = new Map();
  #idle = 0;
  #held = null;
  #resting = 0;
  #isBeside;
  #laid = new Map();
  #laidFor = "";

  constructor(margin, { cards: address, lines }, offsets, highlights) {
    this.margin = margin;
    this.list = margin.querySelector("#cards");
    this.desk = margin.querySelector("#desk");
    this.address = address;
    this.offsets = offsets;
    this.highlights = highlights;
    this.lines = new Lines(lines, () => this.layout());
    this.claims = [];
  }

  find(id) {
    return this.#elements.get(String(id)) ?? null;
  }

  // Take the claims that are shown, in text order; cards of others go, unless they are
  // retired in this visit: those stay, with what brings them back.
  take(claims) {
    this.claims = claims;
    const wanted = new Map(claims.map((claim) => [claim.id, claim]));
    for (const [id, element] of this.#elements) {
      const claim = wanted.get(id);
      if (!claim && element.dataset.retired === undefined) this.#drop(id);
      else if (claim) this.#renew(element, claim);
    }
    cancelIdleCallback?.(this.#idle);
    this.#idle = whenIdle(() => this.#fill(0));
  }

  #drop(id) {
    this.#elements.get(id).remove();
    this.#elements.delete(id);
  }

  // Another version is fetched anew; another relation is shown at once.
  #renew(element, claim) {
    if (element.dataset.version !== String(claim.version)) delete element.dataset.full;
    if (element.dataset.retired !== undefined) {
      delete element.dataset.retired;
      delete element.dataset.full;
    }
    element.dataset.version = claim.version;
    if (element.dataset.tint === claim.tint) return;
    element.dataset.tint = claim.tint;
    showRelation(element, claim.tint);
  }

  // Make the elements that are not there yet, some at a time.
  #fill(from) {
    const to = Math.min(from + CHUNK, this.claims.length);
    let before = from ? this.find(this.claims[from - 1].id) : null;
    for (let index = from; index < to; index += 1) {
      const claim = this.claims[index];
      before = this.find(claim.id) ?? this.#make(claim, before);
    }
    if (to < this.claims.length) this.#idle = whenIdle(() => this.#fill(to));
  }

  // Make the card of a claim, after another card or where the order wants it.
  #make(claim, before) {
    const card = document.createElement("article");
    card.className = "claim card";
    card.id = `claim-${claim.id}`;
    card.tabIndex = -1;
    card.setAttribute("aria-label", `Claim resting on: ${this.#wordsOf(claim)}`);
    Object.assign(card.dataset, { tint: claim.tint, version: claim.version });
    this.#elements.set(claim.id, card);
    if (before) before.after(card);
    else this.list.insertBefore(card, this.#next(claim));
    return card;
  }

  #next({ id }) {
    const index = this.claims.findIndex((claim) => claim.id === id);
    for (let at = index + 1; at < this.claims.length; at += 1) {
      const found = this.find(this.claims[at].id);
      if (found) return found;
    }
    return null;
  }

  #wordsOf({ start, end }) {
    if (start === null) return "words that are lost in this text";
    const words = this.offsets.words(start, Math.min(end, start + LONGEST)).replace(/\s+/g, " ");
    return end > start + LONGEST ? `${words} …` : words;
  }

  // Until it is fetched, a card near the screen shows the words of its passage.
  #show(claim) {
    const card = this.find(claim.id) ?? this.#make(claim, null);
    if (card.firstElementChild) return card;
    const words = document.createElement("blockquote");
    words.className = "words";
    words.dir = "auto";
    words.append(document.createElement("strong"));
    words.firstChild.textContent = this.#wordsOf(claim);
    card.append(words, emptyReading());
    return card;
  }

  // Bring the cards of some claims into the margin; the others are only told of.
  bring(claims) {
    const near = new Set(claims.map(({ id }) => id));
    if (this.active && this.highlights.rangeOf(this.active)) near.add(this.active);
    this.#near = this.claims.filter(({ id }) => near.has(id));
    for (const claim of this.#near) {
      const card = this.#show(claim);
      if (card.dataset.placed === undefined) card.dataset.placed = "";
    }
    for (const card of this.list.querySelectorAll("[data-placed]")) {
      if (!near.has(idOf(card)) && card.dataset.retired === undefined) {
        delete card.dataset.placed;
      }
    }
    this.layout();
  }

  // Show the words of all and how they are read, for the list on narrow screens.
  async showAll() {
    const { claims } = this;
    for (const claim of claims) this.#show(claim);
    for (let at = 0; at < claims.length; at += CHUNK) {
      const some = claims.slice(at, at + CHUNK);
      await this.lines.of(some);
      for (const claim of some) this.#writeLine(claim);
    }
  }

  #writeLine(claim) {
    const card = this.find(claim.id);
    if (card && card.dataset.full === undefined) this.lines.write(card, claim);
  }

  activate(id) {
    if (!id && !this.active) return;
    if (this.active) delete this.find(this.active)?.dataset.active;
    this.active = id;
    const claim = id && this.claims.find((one) => one.id === id);
    if (claim) Object.assign(this.#show(claim).dataset, { active: "", placed: "" });
    if (claim && !this.#near.includes(claim)) {
      this.#near = this.claims.filter((one) => one === claim || this.#near.includes(one));
    }
    if (claim) this.fetch([id]);
    this.layout();
  }

  near(ids) {
    for (const card of this.list.querySelectorAll("[data-near]")) delete card.dataset.near;
    for (const id of ids) {
      const card = this.find(id);
      if (card) card.dataset.near = "";
    }
  }

  // The claims for which a line of the margin stands, its own first.
  bundled(id) {
    const from = this.#near.findIndex((claim) => claim.id === id);
    const count = Number(this.find(id).dataset.more ?? 0);
    return this.#near.slice(from, from + 1 + count).map((claim) => claim.id);
  }

  // Fetch what the cards of some claims show, in a few requests.
  async fetch(ids) {
    const wanted = ids.filter((id) => {
      return this.find(id)?.dataset.full === undefined && !this.#asked.has(id);
    });
    for (const id of wanted) this.#asked.set(id, this.find(id)?.dataset.version);
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      await this.#fetch(wanted.slice(at, at + AT_ONCE));
    }
  }

  async #fetch(ids) {
    try {
      const answer = await fetch(`${this.address}?ids=${ids}`);
      if (!answer.ok) return;
      const found = document.createElement("template");
      found.innerHTML = await answer.text();
      await new Promise(onceReleased);
      for (const card of [...found.content.querySelectorAll(".claim")]) this.#replace(card);
      this.layout();
    } catch {
      // Offline: asked for again when the screen moves.
    } finally {
      for (const id of ids) this.#asked.delete(id);
    }
  }

  #replace(card) {
    const id = idOf(card);
    const old = this.find(id);
    const claim = this.claims.find((one) => one.id === id);
    if (!old || !claim) return;
    // What has changed since it was asked for is asked for again, at the next layout.
    const asked = this.#asked.get(id);
    if (asked !== undefined && asked !== old.dataset.version) return;
    for (const name of ["placed", "active", "near", "line", "folded"]) {
      if (name in old.dataset) card.dataset[name] = old.dataset[name];
    }
    Object.assign(card.dataset, { full: "", version: claim.version, tint: claim.tint });
    card.style.top = old.style.top;
    const hadFocus = old === document.activeElement;
    old.replaceWith(card);
    this.#elements.set(id, card);
    this.#heights.delete(id);
    showRelation(card, claim.tint);
    htmx.process(card);
    if (hadFocus) card.focus({ preventScroll: true });
  }

  // A card that has come by another way, such as that of a claim retired just now.
  adopt(id) {
    const card = document.getElementById(`claim-${id}`);
    if (!card) return null;
    this.#elements.set(String(id), card);
    this.#heights.delete(String(id));
    card.dataset.placed = "";
    if (card.dataset.start !== undefined) {
      card.dataset.full = "";
      return card;
    }
    card.dataset.retired = "";
    const order = Number(card.dataset.order);
    const next = this.claims.find((one) => one.start > order && this.find(one.id));
    const after = next ? this.find(next.id) : null;
    if (card.nextElementSibling !== after) this.list.insertBefore(card, after);
    return card;
  }

  // The window has another size: cards may have another height, the margin another place.
  forgetSizes() {
    this.#heights.clear();
    this.#laid.clear();
    this.#isBeside = undefined;
  }

  get isBeside() {
    this.#isBeside ??= getComputedStyle(this.margin).position !== "fixed";
    return this.#isBeside;
  }

  // Lay the margin out: the form or the active card at its passage, the others around.
  layout = () => {
    if (isPressed()) return onceReleased(this.layout);
    if (!this.isBeside) return this.#unlay();
    const top = this.list.getBoundingClientRect().top;
    const items = this.#items(top);
    const form = this.desk.querySelector("form");
    const held = items.find(({ id }) => (form ? id === "form" : id === this.active));
    this.#keep(items, held, top);
    this.#hold(held, top);
    layOut(items, held);
    for (const item of items) this.#put(item);
    this.#laid = new Map(items.map((item) => [item.id, laid(item)]));
    const last = items.findLast(({ isFolded }) => !isFolded);
    this.list.style.height = last ? `${Math.round(last.at + last.size)}px` : "";
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#fetchShown(items), REST);
  };

  #fetchShown(items) {
    this.fetch(items.filter(isFetched).map(({ id }) => id));
    const lines = items.filter((item) => item.isLine && !item.isFolded && !item.isWhole);
    this.lines.fetch(lines.map(({ claim }) => claim));
  }

  #put(item) {
    const { element, claim, isLine, isFolded, isWhole } = item;
    if (isLine && !isFolded && !isWhole) this.lines.write(element, claim);
    show(item);
  }

  // What was laid out before and is seen stays so, and as far from its passage, until
  // something is taken up or put away.
  #keep(items, held, top) {
    const now = held ? `${held.id} ${held.height}` : "";
    const isSame = now === this.#laidFor;
    this.#laidFor = now;
    let isHeadKept = false;
    for (const item of items) {
      const before = isSame && item !== held && this.#laid.get(item.id);
      if (before?.isFolded) {
        if (isHeadKept) item.kept = before;
        continue;
      }
      const at = before ? item.wanted + before.drift : 0;
      const size = before?.isLine ? LINE : item.height;
      isHeadKept = Boolean(before) && at + top + size > 0 && at + top < innerHeight;
      if (isHeadKept) Object.assign(item, { kept: before, own: item.wanted, wanted: at });
    }
  }

  // What changes sizes is written first, then all is measured: the page is laid out once.
  #items(top) {
    const items = [];
    for (const claim of this.#near) {
      const element = this.find(claim.id);
      const isLast = claim === this.claims.at(-1);
      if (element) items.push({ id: claim.id, element, claim, isLast });
    }
    for (const element of this.list.querySelectorAll("[data-retired]")) {
      items.push({ id: idOf(element), element, start: Number(element.dataset.order) });
    }
    for (const item of items) this.#prepare(item);
    const form = this.desk.querySelector("form");
    if (form) items.push({ id: "form", element: form, isWhole: true, start: form.dataset.start });
    for (const item of items) this.#measure(item, top);
    return items.sort((one, other) => one.wanted - other.wanted);
  }

  #prepare(item) {
    const { id, element } = item;
    const { full, retired } = element.dataset;
    item.isWhole = full !== undefined || retired !== undefined;
    if (!item.isWhole || (this.#heights.has(id) && id !== this.active)) return;
    delete element.dataset.line;
    delete element.dataset.folded;
  }

  #measure(item, top) {
    const { id, element, claim, start, isWhole } = item;
    const known = id === this.active || id === "form" ? undefined : this.#heights.get(id);
    item.height = known ?? (isWhole ? element.offsetHeight : GUESSED);
    if (isWhole && id !== this.active && id !== "form") this.#heights.set(id, item.height);
    const at = claim ? this.#topOf(claim) : start === undefined ? top : this.#topAt(Number(start));
    item.wanted = claim?.start === null ? 0 : at - top;
  }

  #topOf({ id, start }) {
    return start === null ? 0 : this.highlights.rangeOf(id).getBoundingClientRect().top;
  }

  #topAt(point) {
    return this.offsets.range(point, point + 1).getBoundingClientRect().top;
  }

  #unlay() {
    this.list.style.height = "";
    for (const element of [...this.list.querySelectorAll("[style]"), ...this.desk.children]) {
      element.style.top = "";
      delete element.dataset.line;
      delete element.dataset.folded;
    }
  }

  // What is in use stands at its words, but whole on the screen where it can when it
  // is taken up or grows; it does not move under the pointer when the page scrolls.
  #hold(item, top) {
    if (!item) return this.letGo();
    const { id, height, wanted } = item;
    if (this.#held?.id !== id || this.#held.height !== height) {
      this.#held = { id, height, shift: onScreen(item, top) - wanted };
    }
    item.wanted = Math.max(0, wanted + this.#held.shift);
  }

  // Let what is in use find its place anew at the next layout.
  letGo() {
    this.#held = null;
  }
}

export function idOf(card) {
  return card.id.replace("claim-", "");
}

function onScreen({ wanted, height }, top) {
  const seen = wanted + top;
  if (seen < 0 || seen > innerHeight) return wanted;
  const lowest = innerHeight - GAP - height - top;
  return Math.max(0, GAP - top, Math.min(wanted, lowest));
}

function laid({ at, isLine, isFolded, wanted, own = wanted }) {
  return { drift: at - own, isLine, isFolded };
}

function isFetched({ id, isLine, isFolded }) {
  return id !== "form" && !isLine && !isFolded;
}

function show({ element, at, isLine, isFolded, more }) {
  const top = isFolded ? "" : `${Math.round(at)}px`;
  if (element.style.top !== top) element.style.top = top;
  for (const [name, is] of [["data-line", isLine], ["data-folded", isFolded]]) {
    if (element.hasAttribute(name) !== is) element.toggleAttribute(name, is);
  }
  const others = more ? `+${more}` : undefined;
  if (element.dataset.more === others) return;
  if (more) element.dataset.more = others;
  else delete element.dataset.more;
}

// Colour, shape and word of a card's relation change together.
function showRelation(card, tint) {
  const answers = card.querySelector(".answers");
  if (!answers) return;
  let mark = answers.querySelector(".relation");
  if (tint === "plain") return mark?.remove();
  if (!mark) {
    mark = document.createElement("span");
    answers.append(" ", mark);
  }
  mark.className = `relation ${tint}`;
  mark.textContent = tint.replace("-", " ");
}

function whenIdle(act) {
  return globalThis.requestIdleCallback ? requestIdleCallback(act) : setTimeout(act, 50);
}
