// Draws a picture of boxes and texts as a PNG, as src/app/picture.h describes it.
import { shorten } from './line_breaks.js';

const scale = 2;   // sharp on every screen that it is sent to
const box_fields = 6;
const text_fields = 8;
const aligns = ['left', 'right', 'center'];

const color_of = (rgb) => `#${Number(rgb).toString(16).padStart(6, '0')}`;

// A text that is too wide ends in an ellipsis.
function shortened(context, text, width) {
  const measure = (part) => context.measureText(part).width;
  return measure(text) <= width ? text : `${shorten(text, width, measure)}…`;
}

// `fields`: as src/main.cpp writes them. Resolves to the PNG as a Blob; rejects where the browser can't.
export async function draw(fields, font_family) {
  const [width, height, page_rgb, box_count] = fields.map(Number).slice(0, 4);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = color_of(page_rgb);
  context.fillRect(0, 0, width, height);

  let at = 4;
  for (let i = 0; i < box_count; i += 1, at += box_fields) {
    const [x, y, w, h, radius, rgb] = fields.slice(at, at + box_fields).map(Number);
    context.fillStyle = color_of(rgb);
    context.beginPath();
    context.roundRect(x, y, w, h, radius);
    context.fill();
  }
  for (; at + text_fields <= fields.length; at += text_fields) {
    const [x, baseline, most, px, weight, align, rgb] = fields.slice(at, at + text_fields - 1).map(Number);
    context.font = `${weight} ${px}px ${font_family}`;
    context.fillStyle = color_of(rgb);
    context.textAlign = aligns[align];
    context.fillText(shortened(context, fields[at + text_fields - 1], most), x, baseline);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('no picture'))), 'image/png');
  });
}
