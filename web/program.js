// Where the program comes from: the files beside the page, or the page itself where it carries them, as
// scripts/one_file.py makes it. A page from the disk may not read the files beside it.

// The WebAssembly, gzip in base64; a script of the page has left the module that goes with it in the window.
const carried = document.getElementById('program');
const give_up_ms = 10_000;

export const is_carried = carried !== null;

// The page asks for this script by a name that only its version has, and so for what belongs to it.
const of_this_version = (file) => new URL(file + new URL(import.meta.url).search, import.meta.url).href;

export const can_run = () => (
  typeof WebAssembly === 'object' && (!is_carried || typeof DecompressionStream === 'function'));

// A cache may hold what came while the site was updated. Never rejects, and gives up after a while.
export async function fetch_anew() {
  if (is_carried) return;
  const files = ['app.css', 'boot.js', 'quarterdeck.js', 'quarterdeck.wasm'];
  const all = files.map((file) => fetch(of_this_version(file), { cache: 'reload' }).then((answer) => answer.blob()));
  await Promise.race([Promise.allSettled(all), new Promise((resolve) => { setTimeout(resolve, give_up_ms); })]);
}

// What the module exports by default.
export async function load() {
  if (!is_carried) return (await import(of_this_version('quarterdeck.js'))).default;
  const { create_program } = window;
  if (!create_program) throw new Error('the page carries no program');
  return create_program;
}

// The WebAssembly arrives and is compiled beside all the rest.
export async function compile() {
  if (is_carried) return WebAssembly.compileStreaming(unpacked());
  const file = () => fetch(of_this_version('quarterdeck.wasm'), { credentials: 'same-origin' });
  try {
    return await WebAssembly.compileStreaming(file());
  } catch {
    return WebAssembly.compile(await (await file()).arrayBuffer());   // the host names another type
  }
}

function unpacked() {
  const stream = new Blob([bytes_of(carried.textContent)]).stream().pipeThrough(new DecompressionStream('gzip'));
  carried.remove();   // nothing reads it again
  return new Response(stream, { headers: { 'content-type': 'application/wasm' } });
}

function bytes_of(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}
