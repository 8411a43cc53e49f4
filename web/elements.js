// One node of the mirror as one DOM element: which tag and role, and how the element comes to say what
// the node says. All text goes in as text, never as markup.
//
// An entry is { id, node, element, tag, text, spacer, reported, fresh, composing }: `text` is the text
// on the page, `spacer` gives a region its scroll height.

// Whatever arrives, the page stays usable.
const max_text = 20_000;
const max_lines_text = 4_000_001;   // of fields of several lines: one more than a table may have, so that C++ can say so
const max_options = 2_000;
const max_px = 1_000_000;

// role -> [tag, ARIA role, whether it has text on the page]
const kinds = {
  region: ['div'], navigation: ['nav'], main: ['main'], banner: ['header', 'banner'],
  group: ['div', 'group'], heading: ['h2', null, true], text: ['p', null, true],
  label: ['label', null, true], button: ['button'], tab_list: ['div', 'tablist'], tab: ['button', 'tab'],
  tab_panel: ['div', 'tabpanel'], text_field: ['input'], choice: ['select'],
  radio_group: ['div', 'radiogroup'], radio: ['input'], switch: ['input', 'switch'], checkbox: ['input'], slider: ['input'],
  output: ['output', null, true], picture: ['div', 'img'], table: ['div', 'table'], row: ['div', 'row'],
  column_header: ['div', 'columnheader', true], row_header: ['div', 'rowheader', true],
  cell: ['div', 'cell', true], list: ['div', 'list'], list_item: ['div', 'listitem', true],
  status: ['div', 'status', true], alert: ['div', 'alert', true],
};
const kind_of = (node) => kinds[node.role] ?? ['div'];
const controls = new Set(['button', 'tab', 'text_field', 'choice', 'radio', 'switch', 'checkbox', 'slider']);
const live = new Set(['status', 'alert']);
// Their text is their name, and they may not have another.
const named_by_text = new Set(['text', 'label', 'status', 'alert']);

export const is_control = (node) => controls.has(node.role);
export const can_be_checked = (node) => ['radio', 'switch', 'checkbox'].includes(node.role);
export const is_multiline = (node) => node.role === 'text_field' && Boolean(node.multiline);
export const cut = (text, most = max_text) => (typeof text === 'string' ? text.slice(0, most) : '');
export const number_of = (value) => (Number.isFinite(value) ? Math.min(Math.max(value, -max_px), max_px) : 0);
const size_of = (value) => Math.max(number_of(value), 0);

export function set_attribute(element, name, value) {
  if (value === null || value === undefined || value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

function set_style(element, name, value) {
  if (element.style[name] !== value) element.style[name] = value;
}

// ---- making

export function tag_of(node) {
  if (node.role === 'heading') return `h${Math.min(Math.max(Math.trunc(number_of(node.level)) || 2, 1), 6)}`;
  return is_multiline(node) ? 'textarea' : kind_of(node)[0];
}

// A field's text as C++ gets and gives it.
export const field_text = (node, text) => cut(text, is_multiline(node) ? max_lines_text : max_text);

export function make(node) {
  const element = document.createElement(tag_of(node));
  const entry = {
    id: node.id, node, element, tag: tag_of(node), text: null, spacer: null, reported: 0, fresh: true, composing: false,
  };
  element.id = `n${node.id}`;
  element.className = node.role;
  if (element.tagName === 'BUTTON') element.type = 'button';
  if (node.role === 'text_field') {
    if (is_multiline(node)) element.wrap = node.wraps ? 'soft' : 'off';
    else element.type = 'text';
    element.dir = 'auto';
    element.spellcheck = false;
    for (const name of ['autocomplete', 'autocorrect']) element.setAttribute(name, 'off');
    element.setAttribute('enterkeyhint', is_multiline(node) ? 'enter' : 'done');
  }
  if (node.role === 'radio') element.type = 'radio';
  if (node.role === 'switch' || node.role === 'checkbox') element.type = 'checkbox';
  if (node.role === 'slider') element.type = 'range';
  if (node.role === 'choice') element.setAttribute('autocomplete', 'off');
  if (live.has(node.role)) {
    element.setAttribute('aria-live', node.role === 'alert' ? 'assertive' : 'polite');
    element.setAttribute('aria-atomic', 'true');
  }
  if (kind_of(node)[2]) {
    entry.text = document.createTextNode('');
    element.append(entry.text);
  }
  if (node.role === 'region') {
    entry.spacer = document.createElement('i');
    entry.spacer.setAttribute('aria-hidden', 'true');
    element.append(entry.spacer);
  }
  return entry;
}

// Where an element's mirrored children begin.
export function children_start(entry) {
  const own = entry.spacer ?? entry.text;
  return own ? own.nextSibling : entry.element.firstChild;
}

// ---- dressing

// Makes the element say what the node says. `later` runs a call after a moment (see write_text).
export function dress(entry, later) {
  place(entry);
  describe(entry);
  if (entry.text) write_text(entry, later);
  if (is_control(entry.node)) set_disabled(entry);
  equip(entry);
  settle(entry);
  entry.fresh = false;
}

function place({ element, node, spacer }) {
  set_style(element, 'left', `${number_of(node.x)}px`);
  set_style(element, 'top', `${number_of(node.y)}px`);
  set_style(element, 'width', `${size_of(node.w)}px`);
  set_style(element, 'height', `${size_of(node.h)}px`);
  if (node.size > 0) {
    set_style(element, 'fontSize', `${size_of(node.size)}px`);
    set_style(element, 'lineHeight', node.line > 0 ? `${size_of(node.line)}px` : '');
    set_style(element, 'fontWeight', String(size_of(node.weight) || 400));
    set_style(element, 'textAlign', node.right ? 'right' : 'left');
    set_style(element, 'paddingLeft', `${size_of(node.left_inset)}px`);
    set_style(element, 'paddingRight', `${size_of(node.right_inset)}px`);
  }
  if (!spacer) return;
  set_style(spacer, 'height', `${size_of(node.height)}px`);
  set_style(element, 'scrollPaddingBottom', node.covered ? `${size_of(node.covered)}px` : '');
}

function describe({ element, node, text }) {
  element.classList.toggle('explains', Boolean(node.explains));
  let role = kind_of(node)[1];
  if (node.role === 'region' && node.name) role = 'region';
  if (node.role === 'group' && !node.name) role = null;   // means nothing to a reader
  set_attribute(element, 'role', role);
  if (!live.has(node.role)) set_attribute(element, 'aria-live', node.live ? 'polite' : node.role === 'output' ? 'off' : null);
  const named = !text || node.role === 'output'
    || (node.value && node.name !== node.value && !named_by_text.has(node.role));
  set_attribute(element, 'aria-label', named ? cut(node.name) : null);
  set_attribute(element, 'aria-description', cut(node.desc));
  set_attribute(element, 'aria-keyshortcuts', cut(node.shortcut).replace(/^[a-z]$/, (letter) => letter.toUpperCase()));
  set_attribute(element, 'aria-expanded', node.expanded);
  // Those that explain themselves get theirs from their group.
  if (!is_control(node) && !node.explains) set_attribute(element, 'tabindex', node.focusable || element === document.activeElement ? '-1' : null);
}

function page_text(node) {
  return cut(node.value || (node.role === 'output' ? '' : node.name));
}

// A live region speaks of what changes in it, so it has to be there, empty, before its text and its
// children's.
function write_text(entry, later) {
  const write = () => {
    const text = page_text(entry.node);
    if (entry.text.data !== text) entry.text.data = text;
  };
  if (entry.fresh && entry.element.closest('.status, .alert')) later(write);
  else write();
}

// A control that loses its purpose while it has the focus keeps the focus: a keyboard must not fall to
// the top of the page because there is nothing left to undo.
export function set_disabled({ element, node }) {
  const keep = Boolean(node.disabled) && document.activeElement === element;
  element.disabled = Boolean(node.disabled) && !keep;
  set_attribute(element, 'aria-disabled', keep ? 'true' : null);
  if (node.role === 'text_field') element.readOnly = keep;
}

function equip(entry) {
  const { element, node } = entry;
  if (node.role === 'text_field') {
    set_attribute(element, 'inputmode', node.keyboard ?? 'text');
    element.classList.toggle('secret', Boolean(node.secret));
    set_attribute(element, 'aria-invalid', node.invalid ? 'true' : null);
    // A table that is too long is not cut in silence.
    if (!is_multiline(node)) element.maxLength = node.max > 0 ? Math.min(node.max, max_text) : max_text;
    set_value(entry);
  }
  if (node.role === 'choice') {
    set_attribute(element, 'aria-invalid', node.invalid ? 'true' : null);
    set_options(entry);
  }
  if (node.role === 'slider') set_range(element, node);
  if (node.role === 'radio') element.name = `r${node.p ?? 0}`;
  if (node.role === 'label') set_attribute(element, 'for', node.target ? `n${node.target}` : null);
  if (node.role === 'tab') set_attribute(element, 'aria-selected', node.selected ? 'true' : 'false');
  if (node.role === 'column_header') set_attribute(element, 'aria-sort', node.sort);
  if (node.role === 'tab_list') set_attribute(element, 'aria-orientation', node.h > node.w ? 'vertical' : null);
}

// The field being edited keeps its caret, one at the end stays there ("2500000" becomes "2,500,000"),
// and a composition is never disturbed.
function set_value(entry) {
  const { element, node } = entry;
  const value = field_text(node, node.value);
  if (entry.composing || element.value === value) return;
  const { selectionStart: from, selectionEnd: to, value: before } = element;
  element.value = value;
  if (document.activeElement !== element) return;
  const kept = (at) => Math.min(at === before.length ? value.length : at, value.length);
  if (from === 0 && to === before.length && before !== '') element.select();
  else element.setSelectionRange(kept(from), kept(to));
}

function set_options({ element, node }) {
  const texts = Array.isArray(node.options) ? node.options.slice(0, max_options) : [];
  while (element.options.length > texts.length) element.remove(element.options.length - 1);
  texts.forEach((text, index) => {
    const option = element.options[index] ?? element.appendChild(document.createElement('option'));
    if (option.textContent !== cut(text, 500)) option.textContent = cut(text, 500);
    option.value = String(index);
  });
}

// The range comes before the place in it, which the element would clamp. A number alone is not what it
// means: the words say that.
function set_range(element, node) {
  set_attribute(element, 'min', String(number_of(node.low)));
  set_attribute(element, 'max', String(number_of(node.high)));
  set_attribute(element, 'aria-valuetext', cut(node.value));
}

// State that the reader's hand changes too, set to what C++ knows.
export function settle({ element, node }) {
  const chosen = Number.isInteger(node.chosen) ? node.chosen : -1;
  if (node.role === 'choice' && element.selectedIndex !== chosen) element.selectedIndex = chosen;
  if (can_be_checked(node)) element.checked = Boolean(node.checked);
  const place = String(number_of(node.at));
  if (node.role === 'slider' && element.value !== place) element.value = place;
}
