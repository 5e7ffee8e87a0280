// Undo and redo of what was done to claims in this visit: the last twenty things.

import { csrfToken } from "./drafts.js";

const MOST = 20;

export class Undo {
  // ``tell`` hears of each claim that was put back, ``bring`` brings a form back.
  constructor({ bar, key, address, tell, bring, say }) {
    Object.assign(this, { bar, key, address, tell, bring, say });
    Object.assign(this, { done: [], undone: [], versions: {} }, this.#recall());
    this.queue = Promise.resolve();
    bar.querySelector("[data-undo]").addEventListener("click", () => this.undo());
    bar.querySelector("[data-redo]").addEventListener("click", () => this.redo());
    this.#show();
  }

  // Something was done: to claims [{ id, was, version }], or a form { draft } put away.
  did(what, { claims = [], draft = null }) {
    for (const { id, version } of claims) this.versions[id] = version;
    this.done.push({ what, draft, claims: claims.map(({ id, was }) => ({ id, to: was })) });
    this.done.splice(0, this.done.length - MOST);
    this.undone = [];
    this.#keep();
  }

  undo() {
    return this.#after(() => this.#step("done", "undone", "Undone"));
  }

  redo() {
    return this.#after(() => this.#step("undone", "done", "Done again"));
  }

  // One step after the other, however quickly they are asked for.
  #after(step) {
    this.queue = this.queue.then(step, step);
    return this.queue;
  }

  async #step(from, onto, word) {
    const last = this[from].pop();
    if (!last) return;
    const inverse = [];
    try {
      if (last.draft) await this.bring(last.draft);
      for (const { id, to } of last.claims) {
        inverse.push({ id, to: this.versions[id] });
        if (!(await this.#putBack(id, to))) return;
      }
      if (inverse.length) this[onto].push({ ...last, claims: inverse.reverse() });
      this.say(`${word}: ${last.what}.`);
    } finally {
      this.#keep();
    }
  }

  async #putBack(id, to) {
    const body = new URLSearchParams({ to });
    const headers = {
      "HX-Request": "true",
      "If-Match": `"${this.versions[id]}"`,
      "x-csrftoken": csrfToken(),
    };
    let answer;
    try {
      answer = await fetch(this.address.replace("/0/", `/${id}/`), {
        method: "POST",
        body,
        headers,
      });
    } catch {
      this.say("Not undone: the server could not be reached.");
      return false;
    }
    if (!answer.ok) {
      const isPlain = answer.headers.get("content-type")?.startsWith("text/plain");
      this.say(isPlain ? await answer.text() : "Not undone: you are signed out, or may not.");
      return false;
    }
    this.versions[id] = Number(answer.headers.get("etag")?.match(/\d+/)?.[0]);
    await this.tell(id);
    return true;
  }

  #keep() {
    const { done, undone, versions } = this;
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ done, undone, versions }));
    } catch {
      // It lasts as long as the page.
    }
    this.#show();
  }

  #recall() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key)) ?? {};
    } catch {
      return {};
    }
  }

  #show() {
    const { done, undone, bar } = this;
    bar.hidden = !(done.length || undone.length);
    bar.querySelector("[data-undo]").disabled = !done.length;
    bar.querySelector("[data-redo]").disabled = !undone.length;
    bar.querySelector("[data-what]").textContent = done.at(-1)?.what ?? "";
  }
}
