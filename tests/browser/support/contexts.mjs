// Contexts of Chromium, each as one that nobody has used. One whose pages have come to their end is taken again once
// what they stored is gone: the browser still has the site's files and its compiled program, which is half of a start.
//
//   const own = await open_contexts(make).take(settings);   // `make(settings)` answers a new one
//   own.page  own.context  await own.visit(url)  await own.leave()
//   own.keep()   the context, for a test that changes it: it is not taken again
const fewest = { serviceWorkers: 'block' };   // where a test is not about them, they only cost a third of its start

export function open_contexts(make) {
  const at_rest = new Map();   // settings, as text -> { context, origins }

  async function take(settings) {
    const kind = JSON.stringify(settings);
    const used = at_rest.get(kind)?.pop();
    const context = used?.context ?? await make({ ...fewest, ...settings });
    const origins = used?.origins ?? new Set();
    const before = context.pages();
    const page = await context.newPage();
    for (const one of before) await one.close();   // not sooner: with its last page the browser lets go of much
    await forget(context, page, origins);
    let as_it_was = true;
    return {
      page,
      context,
      visit(url) {
        const { origin } = new URL(url);
        if (origin === 'null') as_it_was = false;   // a file, which stores in another place
        else origins.add(origin);
        return page.goto(url);
      },
      keep() {
        as_it_was = false;
        return context;
      },
      async leave() {
        if (!as_it_was) return context.close();
        at_rest.set(kind, [...at_rest.get(kind) ?? [], { context, origins }]);
        return undefined;
      },
    };
  }

  return { take };
}

async function forget(context, page, origins) {
  if (origins.size === 0) return;
  const protocol = await context.newCDPSession(page);
  for (const origin of origins) await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await protocol.detach();
  origins.clear();
}
