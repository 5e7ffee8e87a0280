// Which single key gives which command on this device: the page's own, unless a reader
// has chosen another, or none.
import { forget, keysKept, recall, remember } from "./storage.js";

const KEPT = "keys";
const SWITCHED_OFF = "single-keys-off";

export class Bindings {
  #own = {};
  #isOff = false;

  // Take the page's own keys: { command: key }.
  constructor(given) {
    this.given = given;
    this.read();
  }

  // Take what is kept on this device, where another window may have changed it.
  read() {
    this.#own = recall(KEPT) ?? {};
    this.#isOff = keysKept().includes(SWITCHED_OFF);
  }

  get areOn() {
    return !this.#isOff;
  }

  set areOn(is) {
    this.#isOff = !is;
    if (is) forget(SWITCHED_OFF);
    else remember(SWITCHED_OFF, true);
  }

  // The key of a command; "" where it has none.
  keyOf(command) {
    const own = this.#own[command];
    return typeof own === "string" ? own : this.given[command];
  }

  commandOf(key) {
    return key && Object.keys(this.given).find((command) => this.keyOf(command) === key);
  }

  bind(command, key) {
    this.#own[command] = key;
    if (key === this.given[command]) delete this.#own[command];
    if (Object.keys(this.#own).length) remember(KEPT, this.#own);
    else forget(KEPT);
  }

  reset() {
    this.#own = {};
    forget(KEPT);
  }
}
