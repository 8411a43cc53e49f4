// Where the pointer is and the shortcuts that are the app's own. Everything else that a hand does is
// left to the browser and to the mirror's elements.

// What is typed in a field is taken when the field is left: before the page, or what is on it, goes.
export function leave_field() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

// `id_of(element)` names the node that an event's target belongs to; 0: none.
// `hurry` draws now, before the next key.
export function create({ area, send, is_mac = false, id_of = node_id, hurry = () => {} }) {
  let hovered = 0;
  let pressed = 0;

  function tell(event, next_hovered, next_pressed) {
    if (next_hovered === hovered && next_pressed === pressed) return;
    hovered = next_hovered;
    pressed = next_pressed;
    const box = area.getBoundingClientRect();
    const x = (event.clientX ?? 0) - box.left;
    const y = (event.clientY ?? 0) - box.top;
    send('pointer', [String(x), String(y), String(hovered), String(pressed)]);
  }

  // pointerover comes when the target changes, not with each movement; and by itself when the page moves
  // under a resting pointer.
  area.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') tell(event, id_of(event.target), pressed);
  });
  area.addEventListener('pointerdown', (event) => {
    if (event.isPrimary && event.button === 0) tell(event, id_of(event.target), id_of(event.target));
  });
  const release = (event) => {
    if (event.isPrimary) tell(event, event.pointerType === 'touch' ? 0 : hovered, 0);
  };
  window.addEventListener('pointerup', release);
  window.addEventListener('pointercancel', release);
  area.addEventListener('pointerleave', (event) => tell(event, 0, pressed));
  window.addEventListener('blur', (event) => tell(event, 0, 0));

  // A button may answer to a key while no field takes it. A held key repeats: once is meant.
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || takes_letters(event.target)) return;
    const key = event.key.length > 1 ? event.key : letter_of(event).toUpperCase();
    if (!/^([A-Z]|ArrowLeft|ArrowRight|Escape)$/.test(key)) return;
    const button = area.querySelector(`button[aria-keyshortcuts="${key}"]:not(:disabled)`);
    if (!button) return;
    event.preventDefault();
    button.click();
    hurry();   // it may move the focus
  });

  // Native undo knows only one field, and forgets when the app writes into it: undo is the app's.
  window.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    if (is_mac ? !event.metaKey || event.ctrlKey : !event.ctrlKey || event.metaKey) return;
    const key = letter_of(event);
    if (key === 'z') shortcut(event, event.shiftKey ? 'redo' : 'undo');
    else if (key === 'y' && !event.shiftKey && !is_mac) shortcut(event, 'redo');
    else if (key === 's' && !event.shiftKey) shortcut(event, 'back_up', event.repeat);   // a saved page would hold nothing
  });
  // The same from a context menu, a shaken phone or the Edit menu.
  window.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'historyUndo') shortcut(event, 'undo');
    else if (event.inputType === 'historyRedo') shortcut(event, 'redo');
  });

  // `is_held`: it has been done.
  function shortcut(event, what, is_held = false) {
    event.preventDefault();
    if (!is_held) send('shortcut', [what]);
  }
}

// The letter on the key; where the layout has no Latin letters, the one at its place.
function letter_of(event) {
  const key = event.key.toLowerCase();
  if (key.length === 1 && key > '\u007f') return event.code.replace(/^Key/, '').toLowerCase();
  return key;
}

const takes_letters = (target) => target instanceof Element && target.matches('input[type=text], textarea, select');

function node_id(target) {
  const element = target instanceof Element ? target.closest('[id^="n"]') : null;
  return element ? Number(element.id.slice(1)) || 0 : 0;
}
