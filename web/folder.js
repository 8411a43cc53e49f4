// The names of files in what a server says of a folder: an index page of any kind, WebDAV's answer, a bucket's list.

const max_names = 500;
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'", '#34': '"' };

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

// Text that is no percent-encoding stays as it is.
function decoded(text) {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

// The same address with another last part of its path.
export function sibling(url, written) {
  const other = new URL(url);
  other.pathname = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1) + written;
  return other;
}

export const name_of = (url) => url.pathname.slice(url.pathname.lastIndexOf('/') + 1);

// The addresses of the files beside `url` whose names are its own, `mark` and an id, sorted. `text` is not taken for
// markup: names are found by how they look. Keys of a bucket begin behind `root`, names in other lists at a path's end.
export function files_in(text, url, mark, root = '') {
  const path = decoded(sibling(url, '').pathname);
  const name = decoded(name_of(url));
  const plain = decoded(text).replace(/&(#?\w+);/g, (whole, entity) => entities[entity] ?? whole);
  const found = new Set();
  const before = root === '' ? '' : path.slice(decoded(root).length);
  for (const match of plain.matchAll(new RegExp(`${escaped(before + name + mark)}([0-9a-f-]{8,60})(?![\\w.~%/-])`, 'g'))) {
    if (is_here(plain.slice(Math.max(0, match.index - path.length - 300), match.index))) found.add(match[1]);
  }

  // Whether a name that these characters stand before is one of this folder.
  function is_here(lead) {
    if (/(^|[\s"'<>=])(\.\/)?$/.test(lead)) return true;
    if (root !== '' || !lead.endsWith(path)) return false;
    return /(^|[\s"'<>=]|:\/\/[^\s"'<>/]+)$/.test(lead.slice(0, -path.length));
  }

  return [...found].sort().slice(0, max_names).map((id) => sibling(url, name_of(url) + mark + id).href);
}
