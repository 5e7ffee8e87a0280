// The three steps of a first claim: shown to who has entered none, until dismissed.
import { keysKept, remember } from "./storage.js";

const DISMISSED = "first-claim-dismissed";
const NOBODY = { reach() {}, finish() {} };

export function guideFirstClaim(panel) {
  if (!panel || keysKept().includes(DISMISSED)) return NOBODY;
  panel.hidden = false;
  const close = () => {
    remember(DISMISSED, true);
    panel.hidden = true;
  };
  panel.querySelector("[data-dismiss]").addEventListener("click", close);
  return {
    reach(step) {
      panel.dataset.step = step;
    },
    finish: close,
  };
}
