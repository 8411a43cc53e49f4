// What is kept beside the database, as it is written before the call is over: that something was stored at all, what
// a page that is closed had not stored yet, and that all is to be deleted.

export function create(name) {
  const marker = `${name} kept`;
  const stash = `${name} stash`;
  const erasure = `${name} erasure`;   // the last one's number, with a mark while it is not done
  const under_way = ' under way';
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

  const last_erasure = () => quietly(() => localStorage.getItem(erasure)) ?? '';
  const first_known = parseFloat(last_erasure());

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

    begin_erasure: () => quietly(() => {
      [marker, stash].forEach((one) => localStorage.removeItem(one));
      localStorage.setItem(erasure, Math.random() + under_way);
    }),
    end_erasure: () => quietly(() => localStorage.setItem(erasure, last_erasure().replace(under_way, ''))),
    is_erasing: () => last_erasure().endsWith(under_way),
    // Since this tab has started, so that what it knows is not to be stored again.
    was_erased: () => ![NaN, first_known].includes(parseFloat(last_erasure())),
  };
}
