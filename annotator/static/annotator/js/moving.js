// Bringing words of the text on the screen. Sections off the screen have guessed heights
// and take their own a frame or two after they come into view: look again until the
// words stand still.
import { isPressed } from "./pressing.js";

const MOST_FRAMES = 60;
const CALM_FRAMES = 5;
const ABOVE = 60;
const BELOW = 40;
const APART = 8;

let turn = 0;

export async function bringIntoView(range, heightLeft, { atTop = false } = {}) {
  turn += 1;
  const mine = turn;
  let calm = 0;
  let before = NaN;
  for (let frames = 0; frames < MOST_FRAMES && calm < CALM_FRAMES; frames += 1) {
    if (mine !== turn) return;
    if (!isPressed()) place(range, heightLeft(), atTop);
    await new Promise(requestAnimationFrame);
    const { top } = range.getBoundingClientRect();
    calm = Math.abs(top - before) < 1 ? calm + 1 : 0;
    before = top;
  }
}

function place(range, height, atTop) {
  const rect = range.getBoundingClientRect();
  const above = belowTools();
  if (atTop) {
    if (Math.abs(rect.top - above) > 1) scrollBy({ top: rect.top - above, behavior: "instant" });
  } else if (rect.top < above || rect.bottom > height - BELOW) {
    scrollBy({ top: rect.top - Math.max(above, height / 3), behavior: "instant" });
  }
}

// The tools stay at the top of the screen, and cover what lies under them.
function belowTools() {
  const tools = document.querySelector(".tools")?.getBoundingClientRect();
  return tools && tools.top < 1 ? Math.max(ABOVE, tools.bottom + APART) : ABOVE;
}
