// The admin leaves the first and the last head of its tables of rows empty: fill them.

for (const head of document.querySelectorAll(".tabular thead th")) {
  if (head.textContent.trim()) continue;
  const words = document.createElement("span");
  words.textContent = head.classList.contains("original") ? "Row" : "Remove";
  words.className = "for-readers-aloud";
  head.append(words);
}
