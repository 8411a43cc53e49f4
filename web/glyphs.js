// Text as pictures: whole strings, drawn by the browser's own rasteriser. The other side of
// src/platform/glyphs.cpp, which knows where in its texture each string goes.
//
// New strings are drawn onto a scratch canvas, which is read back and uploaded once a frame. In the
// texture letters are white and take the colour of the vertex; pixels of any other colour (emoji)
// keep theirs, see src/platform/renderer.cpp.
import { break_lines, shorten } from './line_breaks.js';

// The mirror's text must be as wide as the picture's: the style sheet takes the same families.
// Few: the browser looks for each of them in each size and weight.
export const font_family = 'system-ui, sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"';

const largest_width = 4094;
const largest_length = 2000;   // UTF-16 units; more than any line on any screen

const strong = /[\p{L}\u200e\u200f\u061c]/u;
const right_to_left =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolates = /[\u2066-\u2068][^\u2069]*\u2069?/gu;
const has_colors = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3\ufe0f]/u;

export function open_glyphs() {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let font = '';
  let direction = '';
  let waiting = [];       // drawn on the canvas, not yet in the texture
  let used_width = 0;     // of the canvas
  let row = { x: 0, y: 0, h: 0 };

  function resize(width, height) {
    canvas.width = width;
    canvas.height = height;
    // A new size resets everything.
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
    font = direction = '';
  }

  const byte_length = (text) => encoder.encode(text).length;

  function decode(bytes) {
    const text = decoder.decode(bytes);
    return text.length > largest_length ? text.slice(0, largest_length) : text;
  }

  // As dir=auto does: the first strong character decides that stands in no isolate.
  function use(text, px, weight) {
    const wanted_font = `${weight} ${px}px ${font_family}`;
    if (font !== wanted_font) context.font = font = wanted_font;
    const first = strong.exec(text.replace(isolates, ''));
    const wanted = first && right_to_left.test(first[0]) ? 'rtl' : 'ltr';
    if (direction !== wanted) context.direction = direction = wanted;
  }

  function width_of(text, px, weight) {
    use(text, px, weight);
    return context.measureText(text).width;
  }

  // Clipped: marks can be piled up beyond any box.
  function fill(text, color, x, y, w, h, pen_x, pen_y) {
    context.save();
    context.beginPath();
    context.rect(x, y, w, h);
    context.clip();
    context.fillStyle = color;
    context.fillText(text, pen_x, pen_y);
    context.restore();
  }

  // Can what is on a canvas be read here, and how much heavier does this browser draw light letters
  // than dark ones? Some browsers answer with false pixels; small differences, which others make to
  // tell nobody who they are, do no harm.
  function probe() {
    const w = 200, h = 40;
    use('', 20, 400);
    fill('Sphinx 28,334', '#000', 0, 0, w, h, 4, 30);
    fill('Sphinx 28,334', '#fff', 0, h, w, h, 4, h + 30);
    context.fillStyle = '#28c83c';
    context.fillRect(0, 0, 1, 1);
    const data = context.getImageData(0, 0, w, 2 * h).data;
    context.clearRect(0, 0, w, 2 * h);
    const readable = [40, 200, 60, 255].every((value, i) => Math.abs(data[i] - value) <= 2);
    let more = 0, edges = 0;
    for (let i = 7; i < w * h * 4; i += 4) {
      const dark = data[i] / 255;
      more += data[i + w * h * 4] / 255 - dark;
      edges += dark * (1 - dark);
    }
    const light_gain = readable && edges > 0 ? Math.min(Math.max(more / edges, 0), 2) : 0;
    return { readable, light_gain };
  }

  // A place on the canvas, or nothing when the strings on it have to go up first. What cannot be read
  // goes up string by string.
  function reserve(w, h) {
    if (waiting.length > 0 && !readable) return null;
    if (waiting.length === 0 && (w > canvas.width || h > canvas.height)) {
      resize(Math.max(canvas.width, w), Math.max(canvas.height, h));
    }
    if (row.x + w > canvas.width) row = { x: 0, y: row.y + row.h + 1, h: 0 };
    if (w > canvas.width || row.y + h > canvas.height) return null;
    const place = { x: row.x, y: row.y };
    row.x += w + 1;
    row.h = Math.max(row.h, h);
    used_width = Math.max(used_width, place.x + w);
    return place;
  }

  // Makes the pixels of one string into what the texture wants: letters white. What is the same in
  // black and in white has a colour of its own; white itself is reserved for letters.
  function finish(image, { from, w, h, colored }) {
    const { data, width } = image;
    const pixels = new Uint32Array(data.buffer);   // 0xaabbggrr
    for (let y = from.y; y < from.y + h; y += 1) {
      const begin = y * width + from.x;
      if (!colored) {
        for (let i = begin; i < begin + w; i += 1) pixels[i] |= 0xffffff;
        continue;
      }
      for (let i = begin * 4; i < (begin + w) * 4; i += 4) {
        const white_copy = data[i + h * width * 4];   // it lies under the black one
        if (white_copy - data[i] >= 128) pixels[i / 4] |= 0xffffff;
        else if (Math.min(data[i], data[i + 1], data[i + 2]) > 250) data[i + 2] = 250;
      }
    }
  }

  function put(gl, source, { from, to, w, h }) {
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, from.x);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, from.y);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, to.x, to.y, w, h, gl.RGBA, gl.UNSIGNED_BYTE, source);
  }

  function forget_waiting() {
    context.clearRect(0, 0, used_width, row.y + row.h);
    waiting = [];
    used_width = 0;
    row = { x: 0, y: 0, h: 0 };
  }

  resize(1024, 256);
  const { readable, light_gain } = probe();

  return {
    light_gain: () => light_gain,
    forget_waiting,

    // Of the font, so that every line of a style has its baseline at the same place. Whole pixels,
    // as in the layout of the mirror's text.
    metrics(px, weight) {
      use('', px, weight);
      const seen = context.measureText('Hg');
      return [Math.round(seen.fontBoundingBoxAscent), Math.round(seen.fontBoundingBoxDescent)];
    },

    // How many bytes of the string stay when it is shortened.
    shorten(bytes, px, weight, width) {
      const measure = (text) => width_of(text, px, weight);
      return byte_length(shorten(decode(bytes), width, measure));
    },

    // The bytes at which lines begin.
    break_lines(bytes, px, weight, width) {
      const text = decoder.decode(bytes);
      const measure = (part) => width_of(part, px, weight);
      return break_lines(text, width, measure).map((start) => byte_length(text.slice(0, start)));
    },

    // Where the string's pixels lie, seen from the pen: left, top, width, height, and the advance.
    measure(bytes, px, weight) {
      const text = decode(bytes);
      use(text, px, weight);
      const seen = context.measureText(text);
      // Firefox's box is too small for mixed directions. One pixel more for what smoothing adds.
      const left = Math.floor(Math.min(-seen.actualBoundingBoxLeft, 0)) - 1;
      const right = Math.ceil(Math.max(seen.actualBoundingBoxRight, seen.width)) + 1;
      const top = Math.floor(Math.max(-seen.actualBoundingBoxAscent, -3 * px)) - 1;
      const bottom = Math.ceil(Math.min(seen.actualBoundingBoxDescent, 2 * px)) + 1;
      const empty = text.trim() === '' || bottom - top <= 2;
      const w = empty ? 0 : Math.min(right - left, largest_width);
      const h = empty ? 0 : bottom - top;
      return [left, top, w, h, seen.width];
    },

    // Draws a string whose box, as measured, will lie at x, y in the texture. False: not before the
    // waiting ones were uploaded.
    draw(bytes, px, weight, [left, top, w, h], x, y) {
      const text = decode(bytes);
      const colored = has_colors.test(text);
      const twice = colored && readable;
      const from = reserve(w, twice ? 2 * h : h);
      if (!from) return false;
      use(text, px, weight);
      const pen_x = from.x - left;
      const pen_y = from.y - top;
      fill(text, readable ? '#000' : '#fff', from.x, from.y, w, h, pen_x, pen_y);
      if (twice) fill(text, '#fff', from.x, from.y + h, w, h, pen_x, pen_y + h);
      waiting.push({ from, to: { x, y }, w, h, colored });
      return true;
    },

    // Into the texture that is bound.
    upload(gl) {
      if (waiting.length === 0) return;
      if (readable) {
        const image = context.getImageData(0, 0, used_width, row.y + row.h);
        gl.pixelStorei(gl.UNPACK_ROW_LENGTH, image.width);
        for (const string of waiting) {
          finish(image, string);
          put(gl, image.data, string);
        }
        gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
      } else {
        for (const string of waiting) put(gl, canvas, string);
      }
      gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, 0);
      gl.pixelStorei(gl.UNPACK_SKIP_ROWS, 0);
      forget_waiting();
    },
  };
}
