// What makes the claim form quick, beside a text and on a page of its own.
import { makeCombobox } from "./combobox.js";

export function livenForm(form) {
  form.querySelectorAll("[data-combobox]").forEach(makeCombobox);
  if ("live" in form.dataset) return;
  form.dataset.live = "";
  form.addEventListener("input", corrected);
  form.addEventListener("chosen", corrected);
  form.addEventListener("change", instead, true);
  form.addEventListener("keydown", along);
}

// Arrows lead along the near questions and choose none: Enter does, or Space.
function along(event) {
  const { target, key, currentTarget: form } = event;
  if (!target.matches(".similar input")) return;
  const choices = [...form.elements[target.name]];
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key] ?? 0;
  if (!by && key !== "Enter") return;
  event.preventDefault();
  if (!by) return target.click();
  const next = choices.at((choices.indexOf(target) + by) % choices.length);
  for (const choice of choices) choice.tabIndex = choice === next ? 0 : -1;
  next.focus();
}

// A standing question that is chosen instead of a new one takes its place.
function instead(event) {
  const { target, currentTarget: form } = event;
  if (target.name !== "same_as" || !target.dataset.title) return;
  event.stopPropagation();
  choose(form, target.dataset.title);
}

function corrected({ target, currentTarget: form }) {
  accept(target);
  if (target.name?.endsWith("-question")) askAgain(target);
  if (target.id === "id_voice") follow(form, target.value);
}

// Another question of a row was compared with none yet: what was chosen is no answer.
function askAgain(question) {
  const row = question.closest("[data-row]");
  for (const choice of row.querySelectorAll(".similar input")) choice.checked = false;
}

// What a person has typed is no proposal any more.
function accept(field) {
  field.closest(".proposed")?.classList.remove("proposed");
  if (field.getAttribute("aria-describedby") === "claim-proposed") {
    field.removeAttribute("aria-describedby");
  }
  if (field.name?.endsWith("-figure")) field.parentElement.querySelector("output")?.remove();
  if (field.id === "id_voice") field.closest(".part").querySelector("[data-new-voice]")?.remove();
}

function choose(form, title) {
  const question = form.querySelector("#id_question");
  question.value = title;
  form.querySelector(".primary").focus();
  question.dispatchEvent(new Event("chosen", { bubbles: true }));
}

// Who names a voice says that the text passes it on, unless told otherwise.
function follow(form, voice) {
  const stance = form.querySelector("#id_stance");
  if (voice && stance.value === "asserts") stance.value = "reports";
  if (!voice && stance.value === "reports") stance.value = "asserts";
}
