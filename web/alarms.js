// When the program is to look at the clock: at the times that it names, and when somebody comes back to the page,
// whose day may be another since.

// A timer does not count the time that a laptop sleeps: the clock is looked at this often.
const look_ms = 60_000;

// `hurry` draws now.
export function create({ send, hurry }) {
  const times = new Set();
  let timer = 0;

  function set_timer() {
    clearTimeout(timer);
    if (times.size > 0) timer = setTimeout(ring, Math.min(Math.max(Math.min(...times) - Date.now(), 0), look_ms));
  }

  function drop_due() {
    const now = Date.now();
    let due = false;
    for (const time of times) if (time <= now) due = times.delete(time);
    if (due) set_timer();
    return due;
  }

  function ring() {
    if (drop_due()) send('woke');
    else set_timer();
  }

  function add(time) {
    if (!Number.isFinite(time) || times.has(time)) return;
    times.add(time);
    set_timer();
  }

  // In any case: the clock or the time zone may have been set.
  function look() {
    drop_due();
    send('woke');
    hurry();
  }

  function listen() {
    addEventListener('focus', look);
    addEventListener('pageshow', (event) => event.persisted && look());
    // Before the hand reaches what time is about to change.
    const look_if_due = () => drop_due() && look();
    for (const kind of ['pointermove', 'pointerdown', 'keydown']) addEventListener(kind, look_if_due, true);
  }

  return { add, look, listen };
}
