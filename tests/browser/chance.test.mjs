// The page "Chance" in real browsers: its slider is the browser's own range, lying on the drawn one.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { idle, open_app, press, start_app } from './support/app.mjs';
import { browser_names } from './support/browsers.mjs';

for (const browser_name of browser_names) {
  describe(`the chance in ${browser_name}`, () => {
    let app;
    let page;
    before(async () => {
      app = await open_app(browser_name);
      page = await start_app(app);
      await press(page, 'tab', 'Chance');
    });
    after(() => app?.close());

    const words = () => page.attribute('slider', 'Wanted chance', 'aria-valuetext');
    const takes = () => page.read('status', 'Wanted chance takes', 'textContent');

    test('arrow keys, Home and End move the slider, and what it takes follows', async () => {
      assert.equal(await words(), '80 %');
      assert.match(await takes(), /^For 80 % you need 39 POV: 5 more/);
      await page.focus('slider', 'Wanted chance');
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.press(key);
      await idle(page);
      assert.equal(await words(), '81 %');
      assert.match(await takes(), /^For 81 % you need/);
      await page.press('End');
      await idle(page);
      assert.equal(await words(), '99 %');
      await page.press('Home');
      await idle(page);
      assert.match(await takes(), /^For 50 % you need 34 POV, as planned/);
      assert.equal(await page.evaluate(() => document.activeElement.type), 'range', 'the focus stays');
    });

    test('it is dragged by the mouse, from the thumb that is seen', async () => {
      const box = await page.evaluate(() => {
        const { x, y, width, height } = document.querySelector('input[aria-label="Wanted chance"]').getBoundingClientRect();
        return { x, y, width, height };
      });
      const y = box.y + box.height / 2;
      await page.drag({ x: box.x + 12, y }, { x: box.x + box.width / 2, y });
      await idle(page);
      const at = Number(await page.read('slider', 'Wanted chance', 'value'));
      assert.ok(Math.abs(at - 74.5) <= 1, `the middle is ${at}`);
      assert.equal(await words(), `${at} %`);
      assert.match(await takes(), new RegExp(`^For ${at} % you need`));
      assert.deepEqual(page.errors, []);
    });
  });
}
