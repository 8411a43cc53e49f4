// How a page arrives: from a web server that knows few types of files; and links that it is opened with, or that come
// while it is open: they leave the address, and nothing else does.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { idle, open_app, open_site, start_app } from './support/app.mjs';

const address = (page) => page.evaluate(() => location.href);

for (const browser_name of browser_names) {
  test(`the app starts in ${browser_name} from a web server that knows pages, styles and scripts alone`, async () => {
    const app = await open_app(browser_name, { typed: ['.html', '.css', '.js'] });
    try {
      const page = await app.browser.fresh();
      await page.goto(app.url);
      await page.until(() => !document.getElementById('failure').hidden || document.querySelector('#mirror input'));
      assert.equal(await page.evaluate(() => document.getElementById('failure').hidden), true);
      await idle(page);
    } finally {
      await app.close();
    }
  });

  test(`a link leaves the address of the app in ${browser_name}`, async () => {
    const app = await open_app(browser_name);
    try {
      const page = await start_app(app);
      const arrive = async (fragment) => {
        await page.evaluate((text) => {
          location.hash = text;
        }, fragment);
        await page.until((text) => location.hash !== `#${text}` || text === 'section', fragment);
        await idle(page);
      };
      await arrive('c1.while-open');
      assert.equal(await address(page), app.url);
      await arrive('section');
      assert.equal(await address(page), `${app.url}#section`);

      await page.goto('about:blank');
      await open_site(page, `${app.url}?from=chat#c1.at-the-start`);
      assert.equal(await address(page), `${app.url}?from=chat`);
      assert.deepEqual(page.errors.filter((text) => !/sw\.js/.test(text)), []);
    } finally {
      await app.close();
    }
  });
}
