// The three steps of a first claim: shown to who has entered none, until dismissed.

const DISMISSED = "first-claim-dismissed";
const NOBODY = { reach() {}, finish() {} };

export function guideFirstClaim(panel) {
  if (!panel || localStorage.getItem(DISMISSED)) return NOBODY;
  panel.hidden = false;
  const close = () => {
    localStorage.setItem(DISMISSED, "yes");
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
