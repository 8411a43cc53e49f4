// What a board of many reps costs in the browser: it is set up as a leader would, opened and scrolled.
import { pause, settle } from './pages.mjs';
import { since } from './measures.mjs';

// { open, scroll }: the main thread's milliseconds a frame while the board of `count` reps is opened and scrolled.
export function board_frames(pages, name, count, { wheels }) {
  return pages.visit(name, async (page, metrics) => {
    await settle(page);
    const idle = () => page.evaluate(() => window.quarterdeck.idle());
    const click = async (role, called) => {
      await page.getByRole(role, { name: called, exact: true }).click();
      await idle();
    };
    const fill = async (called, text) => {
      await page.getByRole('textbox', { name: called, exact: true }).fill(text);
      await idle();
    };
    await click('tab', 'Contests');
    await click('button', 'New contest');
    await fill('First day', await page.evaluate(() => new Date().toLocaleDateString('sv')));
    await page.keyboard.press('Tab');
    await click('button', 'Add metric');
    await fill('Metric 1', 'QBM');
    await fill('Members to add', Array.from({ length: count }, (_, number) => `Rep ${number}`).join('\n'));
    await click('button', 'Add members');
    await click('button', 'Kick off');
    await click('tab', 'Scores');
    await fill('Rep 0, QBM', '3');
    await page.keyboard.press('Enter');
    await settle(page);

    const opening = await since(page, metrics);
    await click('tab', 'Board');
    await settle(page);
    const open = per_frame(await opening());

    await page.mouse.move(640, 600);
    const scrolling = await since(page, metrics);
    for (let i = 0; i < wheels; ++i) {
      await page.mouse.wheel(0, i % 20 < 10 ? 120 : -120);
      await idle();
    }
    const scroll = per_frame(await scrolling());
    await pause(100);
    return { open, scroll };
  });
}

const per_frame = ({ cpu_ms, frames }) => cpu_ms / frames;
