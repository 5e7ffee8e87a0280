// The claims of the text as the server gives them: rows in text order, kept up to date.

const EVERY = 8000;
const LONG_AWAY = 120_000;

export class Claims {
  all = [];
  byId = new Map();
  questions = {};
  people = {};
  #last = 0;
  #tag = "";
  #timer = 0;
  #hiddenAt = 0;

  constructor(address) {
    this.address = address;
  }

  // The claims that stand at a place, in text order.
  get placed() {
    return this.all.filter(({ start }) => start !== null);
  }

  async load() {
    const answer = await fetch(this.address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const found = await answer.json();
    const there = new Set(found.rows.map(([id]) => String(id)));
    const gone = [...this.byId.keys()].filter((id) => !there.has(id));
    return this.#take({ ...found, gone });
  }

  // Fetch what has changed; null where nothing has.
  async refresh() {
    const headers = this.#tag ? { "If-None-Match": this.#tag } : {};
    const options = { headers, cache: "no-store" };
    const answer = await fetch(`${this.address}?since=${this.#last}`, options);
    if (answer.status === 304) return null;
    if (!answer.ok) throw new Error(`${answer.status}`);
    this.#tag = answer.headers.get("ETag") ?? "";
    return this.#take(await answer.json());
  }

  // Tell of colleagues' claims while the page is looked at.
  watch(tell) {
    const look = async (ask) => {
      clearTimeout(this.#timer);
      try {
        const change = await ask();
        if (change) tell(change);
      } catch {
        // Offline, or signed out: asked again in a while.
      }
      if (!document.hidden) this.#timer = setTimeout(look, EVERY, () => this.refresh());
    };
    document.addEventListener("visibilitychange", () => {
      clearTimeout(this.#timer);
      if (document.hidden) {
        this.#hiddenAt = Date.now();
      } else {
        const isLong = Date.now() - this.#hiddenAt > LONG_AWAY;
        look(() => (isLong ? this.load() : this.refresh()));
      }
    });
    this.#timer = setTimeout(look, EVERY, () => this.refresh());
  }

  #take({ columns, tints, rows, gone, questions, people, last }) {
    Object.assign(this.questions, questions);
    Object.assign(this.people, people);
    this.#last = Math.max(this.#last, last);
    const change = { added: [], changed: [], removed: [] };
    for (const row of rows) {
      const claim = Object.fromEntries(columns.map((name, at) => [name, row[at]]));
      claim.id = String(claim.id);
      claim.tint = tints[claim.tint];
      const known = this.byId.get(claim.id);
      if (!known) change.added.push(claim.id);
      else if (columns.every((name) => known[name] === claim[name])) continue;
      else change.changed.push({ id: claim.id, was: known });
      this.byId.set(claim.id, claim);
    }
    for (const id of gone.map(String)) if (this.byId.delete(id)) change.removed.push(id);
    if (!change.added.length && !change.changed.length && !change.removed.length) return null;
    this.all = [...this.byId.values()].sort(inTextOrder);
    return change;
  }
}

function inTextOrder(one, other) {
  if (one.start === null || other.start === null) {
    return (one.start === null) - (other.start === null) || one.id - other.id;
  }
  return one.start - other.start || other.end - one.end || one.id - other.id;
}
