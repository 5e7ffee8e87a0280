// How far the text has been worked through, and which of its claims are shown.

const STATES = {
  reviewed: ["reviewed", ({ reviewed }) => Boolean(reviewed)],
  unreviewed: ["not yet reviewed", ({ reviewed }) => !reviewed],
  unsorted: ["no question yet", ({ question }) => !question],
  changed: ["the words have changed since", ({ changed }) => Boolean(changed)],
};

export class Overview {
  #chosen = {};

  constructor(panel, claims, offsets, changed) {
    this.panel = panel;
    this.filters = panel.querySelector("form");
    this.progress = panel.querySelector("[data-progress]");
    this.shown = panel.querySelector("[data-shown]");
    this.claims = claims;
    this.offsets = offsets;
    this.filters.addEventListener("change", () => {
      this.#chosen = Object.fromEntries(new FormData(this.filters));
      changed();
    });
    this.filters.addEventListener("reset", () => {
      this.#chosen = {};
      changed();
    });
    this.filters.addEventListener("submit", (event) => event.preventDefault());
  }

  // Whether a claim is among those that were asked for.
  isShown = (claim) => {
    const { question, tag, state, by } = this.#chosen;
    if (question && String(claim.question) !== question) return false;
    if (tag && !this.claims.questions[claim.question]?.tags.includes(tag)) return false;
    if (state && !STATES[state][1](claim)) return false;
    return !by || String(claim.by) === by;
  };

  get isFiltered() {
    return Object.values(this.#chosen).some(Boolean);
  }

  // Say what there is; offer what it can be narrowed to.
  draw() {
    const { all, questions, people } = this.claims;
    const asked = new Set(all.map(({ question }) => question));
    const titles = [...asked].filter(Boolean).map((id) => [id, questions[id].title]);
    const tags = new Set([...asked].flatMap((id) => questions[id]?.tags ?? []));
    const names = new Set(all.map(({ by }) => by));
    this.#offer("question", titles);
    this.#offer("tag", [...tags].map((tag) => [tag, tag]));
    this.#offer("state", Object.entries(STATES).map(([name, [words]]) => [name, words]));
    this.#offer("by", [...names].filter(Boolean).map((id) => [id, people[id]]));
    this.panel.hidden = !all.length;
    this.#tell();
  }

  #offer(name, options) {
    const select = this.filters.elements[name];
    const value = this.#chosen[name] ?? "";
    const sorted = options.sort(([, one], [, other]) => one.localeCompare(other));
    const made = sorted.map(([key, words]) => new Option(words, key));
    select.replaceChildren(new Option("any", ""), ...made);
    select.value = value;
    select.closest("label").hidden = !options.length;
  }

  #tell() {
    const { all } = this.claims;
    const reviewed = all.filter((claim) => claim.reviewed).length;
    this.progress.textContent = `${this.#coverage()}, ${reviewed} of ${all.length} reviewed`;
    const count = this.isFiltered ? all.filter(this.isShown).length : all.length;
    this.shown.hidden = !this.isFiltered;
    this.shown.querySelector("span").textContent = `${count} of ${all.length} claims shown.`;
  }

  // In how many parts there are claims: of its headings, else of its paragraphs.
  #coverage() {
    const { blocks, starts } = this.offsets;
    const headings = blocks.flatMap((block, at) => (block.tagName === "P" ? [] : [starts[at]]));
    const parts = headings.length > 1 ? headings : starts;
    const unit = headings.length > 1 ? "section" : "paragraph";
    const covered = new Set();
    let at = 0;
    for (const { start } of this.claims.placed) {
      while (at + 1 < parts.length && parts[at + 1] <= start) at += 1;
      covered.add(at);
    }
    const many = parts.length === 1 ? unit : `${unit}s`;
    return `Claims in ${covered.size} of ${parts.length} ${many}`;
  }
}
