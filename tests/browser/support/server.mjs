// A plain static web server on a free port of this machine, as any host of the site would be.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
};

// Serves `folder` under `path`, which begins and ends with a slash. `replace(name)` may answer another
// body for a file, or null for "not found"; undefined: the file itself. `answer(request, response)` may take a
// request for itself, and says so with true. `typed`: the extensions whose types it knows. `kept_s`: how long a
// browser may keep what is not the page; 0: it must ask each time.
// Returns { url, requests, unplug, close }; `requests` are the paths asked for, `unplug(true)` cuts every connection
// until `unplug(false)`, as for a device without a network.
export async function serve(folder, {
  path = '/', replace = () => undefined, answer = () => false, typed = Object.keys(types), kept_s = 0,
} = {}) {
  const requests = [];
  let is_unplugged = false;
  const server = createServer(async (request, response) => {
    if (is_unplugged) return request.socket.destroy();
    const asked = decodeURIComponent(new URL(request.url, 'http://any').pathname);
    requests.push(asked);
    if (answer(request, response)) return undefined;
    const name = normalize(asked.slice(path.length) || '.');
    const body = asked.startsWith(path) && !name.startsWith('..') ? await content(name) : null;
    if (body === null) return response.writeHead(404).end('not found');
    const ending = extname(name) || '.html';
    const type = typed.includes(ending) ? types[ending] : 'application/octet-stream';
    const caching = kept_s > 0 && ending !== '.html' ? `max-age=${kept_s}` : 'no-cache';
    return response.writeHead(200, { 'content-type': type, 'cache-control': caching }).end(body);
  });

  async function content(name) {
    const other = replace(name);
    if (other !== undefined) return other;
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (!found) return null;
    return readFile(found.isDirectory() ? join(file, 'index.html') : file).catch(() => null);
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    requests,
    unplug(on) {
      is_unplugged = on;
      if (on) server.closeAllConnections();
    },
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
