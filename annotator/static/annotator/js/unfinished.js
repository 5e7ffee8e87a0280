// The unfinished claims of this text besides the one that is open, each to go on with.

export class Unfinished {
  // quoted(start, end) gives the words of a place, open(draft) goes on with a draft.
  constructor(element, quoted, open) {
    this.element = element;
    this.quoted = quoted;
    this.open = open;
  }

  show(drafts) {
    if (!this.element) return;
    this.element.hidden = !drafts.length;
    const list = this.element.querySelector("ul");
    list.replaceChildren(...drafts.map((draft) => this.#row(draft)));
  }

  #row(draft) {
    const row = document.createElement("li");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "plain-button" });
    button.textContent = this.#named(draft);
    button.addEventListener("click", () => this.open(draft));
    row.append(button, ` kept ${timeOf(draft.at)}`);
    return row;
  }

  #named({ action, values }) {
    const typed = new URLSearchParams(values);
    const [start, end] = [Number(typed.get("start")), Number(typed.get("end"))];
    const words = start < end ? `“${this.quoted(start, end)}”` : typed.get("question");
    return `${action.endsWith("/edit/") ? "Change of " : ""}${words || "Words not chosen yet"}`;
  }
}

function timeOf(at) {
  const time = new Date(at);
  const isToday = time.toDateString() === new Date().toDateString();
  const day = isToday ? {} : { day: "numeric", month: "short" };
  return time.toLocaleString([], { hour: "2-digit", minute: "2-digit", ...day });
}
