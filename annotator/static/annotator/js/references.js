// Puts the reference to an account into the reasons, where the caret stands.

const reasons = document.querySelector("textarea[name=reasoning]");

for (const button of document.querySelectorAll("[data-refer]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const before = reasons.value.slice(0, reasons.selectionStart);
    const gap = before === "" || /\s$/.test(before) ? "" : " ";
    reasons.setRangeText(
      gap + button.dataset.refer,
      reasons.selectionStart,
      reasons.selectionEnd,
      "end",
    );
    reasons.focus();
  });
}
