// What is measured of a page, each as one function.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { pause, settle } from './pages.mjs';

// The bytes that a first visit loads, as a host with brotli sends them. All files of the folder: those
// that the page itself does not load, its service worker does.
export async function transfer_bytes(folder) {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath ?? entry.path, entry.name));
    const packed = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    sum += Math.min(packed.length, content.length);
  }
  return sum;
}

// From the start of the navigation to the first frame, and the main thread's work until shortly after.
export function first_frame(pages, name) {
  return pages.visit(name, async (page, metrics) => ({
    ms: await page.evaluate(() => window.measured.first_frame_ms),
    cpu_ms: (await metrics()).cpu_ms,
  }));
}

// What a page does in five seconds in which nobody touches it.
export function idle(pages, name) {
  return pages.visit(name, async (page, metrics) => {
    await settle(page);
    const done = await since(page, metrics);
    await pause(5000);
    return done();
  });
}

// A frame while the mouse moves from control to control, which changes each control's look. The browser
// takes one movement a frame, so both pages have one frame for each.
export function mouse_frame(pages, name, moves) {
  return pages.visit(name, async (page, metrics) => {
    await settle(page);
    const places = await page.evaluate(controls);
    const move = async (count) => {
      for (let i = 0; i < count; ++i) {
        await page.mouse.move(...places[i % places.length]);
      }
    };
    await move(moves / 4);   // until the just-in-time compiler has seen it
    const done = await since(page, metrics);
    await move(moves);
    const { frames, wall_ms, cpu_ms } = await done();
    return { frames, wall_ms: wall_ms / frames, cpu_ms: cpu_ms / frames };
  });
}

// Runs in the page. Where its controls are: the mirror's, or, in the minimal page, those of
// tests/bench/minimal/main.cpp.
function controls() {
  const mirrored = [...document.querySelectorAll('#mirror :is(button, input, select, [role=tab])')]
    .map((element) => element.getBoundingClientRect())
    .filter(({ top, bottom }) => top > 0 && bottom < innerHeight)
    .map(({ left, top, width, height }) => [left + width / 2, top + height / 2]);
  if (mirrored.length > 0) return mirrored;
  return [[66, 209], [110, 209], [350, 186], [57, 163], [200, 140], [328, 117], [347, 117], [200, 94]];
}

// Answers what the page's frames and its main thread did between the two calls.
export async function since(page, metrics) {
  // The site counts its own: one that finds nothing to paint is a frame, too.
  const frames = () => page.evaluate(() => window.quarterdeck?.stats().frames ?? window.measured.frames);
  const before = await metrics();
  const frames_before = await frames();
  const begun = performance.now();
  return async () => {
    const frames_after = await frames();
    const after = await metrics();
    const seconds = (performance.now() - begun) / 1000;
    return {
      frames: frames_after - frames_before,
      cpu_ms: after.cpu_ms - before.cpu_ms,
      wall_ms: after.wall_ms - before.wall_ms,
      seconds,
    };
  };
}

// From a key to the completed transaction that holds the edit, `count` times.
export function saves(pages, name, count) {
  return pages.visit(name, async (page) => {
    await settle(page);
    const quota = page.getByRole('textbox', { name: 'Quota', exact: true });
    await quota.fill('1000');
    await page.evaluate(() => window.quarterdeck.idle());
    await page.evaluate(() => window.measured.saves_ms.splice(0));
    for (let i = 0; i < count; ++i) {
      await page.keyboard.press(i % 2 === 0 ? '5' : 'Backspace');
      await page.evaluate(() => window.quarterdeck.idle());
      await pause(30);
    }
    return page.evaluate(() => window.measured.saves_ms);
  });
}
