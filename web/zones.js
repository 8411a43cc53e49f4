// What this browser knows of time zones: their names, and when the clocks of one change between two days.

const minute_ms = 60_000;
const day_ms = 86_400_000;
// Offsets are looked up at both ends of each step, so a change that is taken back within one is missed:
// the shortest that clocks have been set forward for was some weeks, in Morocco.
const step_ms = 7 * day_ms;

export function names() {
  return Intl.supportedValuesOf?.('timeZone') ?? [reader_zone()].filter(Boolean);
}

export function reader_zone() {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}

// In whole minutes ahead of UTC; null where the browser does not know the zone.
function offsets_of(name) {
  let format;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
  } catch {
    return null;   // RangeError: no such zone
  }
  return (at_ms) => {
    const shown = {};
    for (const { type, value } of format.formatToParts(at_ms)) shown[type] = Number(value);
    const local_ms = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second);
    return Math.round((local_ms - at_ms) / minute_ms);
  };
}

// The first minute in (before, after] with another offset than `before` has.
function find_change(offset_at, before, after) {
  const former = offset_at(before);
  let low = before;
  let high = after;
  while (high - low > minute_ms) {
    const middle = low + Math.floor((high - low) / 2 / minute_ms) * minute_ms;
    if (offset_at(middle) === former) low = middle;
    else high = middle;
  }
  return high;
}

// Days count from 1970-01-01. { first_offset, changes: [[utc_ms, offset], ...] }, offsets in minutes, or
// null where the browser does not know the zone.
export function table(name, first_day, last_day) {
  const offset_at = offsets_of(name);
  if (!offset_at) return null;
  const end = last_day * day_ms;
  const begin = first_day * day_ms;
  const first_offset = offset_at(begin);
  const changes = [];
  let at = begin;
  let offset = first_offset;
  while (at < end) {
    const next = Math.min(at + step_ms, end);
    if (offset_at(next) === offset) {
      at = next;
    } else {
      at = find_change(offset_at, at, next);
      offset = offset_at(at);
      changes.push([at, offset]);
    }
  }
  return { first_offset, changes };
}
