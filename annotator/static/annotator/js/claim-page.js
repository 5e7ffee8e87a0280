// The claim form on a page of its own.
import { livenForm } from "./claim-form.js";

const form = document.getElementById("claim-form");
livenForm(form);
form.addEventListener("htmx:load", () => livenForm(form));
