// The slider of what could be known by a day: it fills in the field of the filters.

const REST = 200; // milliseconds without a further step before the page is asked for

let resting;

const slider = (event) =>
  event.target.id === "known-by-slider" ? event.target : null;

const day = (range) => range.list.options[Number(range.value)]?.label ?? "";

document.addEventListener("input", (event) => {
  const range = slider(event);
  if (!range) return;
  document.getElementById("known-by-day").value = day(range);
  range.setAttribute("aria-valuetext", day(range));
});

document.addEventListener("change", (event) => {
  const range = slider(event);
  const field = document.querySelector("#choosing [name=known_by]");
  if (!range || !field) return;
  clearTimeout(resting);
  resting = setTimeout(() => {
    field.value = range.value === range.max ? "" : day(range);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, REST);
});
