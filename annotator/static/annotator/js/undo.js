// Undo and redo of what was done to claims in this visit: the last twenty things.

import { csrfToken } from "./drafts.js";

const MOST = 20;
const UNFETCHED = "Not undone: the form could not be fetched.";
const REFUSED = "Not undone: you are signed out, or may not.";

// Why a thing could not be undone, as a sentence.
class NotUndone extends Error {
  constructor(sentence, mayBeTriedAgain = false) {
    super(sentence);
    this.mayBeTriedAgain = mayBeTriedAgain;
  }
}

async function reached(ask) {
  try {
    return await ask();
  } catch {
    throw new NotUndone("Not undone: the server could not be reached.", true);
  }
}

export class Undo {
  // ``tell`` hears of each claim that was put back, ``bring`` brings a form back, and
  // ``turn`` suggests again what was dismissed, or dismisses it again.
  constructor({ bar, key, address, tell, bring, turn, say }) {
    Object.assign(this, { bar, key, address, tell, bring, turn, say });
    Object.assign(this, { done: [], undone: [], versions: {} }, this.#recall());
    this.queue = Promise.resolve();
    bar.querySelector("[data-undo]").addEventListener("click", () => this.undo());
    bar.querySelector("[data-redo]").addEventListener("click", () => this.redo());
    this.#show();
  }

  // Something was done: to claims [{ id, was, version }], to a suggestion that was
  // dismissed, or a form { draft } was put away.
  did(what, { claims = [], draft = null, dismissal = null }) {
    for (const { id, version } of claims) this.versions[id] = version;
    const turned = claims.map(({ id, was }) => ({ id, to: was }));
    this.done.push({ what, draft, dismissal, claims: turned });
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

  // Undo one thing that was done, whatever was done since; false where there is none.
  undoThat(isMeant) {
    const found = this.done.findLast(isMeant);
    if (!found) return false;
    this.#after(() => this.#step("done", "undone", "Undone", found));
    return true;
  }

  // One step after the other, however quickly they are asked for.
  #after(step) {
    this.queue = this.queue.then(step, step);
    return this.queue;
  }

  async #step(from, onto, word, last = this[from].at(-1)) {
    if (!last) return;
    this[from].splice(this[from].indexOf(last), 1);
    const inverse = { ...last, claims: [] };
    const left = [...last.claims];
    try {
      if (last.draft && !(await this.bring(last.draft))) throw new NotUndone(UNFETCHED, true);
      if (last.dismissal) inverse.dismissal = await this.#turn(last.dismissal);
      for (; left.length; left.shift()) {
        const [{ id, to }] = left;
        const stood = this.versions[id];
        await this.#putBack(id, to);
        inverse.claims.unshift({ id, to: stood });
      }
      this.say(`${word}: ${last.what}.`);
    } catch (error) {
      if (!(error instanceof NotUndone)) throw error;
      this.say(error.message);
      if (error.mayBeTriedAgain) this[from].push({ ...last, claims: left });
    } finally {
      const isTurned = inverse.dismissal && inverse.dismissal !== last.dismissal;
      if (inverse.claims.length || isTurned) this[onto].push(inverse);
      this.#keep();
    }
  }

  async #turn(dismissal) {
    const turned = await reached(() => this.turn(dismissal));
    if (!turned) throw new NotUndone("Not undone: you are signed out, or it is done already.");
    return turned;
  }

  async #putBack(id, to) {
    const headers = {
      "HX-Request": "true",
      "If-Match": `"${this.versions[id]}"`,
      "x-csrftoken": csrfToken(),
    };
    const address = this.address.replace("/0/", `/${id}/`);
    const body = new URLSearchParams({ to });
    const answer = await reached(() => fetch(address, { method: "POST", body, headers }));
    if (!answer.ok) {
      const isPlain = answer.headers.get("content-type")?.startsWith("text/plain");
      throw new NotUndone(isPlain ? await answer.text() : REFUSED, answer.status >= 500);
    }
    this.versions[id] = Number(answer.headers.get("etag")?.match(/\d+/)?.[0]);
    await this.tell(id);
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
    document.body.toggleAttribute("data-undoable", !bar.hidden);
    bar.querySelector("[data-undo]").disabled = !done.length;
    bar.querySelector("[data-redo]").disabled = !undone.length;
    bar.querySelector("[data-what]").textContent = done.at(-1)?.what ?? "";
  }
}
