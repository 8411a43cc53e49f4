// What must be stored: of each field the last value that the app has said to have saved, or one typed after it.
//
// A field is "<kind> <id> <field>", or a contest's scores, or a number of documents, as values_of() finds them.
import { payload_of, record_of } from '../stored.mjs';

// The records' documents, merged as src/core/document.h says: field by field the later stamp wins.
export function documents_of(records) {
  const documents = new Map();
  for (const record of records) {
    if (!record.startsWith('QD1 ')) continue;   // the head of a generation of snapshots
    const payload = payload_of(record);
    if (record_of(payload) !== record) throw new Error(`a damaged record: ${record.slice(0, 80)}`);
    const { id, kind, fields } = JSON.parse(payload);
    const held = documents.get(id) ?? { id, kind, fields: {} };
    for (const [name, field] of Object.entries(fields)) {
      if (!(name in held.fields) || is_later(field, held.fields[name])) held.fields[name] = field;
    }
    documents.set(id, held);
  }
  return [...documents.values()];
}

const is_later = ([counter, author], [other, other_author]) => counter > other || (counter === other && author > other_author);

const is_there = ({ fields }) => !fields.deleted?.[2];

// Of the entries that stand: neither takes another back, nor is taken back. As src/core/contest/entry_text.h has them.
function sum_of_scores(fields) {
  const entries = Object.entries(fields).filter(([key]) => key.startsWith('entry/')).map(([name, [, , text]]) => {
    const [, , milli, , , , reverses] = text.split('\t');
    return { id: name.slice('entry/'.length), milli: Number(milli), reverses };
  });
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  return entries.filter(({ id, reverses }) => reverses === '-' && !reversed.has(id))
    .reduce((sum, { milli }) => sum + milli / 1000, 0);
}

// What the tests look at, field -> text as one types it.
export function values_of(documents) {
  const values = new Map();
  for (const { id, kind, fields } of documents) {
    const put = (name, text) => values.set(`${kind} ${id} ${name}`, String(text));
    const of = (name) => fields[name]?.[2];
    if (kind === 'plan') put('quota', (of('quota') ?? 0) / 100);
    if (kind === 'plan' || kind === 'account' || kind === 'contest') put('name', of('name') ?? '');
    if (kind === 'account') put('note', of('note') ?? '');
    if (kind === 'contest') put('scores', sum_of_scores(fields));
  }
  for (const kind of ['plan', 'account']) {
    values.set(`${kind}s`, String(documents.filter((one) => one.kind === kind && is_there(one)).length));
  }
  return values;
}

export function sum_of(list) {
  const sum = { edits: 0, acknowledged: 0, lost: 0 };
  for (const counts of list) for (const name of Object.keys(sum)) sum[name] += counts[name];
  return sum;
}

// Which document a tab that is opened shows.
export function shown_of(documents) {
  const settings = documents.find(({ kind }) => kind === 'settings')?.fields ?? {};
  return Object.fromEntries(['plan', 'account', 'contest'].map((kind) => [kind, settings[kind]?.[2] ?? null]));
}

// `is_mine(field)`: others are somebody else's to know.
export function create_known(is_mine = () => true) {
  const fields = new Map();   // field -> { acknowledged, typed: [{ text, by_keys }] }
  const counts = { edits: 0, acknowledged: 0, lost: 0 };
  let unsaid = [];
  const at = (field) => {
    if (!fields.has(field)) fields.set(field, { acknowledged: null, typed: [] });
    return fields.get(field);
  };
  return {
    counts,
    // Before it is typed. `by_keys`: each key is an edit of its own, so a beginning of it may be what was saved.
    typed(field, text, by_keys = false) {
      counts.edits += 1;
      at(field).typed.push({ text, by_keys });
    },
    // All that was typed was shown as saved.
    acknowledge() {
      for (const held of fields.values()) {
        if (held.typed.length === 0) continue;
        counts.acknowledged += held.typed.length;
        held.acknowledged = held.typed.at(-1).text;
        held.typed = [];
      }
    },
    // What the tab shows in a field.
    text: (field) => fields.get(field)?.typed.at(-1)?.text ?? fields.get(field)?.acknowledged ?? null,
    lose(sentence) {
      counts.lost += 1;
      unsaid.push(sentence);
    },
    // The sentences about losses since the last call.
    take_losses() {
      const said = unsaid;
      unsaid = [];
      return said;
    },
    // Takes what is there for what is to be kept from now on.
    check(values) {
      for (const [field, held] of fields) {
        const found = values.get(field);
        const is_right = (held.acknowledged === null && held.typed.length > 0) || found === held.acknowledged
          || held.typed.some(({ text, by_keys }) => found === text || (by_keys && found && text.startsWith(found)));
        const later = JSON.stringify(held.typed.map(({ text }) => text));
        if (!is_right) this.lose(`${field}: "${found}" instead of "${held.acknowledged}" or ${later}`);
        held.acknowledged = found ?? null;
        held.typed = [];
      }
    },
    start(values) {
      fields.clear();
      for (const [field, text] of values) if (is_mine(field)) at(field).acknowledged = text;
    },
  };
}
