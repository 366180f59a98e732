import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const NGINX = process.env['TEST_NGINX'] ?? '';
export const NAME = 'ioc.example.vn';

const run = promisify(execFile);
export const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

/** The configuration that is shipped, with other ports and places; what is to be put in another's place has to be there. */
const moved = (text: string, places: readonly (readonly [string, string])[]): string =>
  places.reduce((left, [from, to]) => {
    if (!left.includes(from)) throw new Error(`deploy/nginx/ioc.conf has no "${from}" any more`);
    return left.replaceAll(from, to);
  }, text);

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });

/** The real nginx with deploy/nginx/ioc.conf and a certificate made for it, before two gateways that may or may not be there. */
export const startNginx = async ({ http, https, gateways }: { http: number; https: number; gateways: readonly [number, number] }) => {
  const dir = await mkdtemp(join(tmpdir(), 'ioc-nginx-'));
  const at = (name: string): string => join(dir, name);
  await mkdir(at('temp'));
  const subject = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', at('key.pem'), '-out', at('cert.pem')];
  await run('openssl', ['req', '-x509', '-days', '2', ...key, ...subject]);
  const shipped = await readFile(new URL('../deploy/nginx/ioc.conf', import.meta.url), 'utf8');
  const conf = moved(shipped, [
    ['127.0.0.1:8787', `127.0.0.1:${gateways[0]}`],
    ['127.0.0.1:8788', `127.0.0.1:${gateways[1]}`],
    ['listen 80', `listen 127.0.0.1:${http}`],
    ['listen 443', `listen 127.0.0.1:${https}`],
    ['/etc/ioc/tls/fullchain.pem', at('cert.pem')],
    ['/etc/ioc/tls/privkey.pem', at('key.pem')],
    ['/var/lib/nginx/ioc', at('cache')],
    ['/var/log/nginx/ioc.access.log', at('access.log')],
    ['/var/log/nginx/ioc.error.log', at('ioc.error.log')],
  ]);
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${at(`temp/${name}`)};`);
  const asRoot = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    at('nginx.conf'),
    `${asRoot} daemon off; pid ${at('pid')}; error_log ${at('error.log')}; events {} http { access_log ${at('other.log')}; ${temps.join(' ')} include ${at('ioc.conf')}; }`,
  );
  await writeFile(at('ioc.conf'), conf);
  const args = ['-p', dir, '-e', at('error.log'), '-c', at('nginx.conf')];
  await run(NGINX, ['-t', ...args]);
  const child = spawn(NGINX, args, { stdio: 'ignore' });
  const ended = once(child, 'close');
  while (!(await answers(https))) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${await readFile(at('error.log'), 'utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    ca: await readFile(at('cert.pem')),
    accessLog: () => readFile(at('access.log'), 'utf8'),
    /** Everything that nginx wrote down, in whatever log. */
    logs: async () => {
      const names = (await readdir(dir)).filter((name) => name.endsWith('.log'));
      return (await Promise.all(names.map((name) => readFile(at(name), 'utf8')))).join('\n');
    },
    stop: async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
};
