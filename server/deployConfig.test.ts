import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkBorder } from './access/checkBorder';
import { readSignOnConfig } from './access/signOn/readSignOnConfig';
import { readConfig } from './config';
import { readDeployed, readEnvironmentFile, UNITS, unitEnvironment } from './deploy.rig';
import { readNotifyConfig } from './notifications/readNotifyConfig';
import { takeCredentials } from './process/credentials';

const example = readDeployed('ioc.env.example');
const manual = readFileSync(new URL('../docs/DEPLOY.md', import.meta.url), 'utf8');
const nginx = readDeployed('nginx/ioc.conf');
const SETTING = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;

/** The secrets that the comments name, each with what they say is in its file; a command is run. */
const secretsOf = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/^#\s{2,}([A-Z][A-Z0-9_]+)\s+(.+?)(?:\s{2,}\(.*\))?$/gm)].map(([, name = '', said = '']) => {
      const [program = '', ...args] = said.split(' ');
      if (program === 'openssl') return [name, execFileSync(program, args, { encoding: 'utf8' })];
      return [name, program === 'and' ? 'bi-mat-cua-ung-dung' : said];
    }),
  );

/** The environment of a gateway as its unit, the settings' file and the secrets of a site make it. */
const siteOf = async (settings: string): Promise<NodeJS.ProcessEnv> => {
  const dir = await mkdtemp(join(tmpdir(), 'ioc-secrets-'));
  try {
    // All of a folder is handed over under the folder's own name.
    for (const [name, text] of secretsOf(settings)) await writeFile(join(dir, `ioc_${name}`), `${text}\n`);
    const env: NodeJS.ProcessEnv = { ...unitEnvironment('ioc@.service', '8787'), ...readEnvironmentFile(settings) };
    takeCredentials(Object.assign(env, { CREDENTIALS_DIRECTORY: dir }));
    return env;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};
/** As server/main.ts reads it. */
const open = (env: NodeJS.ProcessEnv) => {
  const config = readConfig(env);
  readNotifyConfig(env, config.publicOrigins);
  const signOn = readSignOnConfig(env);
  checkBorder({ host: config.host, publicOrigins: config.publicOrigins, hasSignOn: signOn !== null });
  return { config, signOn };
};

/** The names that the program reads: those of the schemas of its environment, and the few that are read one by one. */
const namesRead = (): Set<string> => {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /^(?!.*\.(?:test|rig)\.ts$).*\.ts$/.test(path));
  const text = files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  return new Set([...text.matchAll(/^\s+([A-Z][A-Z0-9_]*): (?:z\.|flag,)|\benv\['([A-Z][A-Z0-9_]*)'\]/gm)].map(([, a, b]) => a ?? b ?? ''));
};

describe('deploy/ioc.env.example', () => {
  it('[AC10] [OP5] with the secrets that it names is a site that the program takes as real: sign-on, TLS, a proxy that is declared, nothing simulated', async () => {
    const { config, signOn } = open(await siteOf(example));
    expect(signOn?.clientSecret).toBe('bi-mat-cua-ung-dung');
    expect([...(signOn?.administrators ?? [])]).toEqual(['ten@example.vn']);
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8787, trustedProxies: ['127.0.0.1'], simulate: false, seedSimulated: false });
    expect(config).toMatchObject({ dataDir: '/var/lib/ioc/8787', gatewayName: '8787', shutdownGraceMs: 3_000 });
    expect([config.databaseUrl, config.redisUrl, config.metricsToken].map((each) => each?.slice(0, 5))).toEqual([
      'postg',
      'redis',
      expect.stringMatching(/^[0-9a-f]{5}$/),
    ]);
    // The name that nginx answers to, and no other.
    expect(config.publicOrigins.map((origin) => new URL(origin).hostname)).toEqual([
      ...new Set([...nginx.matchAll(/server_name (\S+\.\S+);/g)].map(([, name]) => name)),
    ]);
    expect(config.publicOrigins).toEqual(config.publicOrigins.filter((origin) => origin.startsWith('https:')));
  });

  it('[AC10] is no site any more when its sign-on or its TLS is taken away', async () => {
    const without = (name: RegExp) => siteOf(example.replaceAll(new RegExp(`^${name.source}=.*$`, 'gm'), ''));
    const unsigned = await without(/OIDC_\w+/);
    expect(() => open(unsigned)).toThrow(/chưa bật đăng nhập/);
    const plain = await siteOf(example.replace('PUBLIC_ORIGIN=https:', 'PUBLIC_ORIGIN=http:'));
    expect(() => open(plain)).toThrow(/mã hoá/);
  });
});

describe('what the files and the manual of a site name', () => {
  it('is read by the program, each setting of it', () => {
    const read = namesRead();
    const asked = (text: string): string[] => [...new Set(text.match(SETTING) ?? [])];
    const named = [
      ...asked(example),
      ...Object.keys(readEnvironmentFile(example)),
      ...secretsOf(example).keys(),
      ...UNITS.filter((unit) => unit.endsWith('.service')).flatMap((unit) => Object.keys(unitEnvironment(unit, '8787'))),
      ...[...manual.matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map(([, name = '']) => name),
      ...[...manual.matchAll(/\/etc\/ioc\/secrets\/([A-Z][A-Z0-9_]+)/g)].map(([, name = '']) => name),
    ];
    // Of Node's own packages.
    const unread = named.filter((name) => !read.has(name) && name !== 'NODE_ENV');
    expect(unread).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(15);
  });

  it('agrees: the gateways that nginx asks are those that are started, and it lets through what the import door takes', () => {
    const asked = [...nginx.matchAll(/^\s+server 127\.0\.0\.1:(\d+)/gm)].map(([, port]) => port);
    expect(asked).toEqual([...(/systemctl enable --now ioc@(\d+) ioc@(\d+)/.exec(manual)?.slice(1) ?? [])]);
    const bodyBytes = Number(/client_max_body_size (\d+)m;/.exec(nginx)?.[1]) * 1024 * 1024;
    expect(bodyBytes).toBeGreaterThan(readConfig({}).importMaxBytes);
  });
});
