// The other side of src/platform/host.cpp: messages both ways, frames on demand, the end of a crash.
// The only file that names a wasm export.
//
//   on(kind, handler)     what to do with the program's messages; handler(...fields), fields are strings
//   send(kind, fields)    into the program's inbox; asks for a frame
//   start(...)            loads and starts the program
//   idle()                a promise: nothing is due any more
//   begin() / end()       around work that idle() has to wait for, such as a save
import { size_canvas, watch_canvas } from './canvas.js';
import { open_glyphs } from './glyphs.js';

// A frame that is due later than this does not keep the page from being idle: a notice that will
// fade is no work.
const soon_ms = 2000;
// Animation frames do not run in hidden tabs, nor in windows and frames that the browser thinks
// unseen. What waits in the inbox may be somebody's data: then a timer makes the frame.
const unseen_ms = 1000;

// A little of what can be made ready is due even if the browser is never idle; about what one call takes;
// and how long work may go on where the browser does not say.
const spare_waits_ms = 1000;
const spare_call_ms = 3;
const spare_slice_ms = 12;

// A browser that can give a lost picture back has by then.
const restored_within_ms = 4000;

const handlers = new Map();
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const counted = { frames: 0, total_ms: 0, longest_ms: 0 };

const usual_room = 1 << 20;   // bytes
let inbox = [];             // parts, the oldest first: { room, bytes }, in which packed messages lie one behind the other
let spare_room = new Uint8Array(usual_room);   // for the next part; null while one uses it
let frame = null;           // the export; null before the start and after a crash
let crashed = null;         // the error
let tell_crash = () => {};
let in_frame = false;
let animation_frame = 0;    // both are set while a frame is scheduled
let unseen_timer = 0;
let later_timer = 0;        // the last frame asked to be called again
let later_is_soon = false;
let operations = 0;
let waiting = [];           // idle()'s promises
let fit_canvas = () => {};

// --- Messages -------------------------------------------------------------------------------------

export function on(kind, handler) {
  handlers.set(kind, handler);
}

export function send(kind, fields = []) {
  if (crashed) return;
  pack([kind, ...fields]);
  request_frame();
}

// The number of the texts, then each text's length and its UTF-8; numbers as 32 bits, little end first.
function pack(fields) {
  const texts = fields.map(String);
  const part = part_with(texts.reduce((bytes, text) => bytes + 4 + 3 * text.length, 4));
  const view = new DataView(part.room.buffer);
  const put_number = (number) => {
    view.setUint32(part.bytes, number, true);
    part.bytes += 4;
  };
  put_number(texts.length);
  for (const text of texts) {
    const { written } = encoder.encodeInto(text, part.room.subarray(part.bytes + 4));
    put_number(written);
    part.bytes += written;
  }
}

// A start may bring ten megabytes before the program runs: they are not moved to a larger room again and again, and
// the program takes them part by part into the same memory.
function part_with(free_bytes) {
  const last = inbox.at(-1);
  if (last && last.bytes + free_bytes <= last.room.length) return last;
  let room = spare_room;
  if (room && free_bytes <= room.length) spare_room = null;
  else room = new Uint8Array(Math.max(usual_room, free_bytes));
  inbox.push({ room, bytes: 0 });
  return inbox.at(-1);
}

// What host.cpp calls. `heap` is the program's memory; it is another array after each growth, so it
// is never kept.
const door = {
  parts: () => inbox.length,
  bytes: () => inbox[0].bytes,   // of the oldest part

  take(heap, at) {
    const { room, bytes } = inbox.shift();
    heap.set(room.subarray(0, bytes), at);
    if (room.length === usual_room) spare_room = room;
  },

  // `at`: pairs of address and length, one pair for each text, the kind first.
  post(heap, at, count) {
    const parts = new Uint32Array(heap.buffer, at, count * 2);
    const texts = [];
    for (let i = 0; i < parts.length; i += 2) {
      texts.push(decoder.decode(heap.subarray(parts[i], parts[i] + parts[i + 1])));
    }
    const [kind, ...fields] = texts;
    // An error must not run through the program's stack, which would be left as it is.
    try {
      const handler = handlers.get(kind);
      if (!handler) throw new Error(`nobody handles the message "${kind}"`);
      handler(...fields);
    } catch (error) {
      reportError(error);
    }
  },
};

// --- Frames ---------------------------------------------------------------------------------------

export function request_frame() {
  if (!frame || animation_frame) return;
  animation_frame = requestAnimationFrame(run_frame);
  unseen_timer = setTimeout(run_frame, document.hidden ? 0 : unseen_ms);
}

function unschedule() {
  cancelAnimationFrame(animation_frame);
  clearTimeout(unseen_timer);
  clearTimeout(later_timer);
  animation_frame = unseen_timer = later_timer = 0;
  later_is_soon = false;
}

function run_frame() {
  if (!frame || in_frame) return;
  in_frame = true;
  unschedule();
  let answer = -1;
  const begun = performance.now();
  try {
    fit_canvas();
    answer = frame();
  } catch (error) {
    crash(error);
  }
  const took = performance.now() - begun;
  in_frame = false;
  counted.frames += 1;
  counted.total_ms += took;
  counted.longest_ms = Math.max(counted.longest_ms, took);
  if (answer === 0) {
    request_frame();
  } else if (answer > 0 && !animation_frame) {
    later_timer = setTimeout(request_frame, Math.min(answer, 2 ** 31 - 1));
    later_is_soon = answer <= soon_ms;
  }
  tell_idle();
}

// What is due is done now: the page may be stopped, or be gone, right after this; or it has waited long
// enough for its first frame; or the key at hand moves the focus, and the key after it must find it there.
export function run_due_frame() {
  if (animation_frame || later_is_soon) run_frame();
}

export function stats() {
  return { ...counted };
}

// --- Spare time -----------------------------------------------------------------------------------

// What the program can make ready before it is asked for, from when it says "spare" until it has no more
// to do. Then nothing runs for it any more. Nor in a tab that nobody sees, where browsers call every ten
// seconds at best: there it is not due before the tab is shown.
let spare = null;   // the export
let spare_is_due = false;
let spare_waits_to_be_seen = false;

// Not every browser has idle callbacks.
const when_idle = window.requestIdleCallback
  ? (call) => requestIdleCallback(call, { timeout: spare_waits_ms })
  : (call) => setTimeout(() => {
    const until = performance.now() + spare_slice_ms;
    call({ timeRemaining: () => until - performance.now() });
  }, 3 * spare_slice_ms);

on('spare', make_ready);

function make_ready() {
  if (spare_is_due) return;
  spare_waits_to_be_seen = document.hidden;
  if (spare_waits_to_be_seen) return;
  spare_is_due = true;
  begin();
  when_idle(use_spare_time);
}

function use_spare_time(deadline) {
  let more = false;
  try {
    do more = !crashed && spare() !== 0;
    while (more && deadline.timeRemaining() > spare_call_ms);
  } catch (error) {
    crash(error);
  }
  if (more && !crashed && !document.hidden) return when_idle(use_spare_time);
  spare_is_due = false;
  spare_waits_to_be_seen = more && !crashed;
  return end();
}

// --- Idle -----------------------------------------------------------------------------------------

export function begin() {
  operations += 1;
}

export function end() {
  operations -= 1;
  tell_idle();
}

function is_busy() {
  return !frame || animation_frame !== 0 || later_is_soon || inbox.length > 0 || operations > 0;
}

// Resolves when no frame is due soon, the inbox is empty, no operation is under way, and what was
// drawn and changed has reached the screen. Rejects after a crash.
export function idle() {
  return new Promise((resolve, reject) => {
    if (crashed) {
      reject(crashed);
      return;
    }
    waiting.push({ resolve, reject });
    tell_idle();
  });
}

let checking = false;

// Scroll events and the like come with the browser's next rendering and may bring new work, so one
// of these has to pass before the page counts as idle.
function tell_idle() {
  if (checking || waiting.length === 0 || is_busy()) return;
  checking = true;
  after_rendering(() => {
    checking = false;
    if (waiting.length === 0 || is_busy()) return;
    for (const { resolve } of waiting.splice(0)) resolve();
  });
}

// Also where nothing is rendered.
export function after_rendering(call) {
  let called = false;
  const once = () => {
    if (!called) setTimeout(call);
    called = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, 250);
}

// --- Start and crash ------------------------------------------------------------------------------

function crash(error) {
  if (crashed) return;
  crashed = error;
  frame = null;
  inbox = [];
  unschedule();
  console.error(error);
  for (const { reject } of waiting.splice(0)) reject(error);
  tell_crash(error);
}

let glyphs = null;

// What takes the browser long and needs no program, so that it can be done while that is compiled.
// `on_blank()` is called once the picture was lost and does not come back.
export function prepare(canvas, on_blank) {
  size_canvas(canvas);
  watch_context(canvas, on_blank);
  // As src/platform/window.cpp and cmake/sdl_trim.c ask for it: the first request decides.
  canvas.getContext('webgl2',
    { alpha: false, depth: false, stencil: false, antialias: false, preserveDrawingBuffer: true });
  glyphs = open_glyphs();
}

// From before the program runs: it may be lost by then.
function watch_context(canvas, on_blank) {
  let lost = false;
  let timer = 0;
  // A tab behind others may have to do without a picture.
  const wait = () => {
    clearTimeout(timer);
    if (lost && !document.hidden) timer = setTimeout(on_blank, restored_within_ms);
  };
  const tell = (is_lost) => {
    lost = is_lost;
    send(lost ? 'gl_lost' : 'gl_restored');
    wait();
  };
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();   // else it is never restored
    tell(true);
  });
  canvas.addEventListener('webglcontextrestored', () => tell(false));
  document.addEventListener('visibilitychange', wait);
}

// `create_program`: what the built module exports by default; `compiled`: a promise of its
// WebAssembly.Module. `on_crash(error)` is called once, when the program died in a frame; no frame runs
// after that, and what was saved stays saved. Where there is no WebGL 2, or the program cannot be
// loaded, the promise is rejected instead.
export async function start(create_program, { canvas, compiled, on_crash }) {
  const failed_early = new Promise((_, reject) => {
    tell_crash = reject;
  });
  const module = await compiled;
  const program = await Promise.race([
    failed_early,
    create_program({
      canvas,
      host: door,
      glyphs,
      noExitRuntime: true,
      instantiateWasm: (imports, receive) => {
        WebAssembly.instantiate(module, imports).then(receive, tell_crash);
        return {};
      },
      onAbort: (reason) => crash(new Error(`the program stopped ${reason}`.trim())),
    }),
  ]);
  if (crashed) throw crashed;
  tell_crash = on_crash;
  frame = program._platform_frame;
  spare = program._platform_spare;

  fit_canvas = watch_canvas(canvas, () => {
    send('resized');
    run_frame();   // now: the canvas has lost its picture
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) run_due_frame();
    else if (spare_waits_to_be_seen) make_ready();
  });
  addEventListener('pagehide', run_due_frame);
  if (inbox.length > 0) request_frame();
}
