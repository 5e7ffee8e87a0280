// The list of the claims at one place: where passages overlap, one is chosen from it.

export class Overlaps {
  constructor(dialog, claims, words, choose) {
    this.dialog = dialog;
    this.list = dialog.querySelector("ul");
    this.claims = claims;
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
    this.list.replaceChildren(...ids.map((id) => this.#item(this.claims.byId.get(id))));
    this.dialog.querySelector("h2").textContent = `${ids.length} claims stand here`;
    this.dialog.showModal();
    this.list.querySelector("button").focus();
  }

  #item({ id, start, end, tint, question }) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "choice" });
    Object.assign(button.dataset, { id, tint });
    const words = document.createElement("span");
    Object.assign(words, { className: "words", dir: "auto" });
    words.textContent = `“${this.words(start, end)}”`;
    const about = document.createElement("span");
    about.className = "soft small";
    const relation = tint === "plain" ? "" : ` · ${tint.replace("-", " ")}`;
    const title = this.claims.questions[question]?.title ?? "no question yet";
    about.textContent = `${title}${relation}`;
    button.append(words, about);
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
