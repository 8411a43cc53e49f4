// A tab that is hidden and seen again, for browsers that show every page to themselves.
export const set_hidden = (page, hidden) => page.evaluate((is_hidden) => {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => is_hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}, hidden);
