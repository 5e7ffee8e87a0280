// Nothing moves under a pressed pointer: a click is told only of what was both pressed
// and released. What would replace or move things waits until the click has been told.

let isDown = false;
const waiting = new Set();

export function watchPresses(element) {
  element.addEventListener("pointerdown", () => (isDown = true), true);
  addEventListener("pointerup", release, true);
  addEventListener("pointercancel", release, true);
  addEventListener("blur", release);
  // The release of a scroll bar is not told.
  addEventListener("pointermove", ({ buttons }) => buttons || release(), true);
  element.addEventListener("htmx:confirm", askLater);
  element.addEventListener("htmx:beforeSwap", askAgain);
}

export function isPressed() {
  return isDown;
}

// Act now, or, once for each act, when the pointer has been released.
export function onceReleased(act) {
  if (isDown) waiting.add(act);
  else act();
}

// The click follows the release within the same task.
function release() {
  if (!isDown) return;
  isDown = false;
  setTimeout(() => {
    if (isDown) return;
    const acts = [...waiting];
    waiting.clear();
    for (const act of acts) act();
  });
}

// To press “Save” is to leave a field, which may ask for a part of the form anew: that
// part must not push the button away. Once the form is sent, nothing need be asked.
function askLater(event) {
  if (!isDown) return;
  event.preventDefault();
  const { elt, issueRequest } = event.detail;
  onceReleased(() => {
    const isSent = elt.closest("form")?.classList.contains("htmx-request");
    if (!isSent && elt.isConnected) issueRequest(true);
  });
}

// The same where the part was asked for before the press and comes during it.
function askAgain(event) {
  const { elt, verb, path } = event.detail.requestConfig;
  const form = elt.closest?.("form");
  if (!isDown || verb !== "get" || !form) return;
  event.preventDefault();
  onceReleased(() => {
    const isSent = form.classList.contains("htmx-request");
    if (!isSent && elt.isConnected) htmx.ajax("GET", path, { source: elt });
  });
}
