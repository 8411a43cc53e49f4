// The site as if it were built again and again: three of its files say of which version they are.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../app.mjs';

const marks = {
  'index.html': (text, version) => (
    text.replace('<html ', `<html data-version="${version}" `).replaceAll(/(?<=\?v=)\w+/g, version)),
  'boot.js': (text, version) => `${text}\nglobalThis.boot_version = '${version}';\n`,
  'app.css': (text, version) => `${text}\n:root { --version: "${version}"; }\n`,
};

const sum_of = (text) => createHash('sha256').update(text).digest('hex');

// For serve(): `state.version` is what is served at the moment.
export function replace_by(state) {
  const text_of = (name) => readFileSync(join(site, name), 'utf8');
  const scope = {};
  new Function('self', text_of('sw-files.js'))(scope);
  return (asked) => {
    const name = asked === '.' ? 'index.html' : asked;
    const { version } = state;
    if (name in marks) return marks[name](text_of(name), version);
    if (name !== 'sw-files.js') return undefined;
    const files = { ...scope.SITE.files };
    for (const [marked, mark] of Object.entries(marks)) files[marked] = sum_of(mark(text_of(marked), version));
    files['./'] = files['index.html'];
    return `self.SITE = ${JSON.stringify({ version, files })};`;
  };
}

// Of each of those files.
export const versions_of = (page) => page.evaluate(() => [
  document.documentElement.dataset.version, window.boot_version,
  getComputedStyle(document.documentElement).getPropertyValue('--version').replaceAll('"', '').trim(),
]);
