// Boards at an address, in the built site and on real servers: published, opened, followed, and what becomes of them
// when the server is gone, or has something else.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { browser_names } from './support/browsers.mjs';
import { idle, open_app, press, restart, set, start_app, value } from './support/app.mjs';
import { dismiss_notices, lead_contest, leads, open_link, says, score, words_of } from './support/contest.mjs';
import { start } from './support/web_servers.mjs';

// What is answered by a server: it is waited for, and told where it does not come.
async function said(page, pattern) {
  await page.until((source) => new RegExp(source).test(
    document.querySelector('#mirror').textContent.replace(/\s+/g, ' ')), pattern.source)
    .catch(async () => assert.match(await words_of(page), pattern));
}

async function publish(page, address) {
  await press(page, 'tab', 'Share');
  await set(page, 'Address of the file', address);
  await dismiss_notices(page);
  await press(page, 'button', 'Publish');
  await page.until(() => ![...document.querySelectorAll('#mirror button')].some((button) => button.textContent === 'Stop'));
  await says(page, /Published at/);
}

// A contest with a score, at the address. Returns the link that stays.
async function lead_board(page, address) {
  await lead_contest(page);
  await score(page, 'Ann', 1);
  await publish(page, address);
  await press(page, 'button', 'Link to it');
  const link = await value(page, 'Link');
  await press(page, 'button', 'Close the link');
  return link;
}

// By the server, which would not see at once what is changed behind it.
async function put(address, text) {
  const answer = await fetch(address, { method: 'PUT', body: text });
  assert.ok(answer.ok, `${answer.status}`);
}

async function look_again(page) {
  await press(page, 'tab', 'Board');
  await press(page, 'button', 'Look again');
}

for (const browser_name of browser_names) {
  describe(`boards at an address in ${browser_name}`, () => {
    let app;

    before(async () => {
      app = await open_app(browser_name);
    });
    after(() => app?.close());

    // `expected`: of failed requests, as the browser itself writes them.
    const with_pages = async (count, call, expected = /^$/) => {
      const pages = [];
      for (let i = 0; i < count; i += 1) pages.push(await start_app(app));
      try {
        await call(...pages);
        for (const page of pages) assert.deepEqual(page.errors.filter((error) => !expected.test(error)), []);
      } finally {
        for (const page of pages) await page.end();
      }
    };
    const failed_requests = /Failed to load resource|Cross-Origin Request Blocked|NetworkError|net::ERR/;

    for (const kind of ['lighttpd', 'nginx']) {
      test(`a board on ${kind} is published, followed, and takes others’ scores`, async () => {
        const server = await start(kind);
        const address = `${server.url}board.txt`;
        try {
          await with_pages(2, async (leader, viewer) => {
            const link = await lead_board(leader, address);
            assert.ok(link.endsWith(`#feed=${address}`), link);
            const text = await readFile(join(server.folder, 'board.txt'), 'utf8');
            assert.match(text, new RegExp(`^Quarterdeck feed 1 ${kind === 'lighttpd' ? 'conditional' : 'files'}\nc1\\.[\\w-]+\n$`));
            assert.deepEqual(await readdir(server.folder), ['board.txt'], 'nothing of the probe is left');

            await open_link(viewer, link);
            await said(viewer, /kept nowhere yet/);
            await leads(viewer, 'Ann', 10);
            await press(viewer, 'button', 'Follow');
            await score(leader, 'Ann', 2);
            await publish(leader, address);
            await look_again(viewer);
            await said(viewer, /Ann leads with 20 points/);

            // The viewer's own scores, to the leader.
            await score(viewer, 'محمد', 6);
            await press(viewer, 'tab', 'Share');
            await press(viewer, 'button', 'Publish my scores');
            await said(viewer, /1 entry of yours published/);
            await publish(leader, address);
            await said(leader, /1 entry to take in/);
            await press(leader, 'button', 'Take in 1 score');
            await publish(leader, address);
            assert.doesNotMatch(await readFile(join(server.folder, 'board.txt'), 'utf8'), /^e1/m);
            await look_again(viewer);
            for (const page of [leader, viewer]) {
              await press(page, 'tab', 'Board');
              await leads(page, 'محمد', 60);
            }

            // The server is gone, and comes again.
            await server.kill();
            await restart(viewer);
            await said(viewer, /could not be taken in/);
            await leads(viewer, 'محمد', 60);
            await open_link(viewer, link);
            await leads(viewer, 'محمد', 60);
            await server.revive();
            await look_again(viewer);
            await said(viewer, /last read at/);
          }, failed_requests);
        } finally {
          await server.close();
        }
      });
    }

    test('what stands at the address and is not the leader’s board changes nothing', async () => {
      const server = await start('lighttpd');
      const address = `${server.url}board.txt`;
      const file = join(server.folder, 'board.txt');
      try {
        await with_pages(2, async (leader, viewer) => {
          const link = await lead_board(leader, address);
          await open_link(viewer, link);
          await said(viewer, /kept nowhere yet/);
          await press(viewer, 'button', 'Follow');
          const good = await readFile(file, 'utf8');
          const changed = `${good.slice(0, -31)}${good.at(-31) === 'A' ? 'B' : 'A'}${good.slice(-30)}`;
          for (const [text, words] of [['<!doctype html><title>Sign in</title>', /no board of Quarterdeck|a web page is at this address/],
            [changed, /changed since it was signed|can't be read/], [good.slice(0, 60), /can't be read/]]) {
            await put(address, text);
            await look_again(viewer);
            await said(viewer, words);
            await leads(viewer, 'Ann', 10);
          }
          // Nor does the leader write over it.
          await put(address, 'a shopping list');
          await press(leader, 'tab', 'Share');
          await press(leader, 'button', 'Publish');
          await said(leader, /was left as it is/);
          assert.equal(await readFile(file, 'utf8'), 'a shopping list');
          await put(address, good);
          await look_again(viewer);
          await said(viewer, /last read at/);
        }, failed_requests);
      } finally {
        await server.close();
      }
    });

    test('an address that can’t be read is told, and nothing is kept', () => with_pages(1, async (viewer) => {
      await open_link(viewer, `#feed=${app.server.url}missing.txt`);
      await said(viewer, /was not read: there is nothing at this address/);
      await open_link(viewer, '#feed=http://example.com/board.txt');
      await said(viewer, /does not begin with https/);
      await press(viewer, 'tab', 'Contests');
      await says(viewer, /No contest yet/);
      await idle(viewer);
    }, failed_requests));
  });
}
