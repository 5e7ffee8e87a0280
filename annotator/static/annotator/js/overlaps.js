// The list of the claims at one place: where passages overlap, one is chosen from it.

export class Overlaps {
  constructor(dialog, claims, lines, words, choose) {
    this.dialog = dialog;
    this.list = dialog.querySelector("ul");
    this.claims = claims;
    this.lines = lines;
    this.words = words;
    this.choose = choose;
    dialog.addEventListener("click", (event) => {
      const button = event.target.closest("[data-id]");
      if (!button && event.target !== dialog) return;
      dialog.close();
      if (button) choose(button.dataset.id);
    });
    dialog.addEventListener("keydown", (event) => this.#move(event));
  }

  open(ids) {
    const claims = ids.map((id) => this.claims.byId.get(id));
    this.list.replaceChildren(...claims.map((claim) => this.#item(claim)));
    this.dialog.querySelector("h2").textContent = `${ids.length} claims stand here`;
    this.dialog.showModal();
    this.list.querySelector("button").focus();
    this.#tellApart(claims);
  }

  // Several may rest on the same words: how each reads them, and who says so.
  async #tellApart(claims) {
    for (const [id, line] of await this.lines.of(claims)) {
      const place = this.list.querySelector(`[data-id="${id}"] .read`);
      if (place && line) place.textContent = [line.reading, line.said].filter(Boolean).join(" · ");
    }
  }

  #item({ id, start, end, tint, question, by }) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "choice" });
    Object.assign(button.dataset, { id, tint });
    const words = document.createElement("span");
    Object.assign(words, { className: "words", dir: "auto" });
    words.textContent = `“${this.words(start, end)}”`;
    const read = document.createElement("span");
    read.className = "read small";
    const about = document.createElement("span");
    about.className = "soft small";
    const relation = tint === "plain" ? "" : ` · ${tint.replace("-", " ")}`;
    const title = this.claims.questions[question]?.title ?? "no question yet";
    const who = this.claims.people[by];
    about.textContent = `${title}${relation}${who ? ` · entered by ${who}` : ""}`;
    button.append(words, read, about);
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  #move(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const buttons = [...this.list.querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement);
    buttons[(at + by + buttons.length) % buttons.length].focus();
  }
}
