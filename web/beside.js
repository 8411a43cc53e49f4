// What is kept beside the database, as it is written before the call is over: that something was stored at all, and
// what a page that is closed had not stored yet.

export function create(name) {
  const marker = `${name} kept`;
  const stash = `${name} stash`;
  let is_marked_here = false;

  // Where nothing may be stored there is none of it, and nothing of it is needed.
  function quietly(work) {
    try {
      return work();
    } catch (error) {
      console.warn('storage:', error);
      return null;
    }
  }

  return {
    // A start that finds no database knows then that there was one.
    mark() {
      if (is_marked_here) return;
      is_marked_here = true;
      quietly(() => localStorage.setItem(marker, '1'));
    },
    is_marked: () => quietly(() => localStorage.getItem(marker)) !== null,

    // Beside what this tab or another may have left; what is there already is not put there again.
    add(records) {
      quietly(() => {
        const before = JSON.parse(localStorage.getItem(stash) ?? '[]');
        localStorage.setItem(stash, JSON.stringify([...new Set([...before, ...records])]));
      });
    },
    // As it stands, for drop(); null: there is none.
    text: () => quietly(() => localStorage.getItem(stash)),
    records_of: (text) => quietly(() => JSON.parse(text).filter((one) => typeof one === 'string')) ?? [],
    // Unless another tab has added to it since.
    drop: (text) => quietly(() => {
      if (localStorage.getItem(stash) === text) localStorage.removeItem(stash);
    }),
    erase: () => quietly(() => [marker, stash].forEach((one) => localStorage.removeItem(one))),
  };
}
