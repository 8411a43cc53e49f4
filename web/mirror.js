// The mirror: real, transparent DOM elements over what is drawn. They are what a screen reader, a
// keyboard, a pointer, find-in-page and a test use. C++ says what is there (src/a11y/patch.h); what is
// done to it goes back as requests.

const max_nodes = 20_000;
const announce_ms = 60;   // a live region is empty for so long, that its text is a change

// Where a lost focus may land.
const landing = new Set(['main', 'tab_panel', 'navigation', 'banner', 'region', 'table', 'list', 'radio_group']);

const plain_key = (event) => !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
const composing_key = (event) => event.isComposing || event.keyCode === 229;

// `elements` is elements.js, `explained` explained.js; `send` the host's; `begin` and `end` frame work that
// idle() waits for; `hurry` draws now.
export function create({ root, elements, explained, send, font_family = '', begin = () => {}, end = () => {}, hurry = () => {} }) {
  const entries = new Map();      // id -> entry, see elements.js
  const owners = new WeakMap();   // element -> entry
  let pressed_field = null;       // a field without focus, under a pointer that went down
  let silent = false;             // a focus that only goes back to where it was says nothing
  if (font_family) root.style.fontFamily = font_family;

  const request = (verb, id, text = '', number = 0) => send('request', [verb, String(id), text, String(number)]);
  const is_field = (entry) => entry?.node.role === 'text_field';
  // Prose is gone on with, not typed over.
  const takes_whole = (entry) => is_field(entry) && !entry.node.wraps;
  const tabs_of = (list) => [...list.querySelectorAll('button.tab')];
  const regions = () => [...entries.values()].filter((entry) => entry.spacer);

  function entry_of(target) {
    for (let at = target; at && at !== root; at = at.parentNode) {
      const entry = owners.get(at);
      if (entry) return entries.get(entry.id) === entry ? entry : null;
    }
    return null;
  }

  function later(call) {
    begin();
    setTimeout(() => {
      call();
      end();
    }, announce_ms);
  }

  // ---- patches

  function quietly(call) {
    silent = true;
    call();
    silent = false;
  }

  // Keeps focus, caret and selection of what is inside while `move` moves it.
  function keeping_focus(element, move) {
    const held = element.contains(document.activeElement) ? document.activeElement : null;
    if (!held) return move();
    return quietly(() => {
      const { selectionStart: from, selectionEnd: to } = held;
      move();
      if (document.activeElement === held) return;
      held.focus({ preventScroll: true });
      if (Number.isInteger(from)) held.setSelectionRange(from, to);
    });
  }

  function attach({ element, node }) {
    const parent = entries.get(node.p)?.element ?? root;
    if (element.parentNode === parent || element.contains(parent)) return;
    keeping_focus(element, () => {
      if (parent.moveBefore && element.isConnected && parent.isConnected) parent.moveBefore(element, null);
      else parent.append(element);
    });
  }

  // The same node as another element, with its children.
  function replace(old, node) {
    const entry = elements.make(node);
    const focused = document.activeElement === old.element;
    quietly(() => {
      old.element.before(entry.element);   // a focus does not go where the page is not
      for (let at = elements.children_start(old); at;) {
        const next = at.nextSibling;
        // What is no node's, such as an option, belongs to the old element alone.
        if (owners.has(at)) keeping_focus(at, () => entry.element.append(at));
        at = next;
      }
      old.element.remove();
    });
    if (focused) entry.wants_focus = true;
    return entry;
  }

  function set_node(node) {
    let entry = entries.get(node.id);
    if (!entry && entries.size >= max_nodes) return;
    if (!entry) entry = elements.make(node);
    else if (entry.node.role !== node.role || entry.tag !== elements.tag_of(node)) entry = replace(entry, node);
    entry.node = node;
    entries.set(node.id, entry);
    owners.set(entry.element, entry);
    attach(entry);
    elements.dress(entry, later);
    if (entry.wants_focus) quietly(() => focus_entry(entry));
    entry.wants_focus = false;
  }

  function remove_nodes(ids) {
    const gone = ids.map((id) => entries.get(id)).filter(Boolean);
    for (const entry of gone) entries.delete(entry.id);
    for (const entry of gone) entry.element.remove();
    if (gone.includes(pressed_field)) pressed_field = null;
  }

  // Puts the children in order without ever moving the one that holds the focus: a moved element loses
  // it, and with it the caret, the composition and the soft keyboard.
  function set_order(parent_id, ids) {
    const entry = entries.get(parent_id);
    if (!entry && parent_id !== 0) return;
    const parent = entry?.element ?? root;
    let cursor = entry ? elements.children_start(entry) : root.firstChild;
    for (const id of ids) {
      const child = entries.get(id)?.element;
      if (!child || child.parentNode !== parent) continue;
      if (child.contains(document.activeElement)) {
        while (cursor && cursor !== child) {
          const next = cursor.nextSibling;
          parent.insertBefore(cursor, child.nextSibling);
          cursor = next;
        }
      }
      if (child === cursor) cursor = cursor.nextSibling;
      else parent.insertBefore(child, cursor);
    }
  }

  // One tab of a list is in the Tab order. A tab names its panel only while that exists.
  function set_tabs() {
    for (const { node, element } of entries.values()) {
      if (node.role === 'tab_list') {
        const tabs = tabs_of(element);
        const home = tabs.find((tab) => tab === document.activeElement)
          ?? tabs.find((tab) => tab.getAttribute('aria-selected') === 'true') ?? tabs[0];
        for (const tab of tabs) elements.set_attribute(tab, 'tabindex', tab === home ? '0' : '-1');
      } else if (node.role === 'tab') {
        elements.set_attribute(element, 'aria-controls', entries.has(node.target) ? `n${node.target}` : null);
      }
    }
  }

  // What the reader scrolled, C++ only echoes; what C++ set or corrected is applied. An element that was
  // moved in the DOM has forgotten its position.
  function set_scroll(entry, moved) {
    const wanted = Math.max(elements.number_of(entry.node.scroll), 0);
    const told = Math.abs(wanted - entry.reported) >= 1;
    const forgotten = moved && Math.abs(entry.element.scrollTop - entry.reported) >= 1;
    if (!told && !forgotten) return;
    entry.reported = wanted;
    entry.element.scrollTop = wanted;
  }

  function apply(json) {
    const patch = JSON.parse(json);
    const active = document.activeElement;
    const held = active !== root && root.contains(active) ? active : null;
    const way_up = [];
    for (let at = held?.parentNode; at && at !== root; at = at.parentNode) way_up.push(owners.get(at));

    for (const node of patch.set ?? []) set_node(node);
    remove_nodes(patch.del ?? []);
    for (const [parent, ids] of patch.order ?? []) set_order(parent, ids);
    if (patch.set || patch.del) {
      set_tabs();
      explained.set_stops(root);
    }
    for (const entry of regions()) set_scroll(entry, Boolean(patch.order));
    if (entries.has(patch.focus)) focus_entry(entries.get(patch.focus));
    else if (held && !held.isConnected && !root.contains(document.activeElement)) focus_landing(way_up);
  }

  // ---- focus

  function focus_entry(entry) {
    const { element, node } = entry;
    if (!elements.is_control(node) && !node.explains) element.tabIndex = -1;
    if (document.activeElement !== element) element.focus();
    if (takes_whole(entry)) element.select();
  }

  // What had the focus is gone and nobody said where to go: the nearest thing around it that means
  // something, so that Tab goes on from there and not from the top of the page.
  function focus_landing(way_up) {
    const at = way_up.find((entry) => entry && entries.get(entry.id) === entry
      && (landing.has(entry.node.role) || (entry.node.role === 'group' && entry.node.name)));
    const element = at?.element ?? root;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  root.addEventListener('focusin', (event) => {
    const entry = owners.get(event.target);
    if (!entry) return;
    if (is_field(entry)) {
      entry.element.classList.add('editing');
      // Tab enters a field with all of it selected. Not so when the whole window comes back.
      if (takes_whole(entry) && pressed_field !== entry && !silent && !entry.window_left) entry.element.select();
      entry.window_left = false;
    }
    if (!silent) request('focus', entry.id, '', entry.element.matches(':focus-visible') ? 1 : 0);
    if (entry.node.role === 'tab') set_tabs();
    if (entry.node.explains) explained.take_stop(root, entry.element);
  });

  root.addEventListener('focusout', (event) => {
    const entry = owners.get(event.target);
    if (!entry) return;
    entry.element.classList.remove('editing');
    if (elements.is_multiline(entry.node)) entry.element.scrollTop = entry.element.scrollLeft = 0;   // as it is drawn
    entry.window_left = document.activeElement === entry.element;
    if (entries.get(entry.id) !== entry || silent) return;
    request('blur', entry.id);
    if (entry.node.disabled) queueMicrotask(() => elements.set_disabled(entry));
  });

  // ---- a page that is hidden: it may never be seen again, or be gone on with where it was left

  // The program takes what is typed as if its field were left. The focus, the caret and a composition stay, and so
  // does a text that it refuses.
  function take_typed() {
    const entry = entry_of(document.activeElement);
    if (is_field(entry)) request('blur', entry.id);
  }

  function go_on() {
    const entry = entry_of(document.activeElement);
    // Without the class the browser has taken the focus from the field, and will say when it gives it back.
    if (entry?.element.classList.contains('editing')) request('focus', entry.id, '', entry.element.matches(':focus-visible') ? 1 : 0);
  }

  // ---- what hands do

  root.addEventListener('pointerdown', (event) => {
    const entry = entry_of(event.target);
    pressed_field = is_field(entry) && document.activeElement !== entry.element ? entry : null;
  }, true);

  let last_clicked = 0;
  root.addEventListener('click', (event) => {
    const entry = entry_of(event.target);
    const entered = pressed_field;
    pressed_field = null;
    if (!entry) return;
    const { element, node } = entry;
    // As in a spreadsheet: the click that enters a number selects it, unless it dragged a selection.
    if (entry === entered && node.keyboard && element.selectionStart === element.selectionEnd) element.select();
    // The second click of a double click on a button that has gone may land on what took its place.
    const strayed = event.detail > 1 && entry.id !== last_clicked;
    last_clicked = entry.id;
    if (node.disabled || strayed) event.preventDefault();
    else if (element.tagName === 'BUTTON') request('activate', entry.id);
  });

  root.addEventListener('change', (event) => {
    const entry = entry_of(event.target);
    const role = entry?.node.role;
    if (role === 'choice') request('choose', entry.id, '', event.target.selectedIndex);
    else if (entry && elements.can_be_checked(entry.node)) request('activate', entry.id);
    else return;   // a slider has told each step already
    // Where C++ decides otherwise there is no patch; after its frame the element shows what is true.
    requestAnimationFrame(() => requestAnimationFrame(() => settle_all(entry)));
  });

  function settle_all(changed) {
    for (const entry of entries.values()) {
      if (entry === changed || (entry.node.role === 'radio' && entry.node.p === changed.node.p)) elements.settle(entry);
    }
  }

  root.addEventListener('input', (event) => {
    const entry = entry_of(event.target);
    if (is_field(entry) && !entry.composing && !event.isComposing) request('set_text', entry.id, elements.field_text(entry.node, entry.element.value));
    else if (entry?.node.role === 'slider') request('slide', entry.id, '', entry.element.valueAsNumber);
  });
  root.addEventListener('compositionstart', (event) => {
    const entry = entry_of(event.target);
    if (entry) entry.composing = true;
  });
  root.addEventListener('compositionend', (event) => {
    const entry = entry_of(event.target);
    if (!entry) return;
    entry.composing = false;
    request('set_text', entry.id, elements.field_text(entry.node, entry.element.value));
  });

  root.addEventListener('keydown', (event) => {
    const entry = entry_of(event.target);
    if (!entry || composing_key(event) || !plain_key(event)) return;
    if (is_field(entry)) key_in_field(event, entry);
    else if (entry.node.role === 'tab') key_on_tab(event, entry);
    else if (entry.node.explains) key_on_explained(event, entry);
  });

  function key_on_explained(event, entry) {
    const next = explained.neighbour(root, entry.element, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  function key_in_field(event, entry) {
    const { up, down, before, after } = entry.node;
    const { selectionStart: from, selectionEnd: to, value } = entry.element;
    const all = from === 0 && to === value.length;   // of the text is selected: the arrows are not needed in it
    const next = entries.get({
      ArrowUp: up, ArrowDown: down,
      ArrowLeft: all || (from === 0 && to === 0) ? before : 0,
      ArrowRight: all || (from === value.length && to === from) ? after : 0,
    }[event.key]);
    const enters = event.key === 'Enter' && (entry.node.submits || !elements.is_multiline(entry.node));
    if (enters || event.key === 'Escape') {
      if (entry.node.submits && enters) event.preventDefault();   // no new line
      request(event.key === 'Escape' ? 'cancel' : 'submit', entry.id);
      if (entry.node.submits) hurry();   // either moves the focus, and the next key is meant for there
      // The next number takes this one's place.
      if (entry.node.keyboard && document.activeElement === entry.element) entry.element.select();
    } else if (next) {
      event.preventDefault();
      focus_entry(next);
    }
  }

  function key_on_tab(event, entry) {
    const tabs = tabs_of(entry.element.closest('.tab_list') ?? root).filter((tab) => !tab.disabled);
    const at = tabs.indexOf(entry.element);
    const { key } = event;
    const to = { ArrowLeft: at - 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowDown: at + 1, Home: 0, End: tabs.length - 1 }[key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    tabs[(to + tabs.length) % tabs.length].focus();
  }

  root.addEventListener('scroll', ({ target }) => {
    const entry = entry_of(target);
    if (entry?.spacer && entry.element === target) {
      if (Math.abs(target.scrollTop - entry.reported) < 0.5) return;
      entry.reported = target.scrollTop;
      request('scroll', entry.id, '', target.scrollTop);
    } else if (!['INPUT', 'TEXTAREA'].includes(target.tagName) && (target.scrollTop || target.scrollLeft)) {
      target.scrollTop = target.scrollLeft = 0;   // only regions scroll: the picture would not follow
    }
  }, true);

  // The page itself does not scroll, so its keys go to the region that is most of it.
  document.addEventListener('keydown', (event) => {
    const pages = { PageDown: 0.9, PageUp: -0.9, Home: -Infinity, End: Infinity }[event.key];
    const from = entry_of(event.target);
    if (!pages || event.defaultPrevented || !plain_key(event)) return;
    if (from && (from.element.closest('.region') || (from.element.tagName !== 'BUTTON' && elements.is_control(from.node)))) return;
    const largest = regions().map((entry) => entry.element).filter((element) => element.scrollHeight > element.clientHeight)
      .sort((a, b) => b.clientWidth * b.clientHeight - a.clientWidth * a.clientHeight)[0];
    if (!largest) return;
    event.preventDefault();
    const top = largest.scrollTop + pages * largest.clientHeight;
    largest.scrollTop = Math.min(Math.max(top, 0), largest.scrollHeight);
  });

  // After a crash nothing may look as if it were taken in.
  const stop = () => {
    root.inert = true;
  };

  return { apply, take_typed, go_on, stop };
}
