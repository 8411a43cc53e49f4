// Web servers as people have them, each with a folder of its own on a free port of this machine.
//
//   const server = await start('lighttpd' | 'nginx' | 'apache', { listing, tags });
//     listing   the folder can be looked at (default)          tags   Apache: by what it tells versions of a file
//   server.url, server.folder   where files are read and written, with a slash at its end, and where they are kept
//   await server.kill()         as a power cut does
//   await server.revive()       on the same port and folder
//   await server.close()
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const unpacked = fileURLToPath(new URL('../../../.deps/servers', import.meta.url));
const is_root = process.getuid() === 0;
const nobody = 65534;
const patience_ms = 60_000;

const allowed = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, PUT, DELETE, PROPFIND',
  'Access-Control-Allow-Headers': 'authorization, content-type, depth, if-match, if-none-match, x-amz-content-sha256, x-amz-date',
  'Access-Control-Expose-Headers': 'etag',
  'Access-Control-Max-Age': '600',
};
const headers = (line, joint) => Object.entries(allowed).map(([name, value]) => line(name, value)).join(joint);

// Each is [the program's name, its arguments, its configuration].
const kinds = {
  lighttpd: ({ home, port, listing }, root) => ['lighttpd', ['-D', '-f', `${home}/config`, '-m', `${root}/usr/lib/lighttpd`], `
server.modules = ("mod_rewrite", "mod_setenv", "mod_webdav", "mod_dirlisting")
server.bind = "127.0.0.1"
server.port = ${port}
server.document-root = "${home}/root"
server.upload-dirs = ("${home}/work")
server.errorlog = "${home}/log"
mimetype.assign = ("" => "text/plain")
webdav.activate = "enable"
$HTTP["request-method"] == "OPTIONS" {
  webdav.activate = "disable"
  url.rewrite-once = ("" => "/")
}
dir-listing.activate = "${listing ? 'enable' : 'disable'}"
setenv.add-response-header = (${headers((name, value) => `"${name}" => "${value}"`, ', ')})
`],

  nginx: ({ home, port, listing }) => ['nginx', ['-p', home, '-c', `${home}/config`, '-e', `${home}/log`], `
daemon off;
pid ${home}/work/pid;
worker_processes 2;
${is_root ? 'user root;' : ''}
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${home}/work/${what};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${home}/root;
    location / {
      ${headers((name, value) => `add_header ${name} "${value}" always;`, ' ')}
      if ($request_method = OPTIONS) { return 204; }
      dav_methods PUT DELETE;
      autoindex ${listing ? 'on' : 'off'};
    }
  }
}
`],

  // It refuses to serve as root.
  apache: ({ home, port, listing, tags }) => ['apache2', ['-DFOREGROUND', '-d', home, '-f', `${home}/config`], `
${['mpm_event', 'authz_core', 'headers', 'dav', 'dav_fs', 'autoindex']
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${is_root ? `User "#${nobody}"\nGroup "#${nobody}"` : ''}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${home}/work/pid
DefaultRuntimeDir ${home}/work
Mutex file:${home}/work
ErrorLog ${home}/log
DocumentRoot ${home}/root
DavLockDB ${home}/work/locks
<Directory ${home}/root>
  Dav On
  ${listing ? 'Options +Indexes' : ''}
  ${tags ? `FileETag ${tags}` : ''}
</Directory>
${headers((name, value) => `Header always set ${name} "${value}"`, '\n')}
`],
};

// None outlives the tests, also where these are stopped.
const running = new Set();
const end_all = () => running.forEach((pid) => process.kill(-pid, 'SIGKILL'));
process.once('exit', end_all);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

async function free_port() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const answers = (port) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => resolve(true));
  socket.on('error', () => resolve(false)).on('close', () => socket.destroy());
  socket.on('connect', () => socket.end());
});

export async function start(kind, { listing = true, tags = '' } = {}) {
  const home = await mkdtemp(join(tmpdir(), `quarterdeck-${kind}-`));
  const folder = join(home, 'root', 'boards');
  await mkdir(folder, { recursive: true });
  await mkdir(join(home, 'work'));
  await chmod(home, 0o755);
  if (is_root && kind === 'apache') for (const path of [folder, join(home, 'work')]) await chown(path, nobody, nobody);
  const port = await free_port();
  const root = kind !== 'apache' && existsSync(unpacked) ? unpacked : '';
  const [program, flags, config] = kinds[kind]({ home, port, listing, tags }, root);
  await writeFile(join(home, 'config'), config);
  let child;

  // In a process group of its own, as its workers outlive the one that is started.
  async function revive() {
    child = spawn(`${root}/usr/sbin/${program}`, flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    const { pid } = child;
    if (pid) running.add(pid);
    child.once('exit', () => running.delete(pid));
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    child.on('error', (error) => {
      said += error.message;
    });
    for (const end = Date.now() + patience_ms; !await answers(port);) {
      if (child.exitCode !== null || child.pid === undefined || Date.now() > end) {
        const log = await readFile(join(home, 'log'), 'utf8').catch(() => '');
        throw new Error(`${kind} does not start: ${said}${log} (scripts/setup.sh test installs it)`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function kill() {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  const remove = () => rm(home, { recursive: true, force: true });
  await revive().catch(async (error) => {
    await remove();
    throw error;
  });
  return {
    url: `http://127.0.0.1:${port}/boards/`,
    folder,
    kill,
    revive,
    async close() {
      await kill();
      await remove();
    },
  };
}
