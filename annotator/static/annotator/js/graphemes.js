// Where a reader sees one character end and the next begin.

const letters = globalThis.Intl?.Segmenter
  ? new Intl.Segmenter(undefined, { granularity: "grapheme" })
  : null;
const REACH = 64;

// Trim white space around words, and widen them to whole characters of the text.
// Both places are code points; null where no words are left.
export function snapped(offsets, start, end) {
  const index = offsets.indexOf(start);
  const first = widened(offsets, start, false);
  const last = widened(offsets, end, true);
  if (first === null || last === null || index < 0) return null;
  const words = offsets.words(first, last);
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  if (lead === words.length) return null;
  return trimmed(offsets, first, last, words, lead, tail);
}

function trimmed(offsets, first, last, words, lead, tail) {
  // White space is of one unit each; between blocks there may be more of it than one.
  let start = first + lead;
  let end = last - tail;
  while (start < end && !offsets.words(start, start + 1).trim()) start += 1;
  while (start < end && !offsets.words(end - 1, end).trim()) end -= 1;
  return start < end ? { start, end } : null;
}

// The border of a character at or beyond a code point: the next one, or the one before.
function widened(offsets, point, isEnd) {
  if (!letters || point <= 0 || point >= offsets.length) return point;
  const index = offsets.indexOf(isEnd ? point - 1 : point);
  const begin = offsets.starts[index];
  const text = offsets.textOf(index);
  const units = offsets.unitsIn(index, point - begin);
  if (units <= 0 || units >= text.length) return point;
  const from = Math.max(0, units - REACH);
  const around = text.slice(from, units + REACH);
  const segment = letters.segment(around).containing(units - from);
  if (segment.index === units - from) return point;
  const border = segment.index + from + (isEnd ? segment.segment.length : 0);
  return offsets.pointIn(index, border);
}
