// Pictures of the page, read pixel by pixel.
//
//   const picture = await picture_of(page, { x, y, width, height });   // CSS px; all of it without a box
//   differing(one, other) -> pixels that are not the same; ink(picture) -> pixels unlike the first one
import { inflateSync } from 'node:zlib';

export async function picture_of(page, clip) {
  return decode_png(await page.raw.screenshot({ ...(clip ? { clip } : {}), caret: 'initial' }));
}

// Eight bits a channel, not interlaced, with or without alpha: what browsers write.
export function decode_png(file) {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[file[25]];
  if (file[24] !== 8 || !channels || file[28] !== 0) throw new Error('a kind of PNG that no browser writes');
  const parts = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const packed = inflateSync(Buffer.concat(parts));
  const line = width * channels;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (line + 1)];
    for (let i = 0; i < line; i += 1) {
      const to = y * line + i;
      const left = i >= channels ? pixels[to - channels] : 0;
      const up = y > 0 ? pixels[to - line] : 0;
      const corner = i >= channels && y > 0 ? pixels[to - line - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? nearest(left, up, corner) : 0][filter];
      pixels[to] = packed[y * (line + 1) + 1 + i] + guess;
    }
  }
  return { width, height, channels, pixels };
}

function nearest(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

const color_at = ({ pixels, channels }, index) => pixels.readUIntBE(index * channels, 3);

// `apart`: how far one channel has to be off.
export function differing(one, other, apart = 8) {
  if (one.width !== other.width || one.height !== other.height) return Infinity;
  let count = 0;
  for (let i = 0; i < one.width * one.height; i += 1) {
    const a = color_at(one, i);
    const b = color_at(other, i);
    if ([16, 8, 0].some((shift) => Math.abs((a >> shift & 255) - (b >> shift & 255)) > apart)) count += 1;
  }
  return count;
}

export function ink(picture) {
  const blank = color_at(picture, 0);
  let count = 0;
  for (let i = 0; i < picture.width * picture.height; i += 1) if (color_at(picture, i) !== blank) count += 1;
  return count;
}

// The box of what is found, with some pixels around it.
export async function box_of(page, role, name, around = 0) {
  const { x, y, width, height } = await page.find(role, name).boundingBox();
  return { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around };
}
