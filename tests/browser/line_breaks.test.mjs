// web/line_breaks.js by itself: a ruler on which every letter is one wide takes the place of the canvas.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { break_lines, shorten } from '../../web/line_breaks.js';

const letters = (text) => [...text].length;

function lines_of(text, width) {
  const starts = break_lines(text, width, letters);
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}

for (const [text, width, lines] of [
  ['', 5, ['']],
  ['one', 5, ['one']],
  ['one two three', 7, ['one two ', 'three']],
  ['one two', 3, ['one ', 'two']],
  ['one\ntwo', 20, ['one\n', 'two']],
  ['one\n\ntwo', 20, ['one\n', '\n', 'two']],
  ['a well-known rule', 7, ['a well-', 'known ', 'rule']],
  ['from 5 to -1', 10, ['from 5 to ', '-1']],
  ['1,000 of 2,000', 5, ['1,000 ', 'of ', '2,000']],
  ['incomprehensible', 6, ['incomp', 'rehens', 'ible']],
  ['10\u00a0000 euros', 6, ['10\u00a0000 ', 'euros']],
  ['Ann and \u2068שרה כהן\u2069, 10', 9, ['Ann and ', '\u2068שרה ', 'כהן\u2069, 10']],
  ['東京都千代田区', 3, null],   // where words end there is the browser's affair
]) {
  test(`${JSON.stringify(text)} in lines of ${width}`, () => {
    const found = lines_of(text, width);
    assert.equal(found.join(''), text, 'nothing is lost');
    for (const line of found) assert.ok(letters(line.trimEnd()) <= width, line);
    if (lines) assert.deepEqual(found, lines);
  });
}

test('Latin text breaks where the segmenter would break it', () => {
  const parts = ['a', 'b-', '-', '--', '-a', ' ', '  ', '\n', '\t', 'don’t', '3.5%', '1,000', 'e-mail', 'é', '“x”', '(', ')', '...',
    '/', 'x-1', '-1', '"', "'", '–', '—', '€5', '_', 'a.b', '@', 'ß-ö'];
  let seed = 1;
  const next = (below) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let i = 0; i < 5000; ++i) {
    const text = Array.from({ length: 1 + next(8) }, () => parts[next(parts.length)]).join('');
    const width = 1 + next(12);
    // A Greek letter before it needs the segmenter.
    assert.deepEqual(break_lines(`a ${text}`, width, letters), break_lines(`α ${text}`, width, letters), JSON.stringify(text));
  }
});

test('a text that does not fit is cut between letters as people see them', () => {
  assert.equal(shorten('a long name', 6, letters), 'a lon');
  assert.equal(shorten('a long name', 3, letters), 'a', 'no space before the ellipsis');
  assert.equal(shorten('👩‍👩‍👧 family', 1, letters), '');
  assert.equal(shorten('e\u0301te\u0301', 3, letters), 'e\u0301');
});
