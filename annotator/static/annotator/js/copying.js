// Copies a line that is made to be copied, and says so.

for (const button of document.querySelectorAll("[data-copy]")) {
  const line = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector("output");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(line.value);
      said.textContent = "Copied.";
    } catch {
      line.focus();
      line.select();
      said.textContent = "Selected: copy it with your keyboard.";
    }
  });
}
