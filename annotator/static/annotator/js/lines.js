// What a card shows where there is room for no more than a line: the words as stated,
// and how they are read. Fetched for many claims at once, and kept while they stand.

const AT_ONCE = 200;

// Where the reading will stand: made with the card, since to add it later costs more.
export function emptyReading() {
  const reading = document.createElement("p");
  reading.className = "reading";
  const figure = document.createElement("span");
  figure.className = "figure";
  reading.append(figure);
  return reading;
}

export class Lines {
  #known = new Map();
  #asked = new Map();

  // show() is called once lines have come.
  constructor(address, show) {
    this.address = address;
    this.show = show;
  }

  // Write the line of a claim into its card; false where it is not known yet.
  write(card, { id, version }) {
    const line = this.#known.get(id);
    if (line?.version !== version) return false;
    if (card.dataset.stated === String(version)) return true;
    card.dataset.stated = version;
    card.querySelector(".words strong").textContent = line.stated;
    card.querySelector(".reading .figure").textContent = line.reading;
    return true;
  }

  // Fetch the lines of some claims that are not known.
  async fetch(claims) {
    const wanted = claims.filter(({ id, version }) => {
      return this.#known.get(id)?.version !== version && !this.#asked.has(id);
    });
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const some = wanted.slice(at, at + AT_ONCE);
      const fetching = this.#fetch(some);
      for (const { id } of some) this.#asked.set(id, fetching);
      await fetching;
    }
  }

  // The lines of some claims by their ids, once they have come.
  async of(claims) {
    await this.fetch(claims);
    await Promise.all(claims.map(({ id }) => this.#asked.get(id)));
    return new Map(claims.map(({ id }) => [id, this.#known.get(id)]));
  }

  async #fetch(claims) {
    const ids = claims.map(({ id }) => id);
    const versions = new Map(claims.map(({ id, version }) => [id, version]));
    try {
      const answer = await fetch(`${this.address}?ids=${ids}`);
      if (!answer.ok) return;
      for (const [number, stated, reading, said] of (await answer.json()).lines) {
        const id = String(number);
        this.#known.set(id, { version: versions.get(id), stated, reading, said });
      }
      this.show();
    } catch {
      // Offline: asked for again when the screen moves.
    } finally {
      for (const id of ids) this.#asked.delete(id);
    }
  }
}
