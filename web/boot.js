// The start: the program, what is stored and the service worker together; then the first frame, or the
// text that says why there is none.
import * as host from './host.js';
import * as program from './program.js';
import { font_family } from './glyphs.js';
import * as elements from './elements.js';
import * as explained from './explained.js';
import { print_sheet } from './print.js';
import * as mirror from './mirror.js';
import * as input from './input.js';
import * as storage from './storage.js';
import { reason_of } from './storage_reasons.js';
import * as clipboard from './clipboard.js';
import * as files from './files.js';
import * as picture from './picture.js';
import * as screen from './screen.js';
import * as zones from './zones.js';
import * as keys from './keys.js';
import * as links from './links.js';
import * as feed from './feed.js';
import * as backup from './backup.js';
import * as versions from './versions.js';
import * as alarms from './alarms.js';
import * as way_back from './way_back.js';

const area = document.getElementById('app');
const canvas = document.getElementById('canvas');
const root = document.getElementById('mirror');
const style = document.documentElement.style;
const is_mac = /mac|iphone|ipad/i.test(navigator.userAgentData?.platform ?? navigator.platform);
const { send, on, begin, end } = host;

const mirrored = mirror.create({ root, elements, explained, send, font_family, begin, end, hurry: host.run_due_frame });
const stored = storage.create({
  send, begin, end, late: tell_late, early: tell_record, anew: () => send('records_anew'),
  others: ['quarterdeck-keys', 'quarterdeck-backup'],
});
const exchanged = files.create({ send, begin, end });
const large = screen.create({ send });
const kept_keys = keys.create({ send, begin, end });
const linked = links.create({ send, begin, end });
const feeds = feed.create({ send, begin, end });
const backups = backup.create({ send, begin, end, keys: kept_keys, save_blob: exchanged.hand_over });
const kept_offline = versions.create({ send, begin, end });
const clock = alarms.create({ send, hurry: host.run_due_frame });
const ways = way_back.create({ send, leave_field: input.leave_field });

// ---- what the browser says of the reader and the device

const preferences = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)',
  '(prefers-reduced-motion: reduce)', '(pointer: coarse)'].map((query) => matchMedia(query));

// The order in which dates are read takes the browser 20 ms to say; none is read before the first frame.
let date_order = '';   // not known yet

function find_date_order() {
  const parts = new Intl.DateTimeFormat(undefined, { calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date(2024, 10, 23));
  const order = parts.map(({ type }) => ({ day: 'd', month: 'm', year: 'y' })[type] ?? '').join('');
  return ['dmy', 'mdy', 'ymd'].includes(order) ? order : 'ymd';
}

// So is the time zone, of which nothing is drawn before it is told again after the first frame.
let zone = '';

// So do its numbers; but these are drawn, so before the first frame only the commonest are guessed, and
// told again after it.
const guessed = /^en(-(US|GB|CA|AU|NZ|IE))?$/;

function find_marks() {
  if (date_order === '' && guessed.test(navigator.language)) return ['.', ','];
  const numbers = new Intl.NumberFormat(undefined, { numberingSystem: 'latn' }).formatToParts(-1234567.5);
  const mark = (type, otherwise) => numbers.find((part) => part.type === type)?.value ?? otherwise;
  return [mark('decimal', '.'), mark('group', '')];
}

function environment() {
  const [dark, contrast, forced, still, coarse] = preferences.map((query) => query.matches);
  return [...find_marks(), date_order,
    ...[dark, contrast || forced, still, coarse, is_mac].map(flag), zone];
}

const flag = (value) => (value ? '1' : '0');

function tell_environment() {
  send('environment', environment());
}

// Whatever goes wrong: the program hears of it, and the page becomes idle.
async function answered(work, failed) {
  begin();
  try {
    await work();
  } catch (error) {
    console.warn(error);
    failed(error);
  } finally {
    end();
  }
}

// What can wait until the first frame is on the screen.
function once_seen(call) {
  begin();
  host.after_rendering(() => {
    call();
    end();
  });
}

// ---- what the program asks for

// The picture comes first: what the first frame says goes into the mirror once it can be seen.
let untold = [];
on('mirror', (patch) => {
  if (!untold) return mirrored.apply(patch);
  if (untold.push(patch) > 1) return undefined;
  return once_seen(() => {
    const patches = untold;
    untold = null;
    patches.forEach(mirrored.apply);
  });
});
on('title', (text) => {
  document.title = text;
});
on('theme', (...pairs) => {
  for (let i = 0; i + 1 < pairs.length; i += 2) style.setProperty(pairs[i], pairs[i + 1]);
  const page = style.getPropertyValue('--page');
  if (page) for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = page;
});
on('save', (ticket, ...records) => stored.save(ticket, records));
on('stash', (...records) => stored.stash(records));
on('compact', (covers, ...records) => stored.compact(covers, records));
on('quarantine', (...sources) => stored.quarantine(sources));
on('drop', (...sources) => stored.drop(sources));
on('persist', () => stored.persist());
on('copy', async (what, text) => {
  begin();
  if (await clipboard.copy(text)) send('text_copied', [what]);
  else send('copy_failed', [what, text]);
  end();
});
on('save_file', (name, type, text) => exchanged.save(name, type, text));
on('choose_file', () => exchanged.choose());
on('print', print_sheet);
on('copy_picture', (what, text, ...fields) => answered(async () => {
  // The promise goes in at once: some browsers take a picture only within the reader's own click.
  const is_copied = await clipboard.copy_picture(picture.draw(fields, font_family));
  send(...is_copied ? ['text_copied', [what]] : ['copy_failed', [what, text]]);
}, () => send('copy_failed', [what, text])));
on('save_picture', (name, ...fields) => answered(async () => {
  exchanged.save_blob(name, await picture.draw(fields, font_family));
}, () => send('file_refused', [name, 'the browser could not draw it'])));
on('fill_screen', (fill) => large.fill(fill === '1'));
on('sign', (ticket, contest, bytes) => kept_keys.sign(ticket, contest, bytes));
on('verify', (ticket, key, signature, bytes) => kept_keys.verify(ticket, key, signature, bytes));
on('key_of', (contest) => kept_keys.has(contest));
on('back_up_key', (contest, passphrase) => kept_keys.back_up(contest, passphrase));
on('restore_key', (text, passphrase) => kept_keys.restore(text, passphrase));
on('get_feed', (...asked) => feeds.get(...asked));
on('put_feed', (...asked) => feeds.put(...asked));
on('probe_feed', (...asked) => feeds.probe(...asked));
on('list_feed', (...asked) => feeds.list(...asked));
on('remove_feed', (...asked) => feeds.remove(...asked));
on('save_backup', (...asked) => backups.save(...asked));
on('keep_backup_file', (name) => backups.keep_file(name));
on('ask_to_write_backup', () => backups.ask_to_write());
on('drop_backup_file', () => backups.drop_file());
on('seal_backups', (passphrase) => backups.set_seal(passphrase));
on('open_backup', (text, passphrase) => backups.open(text, passphrase));
on('restore_keys', () => backups.restore_keys());
on('save_quarantine', () => answered(async () => {
  exchanged.save('Quarterdeck set aside.json', 'application/json', await stored.quarantined_text());
}, (error) => send('file_refused', ['what is set aside', reason_of(error)])));
on('erase', () => stored.erase());
on('start_anew', () => location.reload());
on('report_storage', async () => {
  begin();
  const { usage = 0, quota = 0 } = await navigator.storage?.estimate?.().catch(() => ({})) ?? {};
  send('storage', [usage, quota, flag(await kept_offline.opens_offline()), flag(program.is_carried),
    globalThis.quarterdeck_version ?? '']);
  end();
});
on('share', (title, text, url) => linked.share(title, text, url));
on('hold_link', (hold) => linked.hold(hold === '1'));
on('remember_way', (from, to) => ways.remember(from, to));

on('read_zone', (name, first_day, last_day) => {
  const table = zones.table(name, Number(first_day), Number(last_day));
  if (table) send('zone', [name, first_day, last_day, table.first_offset, ...table.changes.flat()]);
  else send('zone_refused', [name]);
});
on('list_zones', () => send('zones', zones.names()));

on('wake', (utc_ms) => clock.add(Number(utc_ms)));

// ---- start

let failed = false;

function fail(kind, error) {
  if (failed) return;
  failed = true;
  if (error) console.error(error);
  mirrored.stop();
  area.hidden = true;
  document.getElementById('loading').hidden = true;
  const failure = document.getElementById('failure');
  for (const part of failure.querySelectorAll('[data-failure]')) part.hidden = part.dataset.failure !== kind;
  const detail = document.getElementById('failure-detail');
  detail.textContent = String(error?.message ?? '').slice(0, 300);
  detail.hidden = kind !== 'crash' || detail.textContent === '';
  document.getElementById('reload').addEventListener('click', async ({ target }) => {
    target.disabled = true;
    if (kind === 'load') await program.fetch_anew();
    location.reload();
  });
  failure.hidden = false;
  // A version that does not start must not keep the next one from taking over.
  if (kind !== 'webassembly') kept_offline.keep();
}

on('started', () => {
  document.getElementById('loading').hidden = true;
  once_seen(() => {
    date_order = find_date_order();
    zone = zones.reader_zone();
    tell_environment();
    if (stored.follows_erasure()) send('everything_erased');
    linked.base();
    backups.look();
    kept_offline.keep();
  });
});

// Making the context waits for the GPU's process: what has arrived of the program is handed on before, to be read
// meanwhile.
const the_program_arrives = () => new Promise((resolve) => { setTimeout(resolve); });

async function start() {
  if (!program.can_run()) return fail('webassembly');
  const found = Promise.all([stored.read(), stored.is_persistent()]);
  const compiled = program.compile();
  let create_program;
  try {
    const loaded = program.load();
    tell_environment();
    await the_program_arrives();
    host.prepare(canvas, give_up_drawing);
    [create_program] = await Promise.all([loaded, compiled]);
  } catch (error) {
    return fail('load', error);
  }
  // The inbox keeps what is sent before the program runs; the first frame waits for `start`.
  try {
    const on_crash = (error) => fail('crash', error);
    await Promise.all([found.then(tell_stored), host.start(create_program, { canvas, compiled, on_crash })]);
  } catch (error) {
    return fail(why_not_started(error), error);
  }
  // The program has its documents by now, so it can say what a link would change in them.
  linked.base();
  linked.take_first();
  window.addEventListener('hashchange', linked.take);
  ways.listen();
  host.run_due_frame();
  input.create({ area, send, is_mac, hurry: host.run_due_frame });
  for (const query of preferences) query.addEventListener('change', tell_environment);
  window.addEventListener('languagechange', () => {
    date_order = find_date_order();
    zone = zones.reader_zone();
    tell_environment();
  });
  window.addEventListener('online', () => send('online'));
  stored.listen();
  clock.listen();
  watch_leaving();
  exchanged.listen(window);
}

// The last moment of a page, which a transaction does not outlive; a hidden one may have no other.
function leave() {
  send('left');
  host.run_due_frame();
}

function leave_field_too() {
  input.leave_field();
  leave();
}

// The program goes on, unseen, until all is saved.
function give_up_drawing() {
  leave_field_too();
  fail('webgl');
}

function watch_leaving() {
  window.addEventListener('pagehide', leave_field_too);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      mirrored.take_typed();
      leave();
    } else {
      mirrored.go_on();   // before the day changes: the night of the field stays
      clock.look();
    }
  });
}

function tell_stored([all, persistent]) {
  send('stored', [flag(all.available), all.trouble, all.journal_end, all.journal_length, flag(persistent),
    flag(all.was_cleared)]);
  all.records.slice(all.told).forEach(tell_record);
  for (const record of all.quarantined) send('quarantined', record);
  send('start');
}

// Decoded at once and not in the next animation frame: until then the page may have nothing else to do.
let decodes = false;

function tell_record(record) {
  send('record', record);
  if (decodes) return;
  decodes = true;
  queueMicrotask(() => {
    decodes = false;
    host.run_due_frame();
  });
}

// Storage has answered after the app had started without it.
async function tell_late(all) {
  begin();
  tell_stored([all, await stored.is_persistent()]);
  end();
}

function why_not_started(error) {
  if (canvas.getContext('webgl2')?.isContextLost() ?? true) return 'webgl';
  return error instanceof WebAssembly.RuntimeError || /stopped/.test(error?.message) ? 'crash' : 'load';
}

window.quarterdeck = { idle: host.idle, stats: host.stats };
start();
