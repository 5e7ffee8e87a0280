// What the room says: aloud to who listens, and for some seconds to who looks.

const SECONDS_SEEN = 6;
const said = document.getElementById("said");
const note = document.getElementById("note");
let timer = 0;

export function say(words) {
  said.textContent = words;
}

// Say something that is seen as well, and goes by itself.
export function tell(words) {
  say(words);
  note.textContent = words;
  note.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    note.hidden = true;
  }, SECONDS_SEEN * 1000);
}
