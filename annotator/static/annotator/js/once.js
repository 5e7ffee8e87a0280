// A form is sent once: a second click while the answer is on its way would otherwise
// add a source twice, or sign a verdict twice.
const LONGEST = 5000; // milliseconds, after which one may try again

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.ariaBusy) {
    event.preventDefault();
    return;
  }
  form.ariaBusy = "true";
  setTimeout(() => (form.ariaBusy = null), LONGEST);
});

// Back on a page that was kept as it was, its forms can be sent again.
addEventListener("pageshow", () => {
  for (const form of document.forms) form.ariaBusy = null;
});
