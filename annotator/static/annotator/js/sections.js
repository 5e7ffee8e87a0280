// Sections off the screen are laid out when they come near. Until then their heights are
// guessed from their lengths, so that the scroll bar and the map beside it do not lie.

const WIDTH_OF_LETTER = 0.5; // of the font size, on average
const GAP = 0.55; // of a line, between paragraphs

export function guessHeights(text) {
  const { fontSize, lineHeight } = getComputedStyle(text);
  const perLine = text.clientWidth / (parseFloat(fontSize) * WIDTH_OF_LETTER);
  for (const section of text.children) {
    let lines = 0;
    for (const block of section.children) {
      lines += Math.ceil(block.textContent.length / perLine) + GAP;
    }
    const height = Math.round(lines * parseFloat(lineHeight));
    section.style.containIntrinsicBlockSize = `auto ${height}px`;
  }
}
