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

// Where a key leads from `element`; undefined: nowhere. Left and right go in reading order, up and down
// to the nearest, which is mostly in the same column.
export function neighbour(root, element, key) {
  const list = group_with(root, element);
  const at = list.indexOf(element);
  if (key === 'ArrowLeft') return list[at - 1];
  if (key === 'ArrowRight') return list[at + 1];
  if (key === 'Home') return at > 0 ? list[0] : undefined;
  if (key === 'End') return at < list.length - 1 ? list[list.length - 1] : undefined;
  if (key === 'ArrowUp' || key === 'ArrowDown') return below_or_above(list, element, key === 'ArrowDown');
  return undefined;
}

// In the same column rather than in the nearest line, which may have nothing there.
function below_or_above(list, element, is_below) {
  const here = element.getBoundingClientRect();
  const ways = list.map((other) => {
    const box = other.getBoundingClientRect();
    const away = is_below ? box.top - here.bottom : here.top - box.bottom;
    const aside = Math.min(Math.abs(box.left - here.left), Math.abs(box.right - here.right));
    return { other, away, length: away + aside };
  }).filter(({ away }) => away > -1);   // lines may touch
  return ways.sort((a, b) => a.length - b.length)[0]?.other;
}
