// Results that explain themselves when they are focused: one stop of the Tab key for each table, list or
// named group of them, as a page has dozens, and the arrow keys from one to the other.

const groups = '.table, .list, .group[role], .tab_panel';
const all_in = (area) => [...area.querySelectorAll('.explains')];
const group_of = (element) => element.parentElement.closest(groups);
const group_with = (root, element) => all_in(root).filter((other) => group_of(other) === group_of(element));

function give_stop(list, home) {
  for (const element of list) element.tabIndex = element === home ? 0 : -1;
}

export const take_stop = (root, element) => give_stop(group_with(root, element), element);

// After each patch. The stop of a group stays where it is.
export function set_stops(root) {
  const lists = new Map();
  for (const element of all_in(root)) {
    const group = group_of(element);
    lists.set(group, [...(lists.get(group) ?? []), element]);
  }
  for (const list of lists.values()) {
    const focused = list.find((element) => element === document.activeElement);
    give_stop(list, focused ?? list.find((element) => element.tabIndex === 0) ?? list[0]);
  }
}

// Where a key leads from `element`; undefined: nowhere. Left and right go in reading order, up and down to
// the nearest of the next line.
export function neighbour(root, element, key) {
  const list = group_with(root, element);
  const at = list.indexOf(element);
  if (key === 'ArrowLeft') return list[at - 1];
  if (key === 'ArrowRight') return list[at + 1];
  if (key === 'Home') return at > 0 ? list[0] : undefined;
  if (key === 'End') return at < list.length - 1 ? list[list.length - 1] : undefined;
  if (key === 'ArrowUp' || key === 'ArrowDown') return in_next_line(list, element, key === 'ArrowDown');
  return undefined;
}

function in_next_line(list, element, is_below) {
  const here = element.getBoundingClientRect();
  const beyond = list.map((other) => {
    const box = other.getBoundingClientRect();
    return { other, away: is_below ? box.top - here.bottom : here.top - box.bottom, aside: Math.abs(box.right - here.right) };
  }).filter(({ away }) => away > -1);   // lines may touch
  const nearest = Math.min(...beyond.map(({ away }) => away));
  const line = beyond.filter(({ away }) => away < nearest + here.height / 2);
  return line.sort((a, b) => a.aside - b.aside)[0]?.other;
}
