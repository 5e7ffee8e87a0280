// Words selected with the mouse or by touch, told once the selection rests.

const REST_OF_TOUCH = 500;

export function watchSelection(text, offsets, tell) {
  let pointer = "mouse";
  let timer = 0;
  let told = "";

  function look(by) {
    const found = offsets.ofSelection(document.getSelection());
    const key = found ? `${found.start}-${found.end}` : "";
    if (found && key !== told) tell(found, by);
    told = key;
  }

  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType || "mouse";
    // A selection that begins in the text stays in it, wherever the pointer goes.
    document.body.toggleAttribute("data-selecting", text.contains(event.target));
  });
  document.addEventListener("pointerup", (event) => {
    delete document.body.dataset.selecting;
    if (event.pointerType === "touch") return;
    // The click that ends a selection may also clear it; look after it is done.
    setTimeout(() => look("mouse"));
  });
  document.addEventListener("selectionchange", () => {
    if (document.getSelection().isCollapsed) told = "";
    if (pointer !== "touch") return;
    clearTimeout(timer);
    timer = setTimeout(() => look("touch"), REST_OF_TOUCH);
  });
  text.addEventListener("keydown", () => {
    pointer = "keyboard";
  });
}
