// Everything that happens to people's data, done on purpose and by chance.
//
//   const counts = await parts.kills({ browser_name, rounds, seed, log });
//
// Each part counts `edits`, those that the app has `acknowledged`, the acknowledged ones that were `lost`, and what is
// its own; `log(line)` hears of each round. The same seed makes the same edits.
import { cleared } from './torture/cleared.mjs';
import { clock } from './torture/clock.mjs';
import { kills } from './torture/kills.mjs';
import { quota } from './torture/quota.mjs';
import { tabs } from './torture/tabs.mjs';
import { update } from './torture/update.mjs';

export const parts = { kills, tabs, quota, update, clock, cleared };
