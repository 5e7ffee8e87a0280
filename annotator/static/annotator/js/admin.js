// The admin's tables of rows head their first column with nothing: say what it holds.

for (const head of document.querySelectorAll("th.original")) {
  const words = document.createElement("span");
  words.textContent = "Row";
  head.append(words);
}
