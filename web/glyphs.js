// Text as pictures: whole strings, drawn by the browser's own rasteriser. The other side of
// src/platform/glyphs.cpp.
//
// A canvas holds the same picture as the texture; new strings are drawn on it, and what is new on it
// goes into the texture once a frame. Letters are white and take the colour of the vertex; pixels of
// any other colour (emoji) keep theirs, see src/platform/renderer.cpp.
import { break_lines, shorten } from './line_breaks.js';

// The mirror's text must be as wide as the picture's: the style sheet takes the same families.
export const font_family = '-apple-system, BlinkMacSystemFont, "Segoe UI", system-ui, Roboto, ' +
  '"Noto Sans", Ubuntu, Cantarell, "Helvetica Neue", Arial, sans-serif, ' +
  '"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"';

const largest_width = 4094;
const largest_length = 2000;   // UTF-16 units; more than any line on any screen

const strong = /[\p{L}\u200e\u200f\u061c]/u;
const right_to_left =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const has_colors = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3\ufe0f]/u;

export function open_glyphs() {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const byte_length = (text) => encoder.encode(text).length;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let font = '';
  let direction = '';
  let fresh = [];         // rectangles that the texture does not have yet
  let last = null;        // the string measured last, and its box
  let readable = true;

  function resize(side) {
    canvas.width = side;
    canvas.height = side;
    // A new size resets everything.
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
    font = direction = '';
    fresh = [];
  }

  // Some browsers answer with noise when a page reads a canvas. Then pixels go to the texture
  // without being looked at, and white spots in emoji take the text's colour.
  function probe() {
    context.fillStyle = '#28c83c';
    context.fillRect(0, 0, 2, 2);
    const seen = context.getImageData(0, 0, 2, 2).data;
    context.clearRect(0, 0, 2, 2);
    return seen.every((value, i) => value === [40, 200, 60, 255][i % 4]);
  }

  function decode(bytes) {
    const text = decoder.decode(bytes);
    return text.length > largest_length ? text.slice(0, largest_length) : text;
  }

  // As dir=auto does: the first strong character decides.
  function use(text, px, weight) {
    const wanted_font = `${weight} ${px}px ${font_family}`;
    if (font !== wanted_font) context.font = font = wanted_font;
    const first = strong.exec(text);
    const wanted = first && right_to_left.test(first[0]) ? 'rtl' : 'ltr';
    if (direction !== wanted) context.direction = direction = wanted;
  }

  function width_of(text, px, weight) {
    use(text, px, weight);
    return context.measureText(text).width;
  }

  function fill(text, color, x, y) {
    context.fillStyle = color;
    context.fillText(text, x, y);
  }

  // Browsers draw light letters a little heavier than dark ones. The picture holds dark ones; this is
  // how much the renderer has to add for white: a share of alpha * (1 - alpha), summed over a sample.
  function compare_light_to_dark() {
    const w = 200, h = 40;
    use('', 20, 400);
    const alphas = ['#000', '#fff'].map((color) => {
      fill('Sphinx 28,334', color, 4, 30);
      const data = context.getImageData(0, 0, w, h).data;
      context.clearRect(0, 0, w, h);
      return data.filter((_, i) => i % 4 === 3);
    });
    let more = 0, edges = 0;
    alphas[0].forEach((dark, i) => {
      more += (alphas[1][i] - dark) / 255;
      edges += dark / 255 * (1 - dark / 255);
    });
    return edges > 0 ? Math.min(Math.max(more / edges, 0), 1) : 0;
  }

  // Letters: dark ones, then made white with their edges as they are.
  function draw_plain(text, x, y, w, h, pen_x, pen_y) {
    fill(text, '#000', pen_x, pen_y);
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = '#fff';
    context.fillRect(x, y, w, h);
  }

  // What is the same in white and in black has a colour of its own. White is reserved for letters.
  function draw_colored(text, x, y, w, h, pen_x, pen_y) {
    fill(text, '#fff', pen_x, pen_y);
    if (!readable) return;
    const white = context.getImageData(x, y, w, h).data;
    context.clearRect(x, y, w, h);
    fill(text, '#000', pen_x, pen_y);
    const image = context.getImageData(x, y, w, h);
    const data = image.data;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] === 0) continue;
      const own = white[i] - data[i] < 128;
      if (!own) data[i] = data[i + 1] = data[i + 2] = 255;
      else if (data[i] === 255 && data[i + 1] === 255 && data[i + 2] === 255) data[i + 2] = 254;
    }
    context.putImageData(image, x, y);
  }

  // Neighbours on a shelf go up together: fewer, larger uploads.
  function mark_fresh(x, y, w, h) {
    const before = fresh.at(-1);
    if (before && before.y === y && before.x + before.w <= x && x - (before.x + before.w) < 8) {
      before.w = x + w - before.x;
      before.h = Math.max(before.h, h);
    } else {
      fresh.push({ x, y, w, h });
    }
  }

  resize(devicePixelRatio > 1.25 ? 2048 : 1024);
  readable = probe();
  const light_gain = readable ? compare_light_to_dark() : 0;

  return {
    light_gain: () => light_gain,
    side: () => canvas.width,
    resize,

    clear() {
      context.clearRect(0, 0, canvas.width, canvas.height);
      fresh = [];
    },

    // Of the font, so that every line of a style has its baseline at the same place. Whole pixels,
    // as in the layout of the mirror's text.
    metrics(px, weight) {
      use('', px, weight);
      const seen = context.measureText('Hg');
      return [Math.round(seen.fontBoundingBoxAscent), Math.round(seen.fontBoundingBoxDescent)];
    },

    advance: (bytes, px, weight) => width_of(decode(bytes), px, weight),

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
      // Marks can be piled up without end.
      const top = Math.floor(Math.max(-seen.actualBoundingBoxAscent, -3 * px)) - 1;
      const bottom = Math.ceil(Math.min(seen.actualBoundingBoxDescent, 2 * px)) + 1;
      const empty = text.trim() === '' || bottom - top <= 2;
      const w = empty ? 0 : Math.min(right - left, largest_width);
      last = { text, left, top, w, h: empty ? 0 : bottom - top };
      return [left, top, last.w, last.h, seen.width];
    },

    // Draws the string measured last so that its box begins at x, y.
    draw(x, y) {
      const { text, left, top, w, h } = last;
      context.save();
      context.beginPath();
      context.rect(x, y, w, h);
      context.clip();
      const draw_text = has_colors.test(text) ? draw_colored : draw_plain;
      draw_text(text, x, y, w, h, x - left, y - top);
      context.restore();
      mark_fresh(x, y, w, h);
    },

    // Into the texture that is bound.
    upload(gl, all) {
      if (all) fresh = [{ x: 0, y: 0, w: canvas.width, h: canvas.height }];
      if (fresh.length === 0) return;
      if (readable) {
        for (const { x, y, w, h } of fresh) {
          gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, w, h, gl.RGBA, gl.UNSIGNED_BYTE,
            context.getImageData(x, y, w, h).data);
        }
      } else {
        gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
      }
      fresh = [];
    },
  };
}
