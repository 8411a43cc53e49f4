// The board as a picture where the browser offers less than usual: it is made, or it is said that it is not.
import { after, before, describe, test } from 'node:test';
import { browser_names } from './support/browsers.mjs';
import { idle, on_fresh_page, open_app, press, set } from './support/app.mjs';
import { dismiss_notices, lead_contest, says } from './support/contest.mjs';

for (const browser_name of browser_names) {
  describe(`pictures in ${browser_name}`, () => {
    let app;
    before(async () => {
      app = await open_app(browser_name);
    });
    after(() => app?.close());

    // Its name is too long for any picture.
    const with_board = (call, prepare) => on_fresh_page(app, async (page) => {
      await lead_contest(page);
      await press(page, 'tab', 'Rules');
      await set(page, 'Contest name', 'A name that goes on and on '.repeat(4).trim());
      await page.press('Tab');
      await idle(page);
      await press(page, 'tab', 'Board');
      await dismiss_notices(page);
      await call(page);
    }, {}, prepare);

    test('a browser that knows no letters of several code points makes them, too', () => with_board(async (page) => {
      await press(page, 'button', 'Save as picture');
      await says(page, /\.png" is in this browser's downloads/);
      await press(page, 'button', 'Copy as picture');
      await says(page, /Copied the picture|The browser did not let/);
    }, (page) => page.before_load(() => {
      delete Intl.Segmenter;
    })));

    test('a picture that can’t be drawn is told of, and the app goes on', () => with_board(async (page) => {
      await press(page, 'button', 'Save as picture');
      await says(page, /\.png" .*the browser could not draw it/);
      await press(page, 'button', 'Copy as picture');
      await says(page, /The browser did not let .* be copied/);
    }, (page) => page.before_load(() => {
      CanvasRenderingContext2D.prototype.roundRect = () => {
        throw new Error('a browser without it');
      };
    })));
  });
}
