// Chance that can be repeated: the same seed gives the same edits, and the same moments as far as a machine can.

export const new_seed = () => Math.floor(Math.random() * 2 ** 32);

export function random_of(seed) {
  let state = seed >>> 0;
  const share = () => {   // mulberry32
    state = state + 0x6d2b79f5 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(share() * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: (list) => list[below(list.length)],
  };
}

// A moment of nobody's choice, which is the point of these tests.
export const pass = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
