// What a server of feeds may do: the well-behaved one, with conditional reads and writes, and the others.
//
//   /open/<file>     read and written by pages of every site     /closed/<file>   without a word about other sites
//   .../private      asks for Ada's password                      .../moved        is elsewhere
//   .../slow .../stalls .../killed .../endless .../declared .../packed .../page .../binary .../status/<number>
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const allowed = {
  'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag', 'access-control-allow-methods': 'GET, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type, if-match, if-none-match',
};
const password = `Basic ${Buffer.from('Ada:pässword').toString('base64')}`;
export const tag_of = (text) => `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;

// { answer, files, asked }: `answer(request, response)` is true where the address is one of the above; `files` are
// texts by their path; `asked` are the requests: { method, path, headers, cut }.
// With `is_hasty` a write's condition is checked before the text has come, and the text kept a little later.
export function feeds({ is_hasty = false } = {}) {
  const files = new Map();
  const asked = [];

  const odd = {
    slow: () => {},
    stalls: (response) => void response.writeHead(200, { 'content-type': 'text/plain' }).write('the beginning'),
    killed: (response) => {
      response.writeHead(200, { 'content-length': 100 }).write('the beginning');
      setTimeout(() => response.destroy(), 50);
    },
    endless: (response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
    declared: (response) => void response.writeHead(200, { 'content-length': 2_000_001 }).write('x'),
    packed: (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(2_000_001))),
    page: (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('\n<!doctype html>Sign in'),
    binary: (response) => void response.writeHead(200, {}).end(Buffer.from([0x51, 0xff, 0xfe, 0x80])),
    moved: (response, place) => void response.writeHead(302, { location: `/${place}/file` }).end(),
  };

  function read(request, response, path) {
    const text = files.get(path);
    if (text === undefined) return response.writeHead(404).end('nothing');
    const etag = tag_of(text);
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    return response.writeHead(200, { etag, 'cache-control': 'no-cache', 'content-type': 'application/octet-stream' }).end(text);
  }

  async function write(request, response, path) {
    const parts = is_hasty ? [] : await request.toArray();
    const { 'if-match': match, 'if-none-match': none } = request.headers;
    const there = files.has(path);
    const is_free = none === undefined && match === undefined;
    const fits = is_free || (none === '*' ? !there : there && match === tag_of(files.get(path)));
    if (!fits) return response.writeHead(412).end();
    if (is_hasty) {
      parts.push(...await request.toArray());
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    files.set(path, Buffer.concat(parts).toString());
    return response.writeHead(there ? 204 : 201, path.endsWith('untold') ? {} : { etag: tag_of(files.get(path)) }).end();
  }

  function answer(request, response) {
    const path = request.url.split('?', 1)[0];
    const [, place, name, number] = /^\/(open|closed)\/([\w.-]+)(?:\/(\d+))?$/.exec(path) ?? [];
    if (!place) return false;
    const entry = { method: request.method, path, headers: request.headers, cut: false };
    asked.push(entry);
    response.on('close', () => {
      entry.cut = !response.writableFinished;
    });
    if (place === 'open') for (const [header, value] of Object.entries(allowed)) response.setHeader(header, value);
    if (request.method === 'OPTIONS') response.writeHead(place === 'open' ? 204 : 405).end();
    else if (name === 'status') response.writeHead(Number(number)).end('no');
    else if (name === 'private' && request.headers.authorization !== password) response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
    else if (odd[name]) odd[name](response, place);
    else if (request.method === 'PUT') write(request, response, path);
    else if (request.method === 'DELETE') response.writeHead(files.delete(path) ? 204 : 404).end();
    else read(request, response, path);
    return true;
  }

  return { answer, files, asked };
}

// A server of nothing else, so of another origin than the page's.
export async function serve_feeds(options) {
  const own = feeds(options);
  const server = createServer((request, response) => own.answer(request, response) || response.writeHead(404).end());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...own,
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
