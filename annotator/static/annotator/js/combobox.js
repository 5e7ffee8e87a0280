// A text field with a list of what may be meant: the pattern of ARIA's combobox.

export function makeCombobox(box) {
  const input = box.querySelector("input");
  const list = box.querySelector("[role=listbox]");
  if (!input || input.getAttribute("role") === "combobox") return;
  let chosen = -1;
  input.removeAttribute("list");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  const options = () => [...list.querySelectorAll("[role=option]")];

  function show(isShown) {
    list.hidden = !isShown;
    input.setAttribute("aria-expanded", String(isShown));
    if (!isShown) mark(-1);
  }

  function mark(index) {
    chosen = index;
    options().forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) option.scrollIntoView({ block: "nearest" });
    });
    const option = options()[index];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function take(option) {
    input.value = option.dataset.value;
    show(false);
    list.replaceChildren();
    input.dispatchEvent(new Event("chosen", { bubbles: true }));
  }

  function step(by) {
    if (list.hidden) {
      input.dispatchEvent(new Event("ask"));
      return;
    }
    const count = options().length;
    if (count) mark((chosen + by + count + (chosen < 0 && by < 0 ? 1 : 0)) % count);
  }

  input.addEventListener("focus", () => input.dispatchEvent(new Event("ask")));
  input.addEventListener("blur", () => show(false));
  list.addEventListener("htmx:afterSwap", (event) => {
    if (document.activeElement !== input || event.target !== list) return;
    show(options().length > 0);
    mark(-1);
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(option);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      take(options()[chosen]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      show(false);
    }
  });
}
