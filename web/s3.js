// Signs requests to S3-compatible storage, as AWS Signature Version 4 has it.

const algorithm = 'AWS4-HMAC-SHA256';
const default_region = 'us-east-1';

const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
const utf8 = (text) => new TextEncoder().encode(text);
const sha256 = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes));

async function hmac(key, text) {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return crypto.subtle.sign('HMAC', imported, utf8(text));
}

// Percent-encoding that leaves letters, digits and -._~ only: the server signs what it gets in this form.
const strict = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
const again = (text) => strict(decodeURIComponent(text));

// { region, id } of `s3:<id>` or `s3:<region>:<id>`; null where the user name is another server's or neither.
export function account_of(user) {
  const [, region, id] = /^s3:(?:([a-z0-9-]+):)?([\w.-]+)$/i.exec(user) ?? [];
  return id ? { region: region ?? default_region, id } : null;
}

export const is_user = (user) => user.startsWith('s3:');

// The address as it is signed, and so has to be asked. Throws where its percent signs are no encoding.
export function address_of(url) {
  const address = new URL(url);
  address.pathname = url.pathname.split('/').map(again).join('/').replaceAll('%2F', '/');
  const pairs = url.search.slice(1).split('&').filter(Boolean).map((pair) => {
    const [name, ...value] = pair.split('=');
    return `${again(name)}=${again(value.join('='))}`;
  });
  address.search = pairs.sort().join('&');
  return address;
}

// `headers` with those that sign the request: it may be sent with these and with no others of the caller's.
// `url` is of address_of(), `account` of account_of(), `body` are bytes.
export async function signed({ method, url, headers = {}, body = new Uint8Array(), account, secret, now = new Date() }) {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const content = await sha256(body);
  const sent = { ...headers, 'x-amz-content-sha256': content, 'x-amz-date': time };
  const all = Object.entries({ ...sent, host: url.host }).map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')]);
  all.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = all.map(([name]) => name).join(';');
  const request = [method, url.pathname, url.search.slice(1), ...all.map((pair) => pair.join(':')), '', names, content].join('\n');

  const scope = [day, account.region, 's3', 'aws4_request'];
  const summary = [algorithm, time, scope.join('/'), await sha256(utf8(request))].join('\n');
  let key = utf8(`AWS4${secret}`);
  for (const part of scope) key = await hmac(key, part);
  const signature = hex(await hmac(key, summary));
  const authorization = `${algorithm} Credential=${account.id}/${scope.join('/')},SignedHeaders=${names},Signature=${signature}`;
  return { ...sent, authorization };
}

// Where a bucket may list the keys that begin as the path of `url` with `suffix` does: { url, root }, the path of
// its first key's beginning. Path-style addresses begin with the bucket, others have it in the host's name.
export function lists_of(url, suffix) {
  const [, bucket, ...key] = url.pathname.split('/');
  const list = (root, parts) => {
    const at = new URL(url);
    at.pathname = root;
    at.search = `list-type=2&prefix=${strict(decodeURIComponent(parts.join('/')) + suffix)}`;
    return { url: at, root: root === '/' ? '/' : `${root}/` };
  };
  return [...(key.length ? [list(`/${bucket}`, key)] : []), list('/', [bucket, ...key])];
}

export const is_list = (text) => /<ListBucketResult[\s>]/.test(text);

// The word by which S3 says why it refuses.
export const refusal_in = (text) => /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1] ?? '';
