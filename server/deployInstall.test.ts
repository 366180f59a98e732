import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEPLOY, UNITS } from './deploy.rig';

let dir = '';
let bundle = '';
let root = '';
const at = (...path: string[]): string => join(root, ...path);
const sign = () =>
  execFileSync('sh', ['-c', 'find . -type f ! -name SHA256SUMS -exec sha256sum {} + | sed "s#  ./#  #" > SHA256SUMS'], { cwd: bundle });
/** A bundle with all that the installation itself looks at. */
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ioc-install-'));
  bundle = join(dir, 'ioc-0.1.0');
  root = join(dir, 'root');
  await mkdir(join(bundle, 'server'), { recursive: true });
  await cp(DEPLOY, join(bundle, 'deploy'), { recursive: true });
  await cp(join(DEPLOY, 'install.sh'), join(bundle, 'install.sh'));
  await writeFile(join(bundle, 'package.json'), '{\n  "name": "ioc",\n  "version": "0.1.0",\n  "private": true\n}\n');
  await writeFile(join(bundle, 'server', 'main.ts'), 'export {};\n', { mode: 0o600 });
  sign();
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** As an administrator whose umask is strict gives the command. */
const install = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', 'umask 077; exec ./install.sh "$@"', 'install', ...args], {
    cwd: bundle,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
};
const modeOf = async (...path: string[]): Promise<string> => ((await stat(at(...path))).mode & 0o777).toString(8);

// It is of Debian: its programs are GNU's.
describe.skipIf(process.platform !== 'linux')('deploy/install.sh', () => {
  it('puts program, settings, secrets and units where the manual says, readable for whom it says, whatever the umask', async () => {
    expect(install('--root', root)).toMatchObject({ status: 0 });
    const modes = [
      ['opt/ioc', '755'],
      ['opt/ioc/releases', '755'],
      ['opt/ioc/current/server/main.ts', '644'],
      ['opt/ioc/current/deploy/waitReady.mjs', '644'],
      ['etc/ioc', '755'],
      ['etc/ioc/ioc.env', '640'],
      ['etc/ioc/secrets', '700'],
      ['etc/ioc/tls', '700'],
      ['var/backups/ioc', '700'],
      ...UNITS.map((unit) => [`etc/systemd/system/${unit}`, '644']),
    ] as const;
    expect(await Promise.all(modes.map(async ([path = '']) => [path, await modeOf(path)]))).toEqual(modes);
    // The tree holds wherever it goes.
    expect(await readlink(at('opt/ioc/current'))).toMatch(/^releases\/0\.1\.0-[0-9a-f]{8}$/);
    expect(execFileSync(at('opt/ioc/node/bin/node'), ['--version'], { encoding: 'utf8' })).toMatch(/^v\d/);
  });

  it('keeps the settings and secrets of the site when it runs again, and does what was left undone', async () => {
    install('--root', root);
    await appendFile(at('etc/ioc/ioc.env'), 'IMPORT_MAX_MB=20\n');
    await writeFile(at('etc/ioc/secrets/METRICS_TOKEN'), 'cua-co-quan', { mode: 0o600 });
    const [edited, release] = [await readFile(at('etc/ioc/ioc.env'), 'utf8'), await readlink(at('opt/ioc/current'))];
    await rm(at('etc/systemd/system/ioc@.service'));
    // As if it had been cut off in the middle of a step.
    await writeFile(at('opt/ioc/current.new'), '');
    expect(install('--root', root)).toMatchObject({ status: 0 });
    expect(await readFile(at('etc/ioc/ioc.env'), 'utf8')).toBe(edited);
    expect([await readFile(at('etc/ioc/secrets/METRICS_TOKEN'), 'utf8'), await modeOf('etc/ioc/secrets/METRICS_TOKEN')]).toEqual([
      'cua-co-quan',
      '600',
    ]);
    expect([await readlink(at('opt/ioc/current')), existsSync(at('etc/systemd/system/ioc@.service'))]).toEqual([release, true]);
  });

  it('puts a new version beside the old one, and takes no bundle that was changed on its way', async () => {
    install('--root', root);
    const first = await readlink(at('opt/ioc/current'));
    await writeFile(join(bundle, 'server', 'main.ts'), 'export const two = 2;\n');
    expect(install('--root', root)).toMatchObject({ status: 1, text: expect.stringMatching(/không còn nguyên vẹn/) });
    expect(await readlink(at('opt/ioc/current'))).toBe(first);
    sign();
    expect(install('--root', root)).toMatchObject({ status: 0 });
    expect(await readFile(at('opt/ioc/current/server/main.ts'), 'utf8')).toContain('two');
    expect(await readFile(at('opt/ioc', first, 'server/main.ts'), 'utf8')).toBe('export {};\n');
  });

  it('takes the Node.js that lies in the bundle, also where another was before', async () => {
    install('--root', root);
    await mkdir(join(bundle, 'node', 'node-v99.0.0-linux-x64', 'bin'), { recursive: true });
    await writeFile(join(bundle, 'node/node-v99.0.0-linux-x64/bin/node'), '#!/bin/sh\necho v99\n', { mode: 0o755 });
    execFileSync('tar', ['-czf', 'node-v99.0.0-linux-x64.tar.gz', '--remove-files', 'node-v99.0.0-linux-x64'], {
      cwd: join(bundle, 'node'),
    });
    sign();
    expect(install('--root', root)).toMatchObject({ status: 0 });
    expect(execFileSync(at('opt/ioc/node/bin/node'), { encoding: 'utf8' })).toBe('v99\n');
    expect(existsSync(at('opt/ioc/current/node'))).toBe(false);
  });

  it('copies the program alone with --files-only', () => {
    expect(install('--prefix', at('srv'), '--files-only')).toMatchObject({ status: 0 });
    expect(['srv/current/server/main.ts', 'etc', 'var'].map((path) => existsSync(at(path)))).toEqual([true, false, false]);
    // The units run from one place.
    expect(install('--prefix', at('other'))).toMatchObject({ status: 2 });
  });
});
