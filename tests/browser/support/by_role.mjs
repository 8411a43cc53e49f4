// Finds what has a role and a name in Firefox: worked out in the page from the DOM by the rules of ARIA, as Playwright
// does in Chromium. Firefox's own answer takes half a second, as it builds its accessibility tree for each question.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { Puppeteer } from 'puppeteer-core';

const { outputFiles: [{ text: rules }] } = buildSync({
  stdin: {
    contents: "export { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';",
    resolveDir: fileURLToPath(new URL('.', import.meta.url)),
  },
  bundle: true, format: 'iife', globalName: 'rules', target: 'firefox115', write: false,
});

// Runs in the page, where nothing of here is known.
const search = `
  if (!globalThis.rules_of_roles) {
    ${rules}
    globalThis.rules_of_roles = rules;
  }
  const { computeAccessibleName, getRole, isInaccessible } = globalThis.rules_of_roles;
  const { role, name } = JSON.parse(wanted);
  const style = { getComputedStyle: (element, pseudo) => window.getComputedStyle(element, pseudo) };
  const fits = (element) => getRole(element) === role
    && (name === undefined || computeAccessibleName(element, style) === name) && !isInaccessible(element, style);
  const all = [...root.querySelectorAll('*')];
`;

Puppeteer.registerCustomQueryHandler('named', {
  queryOne: new Function('root', 'wanted', `${search} return all.find(fits) ?? null;`),
  queryAll: new Function('root', 'wanted', `${search} return all.filter(fits);`),
});

export const by_role = (role, name) => `named/${JSON.stringify({ role, name })}`;
