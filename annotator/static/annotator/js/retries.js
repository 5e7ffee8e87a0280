// Sending a form again that did not arrive: sooner at first, and at once when the
// network is back. Its token keeps it from being stored twice.

const WAITS = [2, 4, 8, 16, 30];

export class Retries {
  #timer = 0;
  #failures = 0;

  constructor(send, say) {
    this.send = send;
    this.say = say;
    window.addEventListener("online", () => this.#timer && this.now());
  }

  // Say why it failed, and count the seconds to the next try.
  later(why) {
    const wait = WAITS[Math.min(this.#failures, WAITS.length - 1)];
    this.#failures += 1;
    this.#count(why, wait);
  }

  #count(why, left) {
    clearTimeout(this.#timer);
    if (left <= 0) return this.now();
    this.say(`${why} What you typed is kept; trying again in ${left} s.`);
    this.#timer = setTimeout(() => this.#count(why, left - 1), 1000);
  }

  now() {
    this.wait();
    this.send();
  }

  // Send nothing until it has failed again.
  wait() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  stop() {
    this.wait();
    this.#failures = 0;
  }
}
