// Finds out what a server can promise to several writers at once, by writing small files.
//
// Some check the condition of a write when it begins and write when all of it has come, so that others pass in
// between. That shows in a race of writes that take long, so their length grows until they take longer than short
// ones, up to six megabytes in all. A server of which it is known is not trusted, however the races end.

const racers = 6;
const rounds = 4;
const first_length = 32_000;
const max_length = 200_000;
const growth = 3;
const long_enough = 6;   // times as long as a short one
const stale = '"0123456789abcdef"';

const must_be_new = '';
const in_any_case = '*';
const is_strong = (etag) => etag.startsWith('"');

// 'conditional': conditions of a write are kept, also in a race. 'files': they are not, but files that were written can
// be found again. 'alone': neither. Throws why nothing can be written at all.
//   write(at, text, condition)    -> { is_done, is_conflict, is_unknown, error, etag }; is_unknown where the condition
//                                    may be what the server does not know, error says why it is not done
//   tag(at)                       -> what it is told now, '' where that is not shown
//   is_listed(at)                 -> whether the folder shows it
//   new_address()                 -> one where no file is
//   is_hasty()                    -> whether it is known to check conditions too early
export async function way_of({ write, tag, is_listed, new_address, is_hasty }) {
  const own = new_address();
  let texts = 0;
  let short_ms = Infinity;
  const is_kept = await keeps_conditions();
  if (is_kept && !await is_hasty() && await keeps_in_races()) return 'conditional';
  return await is_listed(own) ? 'files' : 'alone';

  // No two are the same, as some tell versions by their content.
  function new_text(length = 16) {
    texts += 1;
    return `${String(texts).padStart(length, '0')}\n`;
  }

  async function try_out(condition) {
    const began = performance.now();
    const answer = await write(own, new_text(), condition);
    short_ms = Math.min(short_ms, performance.now() - began);
    return answer;
  }

  // Of texts of one length, written one right after another: versions told by size or by second are not enough.
  async function keeps_conditions() {
    const first = await try_out(must_be_new);
    if (!first.is_done) {
      if (!first.is_conflict && !first.is_unknown) throw first.error;
      const second = await try_out(in_any_case);
      if (!second.is_done) throw second.error;
      return false;
    }
    if (!(await try_out(must_be_new)).is_conflict) return false;
    if (!(await try_out(stale)).is_conflict) return false;
    const before = await tag(own);
    if (!is_strong(before) || (first.etag !== '' && first.etag !== before)) return false;
    if (!(await try_out(before)).is_done) return false;
    return (await try_out(before)).is_conflict;
  }

  async function keeps_in_races() {
    let length = first_length;
    for (let round = 0; round < rounds; round += 1) {
      const before = await tag(own);
      if (!is_strong(before)) return false;
      const began = performance.now();
      if (await winners(own, before, length) > 1) return false;
      const is_long = performance.now() - began > long_enough * short_ms;
      if (await winners(new_address(), must_be_new, length) !== 1) return false;
      if (!is_long) length = Math.min(max_length, length * growth);
    }
    return true;
  }

  async function winners(at, condition, length) {
    // Blobs are made before the start and sent in pieces.
    const texts_of_all = Array.from({ length: racers }, () => new Blob([new_text(length)]));
    await Promise.all(texts_of_all.map((text) => text.slice(0, 1).text()));
    const answers = await Promise.all(texts_of_all.map((text) => write(at, text, condition)));
    return answers.filter(({ is_done }) => is_done).length;
  }
}
