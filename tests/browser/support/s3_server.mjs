// A server of S3's kind as far as feeds need one: buckets of texts, conditions, lists. Whether a request is signed
// well is judged by another signer than ours.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import aws4 from 'aws4';

const account = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const allowed = {
  'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag', 'access-control-allow-methods': 'GET, PUT, DELETE',
};
const hash = (kind, body) => createHash(kind).update(body).digest('hex');
const tag_of = (body) => `"${hash('md5', body)}"`;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

// Why the request is refused, in S3's words; '' where it is not.
function refusal({ method, url, headers }, body, region) {
  const shape = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d+\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, id, told_region, names, signature] = shape.exec(headers.authorization ?? '') ?? [];
  if (!id) return 'AccessDenied';
  if (id !== account.accessKeyId) return 'InvalidAccessKeyId';
  if (told_region !== region) return 'AuthorizationHeaderMalformed';
  const signed = names.split(';');
  const must_be = ['host', ...Object.keys(headers).filter((name) => name === 'content-type' || name.startsWith('x-amz-'))];
  if (!must_be.every((name) => signed.includes(name))) return 'AccessDenied';
  if (headers['x-amz-content-sha256'] !== hash('sha256', body)) return 'XAmzContentSHA256Mismatch';
  const request = { method, path: url, service: 's3', region, headers: Object.fromEntries(signed.map((name) => [name, headers[name]])) };
  request.extraHeadersToInclude = Object.fromEntries(signed.map((name) => [name, true]));
  const wanted = /Signature=(\w+)/.exec(aws4.sign(request, account).headers.Authorization)[1];
  return wanted === signature ? '' : 'SignatureDoesNotMatch';
}

// { url, user, secret, files, close }: the url is a folder of a bucket, `files` are bodies by their path. With
// `keeps_conditions` false it takes every write, as older ones do.
export async function serve_s3({ region = 'us-east-1', keeps_conditions = true } = {}) {
  const files = new Map();

  function list(bucket, prefix) {
    const keys = [...files.keys()].map((path) => path.slice(bucket.length + 2)).filter((key) => key.startsWith(prefix)).sort();
    return `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Prefix>${
      escaped(prefix)}</Prefix>${keys.map((key) => `<Contents><Key>${escaped(key)}</Key></Contents>`).join('')}</ListBucketResult>`;
  }

  function write(headers, path, body) {
    const { 'if-match': match, 'if-none-match': none } = headers;
    if (keeps_conditions) {
      if (none === '*' && files.has(path)) return { status: 412, code: 'PreconditionFailed' };
      if (match !== undefined && !files.has(path)) return { status: 404, code: 'NoSuchKey' };
      if (match !== undefined && match !== tag_of(files.get(path))) return { status: 412, code: 'PreconditionFailed' };
    }
    files.set(path, body);
    return { status: 200, etag: tag_of(body) };
  }

  function answer_to({ method, url, headers }, body) {
    const { pathname, searchParams } = new URL(url, 'http://any');
    const path = decodeURIComponent(pathname);
    if (method === 'PUT') return write(headers, path, body);
    if (method === 'DELETE') {
      files.delete(path);
      return { status: 204 };
    }
    if (searchParams.get('list-type') === '2' && path === '/boards') return { status: 200, text: list('boards', searchParams.get('prefix')) };
    if (!files.has(path)) return { status: 404, code: 'NoSuchKey' };
    const etag = tag_of(files.get(path));
    return headers['if-none-match'] === etag ? { status: 304, etag } : { status: 200, etag, text: files.get(path) };
  }

  const server = createServer(async (request, response) => {
    for (const [header, value] of Object.entries(allowed)) response.setHeader(header, value);
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '');
      return response.writeHead(200).end();
    }
    const body = Buffer.concat(await request.toArray());
    const refused = refusal(request, body, region);
    const { status, code, etag, text = '' } = refused ? { status: 403, code: refused } : answer_to(request, body);
    if (etag) response.setHeader('etag', etag);
    return response.writeHead(status).end(code ? `<Error><Code>${code}</Code></Error>` : text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/boards/team/`,
    user: `s3:${region === 'us-east-1' ? '' : `${region}:`}${account.accessKeyId}`,
    secret: account.secretAccessKey,
    files,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}
