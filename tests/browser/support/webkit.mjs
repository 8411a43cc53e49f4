// WebKitGTK, of Safari's engine family, by plain WebDriver requests; the same surface as browsers.mjs as
// far as a short run needs it.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

const patience_ms = 60_000;
const element_key = 'element-6066-11e4-a52e-4f735466cecf';
const keys = { Tab: '\ue004', Enter: '\ue007', Escape: '\ue00c', ArrowUp: '\ue013', ArrowDown: '\ue015', Backspace: '\ue003', Control: '\ue009' };
// Where to look for a role; the browser's own computed role has the last word.
const places = {
  button: 'button', tab: '[role=tab]', textbox: 'input[type=text]', combobox: 'select', radio: 'input[type=radio]',
  switch: '[role=switch]', checkbox: 'input[type=checkbox]:not([role])', status: 'output, [role=status]', heading: 'h1, h2, h3, h4, h5, h6',
};

function free_port() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(call, what) {
  const end = Date.now() + patience_ms;
  for (;;) {
    const result = await call();
    if (result) return result;
    if (Date.now() > end) throw new Error(`timed out: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function open_webkit() {
  const port = await free_port();
  const driver = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}`;
  const ask = async (method, path, body) => {
    const response = await fetch(base + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until(() => ask('GET', '/status').catch(() => null), 'WebKitWebDriver answers');
  const options = { binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', args: ['--automation'] };
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })
    .catch((error) => {
      driver.kill();
      throw error;
    });
  const of_session = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
  await of_session('POST', '/timeouts', { script: patience_ms });
  return {
    name: 'webkit',
    page: async () => webkit_page(of_session),
    async close() {
      await of_session('DELETE', '').catch(() => {});
      driver.kill();
    },
  };
}

function webkit_page(ask) {
  // The function's promise is awaited in the page.
  const evaluate = async (call, arg) => {
    const script = `const done = arguments[1];
      Promise.resolve((${call})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await ask('POST', '/execute/async', { script, args: [arg ?? null] });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  const find_now = async (role, name) => {
    const found = await ask('POST', '/elements', { using: 'css selector', value: places[role] ?? `[role=${role}]` });
    for (const element of found) {
      const id = element[element_key];
      if (name !== undefined && await ask('GET', `/element/${id}/computedlabel`) !== name) continue;
      if ((await ask('GET', `/element/${id}/computedrole`)).toLowerCase() === role) return id;
    }
    return null;
  };
  const find = (role, name) => until(() => find_now(role, name), `${role} "${name}"`);
  const press = (chord) => {
    const parts = chord.split('+').map((key) => keys[key] ?? key);
    const actions = [...parts.map((value) => ({ type: 'keyDown', value })),
      ...parts.toReversed().map((value) => ({ type: 'keyUp', value }))];
    return ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  const type = async (text) => {
    for (const letter of text) await press(letter);
  };
  const focus = async (role, name) => evaluate((id) => document.getElementById(id).focus(),
    await ask('GET', `/element/${await find(role, name)}/property/id`));
  return {
    find,
    evaluate,
    until: (call, arg) => until(() => evaluate(call, arg), String(call)),
    goto: (url) => ask('POST', '/url', { url }),
    reload: () => ask('POST', '/refresh', {}),
    click: async (role, name) => ask('POST', `/element/${await find(role, name)}/click`, {}),
    focus,
    async fill(role, name, text) {
      await focus(role, name);
      await press('Control+a');
      await (text === '' ? press('Backspace') : type(text));
    },
    press,
    type,
    screenshot: async (file) => writeFile(file, Buffer.from(await ask('GET', '/screenshot'), 'base64')),
  };
}
