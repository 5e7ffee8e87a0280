// The claim form on a page of its own: only its comboboxes need a script.
import { makeCombobox } from "./combobox.js";

document.querySelectorAll("[data-combobox]").forEach(makeCombobox);
