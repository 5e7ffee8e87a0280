// Sections off the screen are laid out when they come near. Until then their heights are
// guessed from their lengths, so that the scroll bar and the map beside it do not lie.

const WIDTH_OF_LETTER = 0.5; // of the font size, on average
const GAP = 0.55; // of a line, between paragraphs

export function guessHeights(text, { blocks, starts, length }) {
  const { fontSize, lineHeight } = getComputedStyle(text);
  const perLine = text.clientWidth / (parseFloat(fontSize) * WIDTH_OF_LETTER);
  const lines = new Map();
  blocks.forEach((block, index) => {
    const size = (starts[index + 1] ?? length) - starts[index];
    const section = block.parentElement;
    lines.set(section, (lines.get(section) ?? 0) + Math.ceil(size / perLine) + GAP);
  });
  for (const [section, count] of lines) {
    const height = Math.round(count * parseFloat(lineHeight));
    section.style.containIntrinsicBlockSize = `auto ${height}px`;
  }
}
