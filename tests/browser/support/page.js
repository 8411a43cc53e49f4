// Brings the files under test into the test's page, with a host that only writes down what it is told.
import * as elements from '../../../web/elements.js';
import * as explained from '../../../web/explained.js';
import * as mirror from '../../../web/mirror.js';
import * as input from '../../../web/input.js';
import * as storage from '../../../web/storage.js';
import * as zones from '../../../web/zones.js';
import * as keys from '../../../web/keys.js';
import * as backup from '../../../web/backup.js';
import * as links from '../../../web/links.js';
import * as feed from '../../../web/feed.js';
import * as folder from '../../../web/folder.js';
import * as s3 from '../../../web/s3.js';

const sent = [];
let busy = 0;
const host = {
  send: (kind, fields = []) => sent.push([kind, ...fields.map(String)]),
  begin: () => {
    busy += 1;
  },
  end: () => {
    busy -= 1;
  },
};

const root = document.getElementById('mirror');
const area = document.getElementById('app');
const { apply } = mirror.create({ root, elements, explained, font_family: 'sans-serif', ...host });
input.create({ area, send: host.send });

window.bench = {
  sent,
  busy: () => busy,
  take: () => sent.splice(0),
  // What was asked for with one verb, as [id, text, number].
  requests: (verb) => sent.filter(([kind, what]) => kind === 'request' && what === verb).map(([, , ...rest]) => rest),
  apply: (patch) => apply(JSON.stringify(patch)),
  zones,
  storage: (options = {}) => storage.create({ ...host, ...options }),
  keys: (options = {}) => keys.create({ ...host, ...options }),
  backup: (options = {}) => backup.create({ ...host, keys: keys.create(host), ...options }),
  links: () => links.create(host),
  feed: (options = {}) => feed.create({ ...host, ...options }),
  // The answer to one call, of which many may be under way at once.
  ask_feed: (name, ...fields) => new Promise((resolve) => {
    feed.create({ send: (kind, [, ...rest]) => resolve([kind, ...rest]) })[name]('1', ...fields);
  }),
  folder,
  s3,
  // Two frames: everything that the browser defers to its rendering has happened.
  frames: () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
};
document.documentElement.dataset.ready = '';
