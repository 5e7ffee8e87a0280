// The claim form on a page of its own: what is typed is kept, and comes back.
import { livenForm } from "./claim-form.js";
import { Drafts } from "./drafts.js";

const page = document.querySelector("[data-form-page]");
const form = document.getElementById("claim-form");
const touched = new Set();
const drafts = new Drafts({
  address: page.dataset.drafts,
  place: page.dataset.place,
  person: page.dataset.person,
});

function keep({ target }) {
  if (target.name) touched.add(target.name);
  drafts.keep(form, touched);
}

// A form that was sent and came back has what was typed; an empty one takes the draft.
async function restore() {
  const [draft] = await drafts.find();
  if (!draft || touched.size) return;
  for (const [name, value] of new URLSearchParams(draft.values)) {
    const field = form.elements[name];
    if (!field) continue;
    if (field.type === "checkbox") field.checked = true;
    else field.value = value;
  }
  // What another has changed was to be chosen from, and is again.
  if (/(^|&)keep-/.test(draft.values)) form.elements.version.value = 0;
  for (const name of draft.touched) touched.add(name);
  const time = new Date(draft.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  document.getElementById("claim-trouble").textContent = `What you typed, kept at ${time}.`;
}

livenForm(form);
form.addEventListener("htmx:load", () => livenForm(form));
form.addEventListener("input", keep);
form.addEventListener("chosen", keep);
// What is sent is known by it when one comes back, also where it was chosen before this
// script had come.
form.addEventListener("submit", () => {
  if (touched.size || "sent" in page.dataset) drafts.keep(form, touched);
});
form.querySelector("[data-cancel]").addEventListener("click", () => drafts.forget());
if (!("sent" in page.dataset)) restore();
