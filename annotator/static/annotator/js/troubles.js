// What was asked of the server by a press and did not come about is said: nothing on the
// page shows it. The form beside the text says its own troubles.
import { tell } from "./telling.js";

export function tellTroubles(form) {
  const hear = ({ detail: { elt, xhr } }) => {
    if (!form.contains(elt)) tell(`Nothing was done: ${whyNot(xhr.status)}`);
  };
  document.body.addEventListener("htmx:sendError", hear);
  document.body.addEventListener("htmx:responseError", hear);
}

// Why the server did not do what it was asked; the status is 0 where it was not reached.
export function whyNot(status) {
  if (!status) return "the server could not be reached.";
  if (status === 403) return "you are signed out, or may not.";
  return "the server is in trouble, or has it no more.";
}
