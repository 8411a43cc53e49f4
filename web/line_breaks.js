// Where a text may be cut: at its end with an ellipsis, or into lines. Nothing here knows a font or
// a canvas; `measure(text)` answers a width.

// Older browsers know no segmenter: spaces and code points then. Made when first needed: it takes the
// browser 20 ms.
function segmenter(granularity, otherwise) {
  if (!Intl.Segmenter) return (text) => text.match(otherwise) ?? [];
  let made = null;
  return (text) => {
    made ??= new Intl.Segmenter(undefined, { granularity });
    return Array.from(made.segment(text), ({ segment }) => segment);
  };
}

const segments = segmenter('word', /\s|[^\s]+/gu);
// The mark before an isolated name goes with the name; segmenters leave it at the space.
const words = (text) => segments(text).flatMap((word) => word.split(/(?=[\u2066-\u2068])/u));
const graphemes = segmenter('grapheme', /./gsu);

const ends_with_space = /[ \t\n\u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]$/;   // no-break ones are none
const begins_with_space = /^\s/;
const begins_with_letter = /^\p{L}/u;
// Scripts that put no spaces between words.
const no_spaces = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}' +
  '\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303f\\uff00-\\uffef';
const begins_unspaced = new RegExp(`^[${no_spaces}]`, 'u');
const ends_unspaced = new RegExp(`[${no_spaces}]$`, 'u');
const begins_with_closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}\u30fc\u3005\u309d\u309e\u30fd\u30fe]/u;
const ends_with_opening = /[\p{Ps}\p{Pi}]$/u;

function may_break(before, word, after) {
  if (begins_with_space.test(after)) return false;   // spaces stay on the line before
  if (ends_with_space.test(word)) return true;
  if (word === '-') return before !== '' && !begins_with_space.test(before) && begins_with_letter.test(after);
  if (!ends_unspaced.test(word) && !begins_unspaced.test(after)) return false;
  return !begins_with_closing.test(after) && !ends_with_opening.test(word);
}

// Latin letters and the marks between them, which need no segmenter; without the no-break space.
const plain = /^[\t\n\x20-\x7e\u00a1-\u024f\u2013-\u201f\u2026\u20ac]*$/;
const plain_parts = /\n|[\t ]+\n?|[^\t\n ]+?(?:[\t ]*\n|[\t ]+|-(?=\p{L})|$)/gu;

// A percent sign stays with its number.
function with_signs(parts) {
  return parts.reduce((joined, part) => {
    if (part.startsWith('%') && / $/.test(joined.at(-1) ?? '')) joined.push(joined.pop() + part);
    else joined.push(part);
    return joined;
  }, []);
}

// The parts that lines are made of, in order; together they are the text.
function parts_of(text) {
  if (plain.test(text)) return with_signs(text.match(plain_parts) ?? []);
  const found = words(text);
  const parts = [];
  let part = '';
  found.forEach((word, i) => {
    part += word;
    const next = found[i + 1];
    if (next === undefined || word.endsWith('\n') || may_break(found[i - 1] ?? '', word, next)) {
      parts.push(part);
      part = '';
    }
  });
  return with_signs(parts);
}

// Where lines begin, as indices into the text; the first is 0.
export function break_lines(text, width, measure) {
  const starts = [0];
  let line = '';
  let at = 0;   // where `line` ends
  const fits = (candidate) => measure(candidate.trimEnd()) <= width;
  const begin_line = () => {
    starts.push(at);
    line = '';
  };
  for (const part of parts_of(text)) {
    if (line !== '' && (line.endsWith('\n') || !fits(line + part))) begin_line();
    if (line === '' && !fits(part)) {   // a word wider than a line
      for (const letter of graphemes(part)) {
        if (line !== '' && !fits(line + letter)) begin_line();
        line += letter;
        at += letter.length;
      }
    } else {
      line += part;
      at += part.length;
    }
  }
  return starts;
}

// The longest beginning that is not wider than `width` with an ellipsis behind it.
export function shorten(text, width, measure) {
  const letters = graphemes(text);
  let low = 0;               // so many letters fit
  let high = letters.length;
  const beginning = (count) => letters.slice(0, count).join('').trimEnd();
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(beginning(middle) + '…') <= width) low = middle;
    else high = middle - 1;
  }
  return beginning(low);
}
