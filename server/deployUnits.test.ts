import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DEPLOY, readDeployed, UNITS, unitSays } from './deploy.rig';

const NODE = '/opt/ioc/node/bin/node';
const ANALYZE = 'systemd-analyze';
const analyze = (...args: string[]) => spawnSync(ANALYZE, args, { encoding: 'utf8' });
/** 0: it is not there. */
const systemd = Number(/^systemd (\d+)/.exec(analyze('--version').stdout ?? '')?.[1] ?? 0);
const services = UNITS.filter((unit) => unit.endsWith('.service'));
const dir = mkdtempSync(join(tmpdir(), 'ioc-units-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The units as they are installed, of the gateway on 8787, with the Node.js that runs here. */
const installed = (): string[] =>
  UNITS.map((unit) => {
    const path = join(dir, unit.replace('@.', '@8787.'));
    writeFileSync(path, readDeployed(`systemd/${unit}`).replaceAll(NODE, process.execPath));
    return path;
  });

describe('the systemd units of deploy/', () => {
  it.skipIf(systemd === 0)('say nothing that systemd does not know', () => {
    const { status, stdout, stderr } = analyze('verify', '--man=no', ...installed());
    expect([status, stdout, stderr]).toEqual([0, '', '']);
  });

  // Judged from the file alone since that version.
  it.skipIf(systemd < 250)('leave what a service can do at the level "OK" of systemd at the worst', () => {
    for (const path of installed().filter((each) => each.endsWith('.service'))) {
      const { status, stdout, stderr } = analyze('security', '--offline=true', '--no-pager', '--threshold=15', path);
      expect([path, status, stdout.split('\n').at(-2), stderr]).toEqual([path, 0, expect.stringMatching(/exposure level .* 1\.\d OK/), '']);
    }
  });

  it('run as ioc, with secrets from a folder of root alone, and give away every right that they do not need', () => {
    expect(services.toSorted()).toEqual(['ioc-audit@.service', 'ioc-backup.service', 'ioc@.service']);
    for (const unit of services)
      for (const [key, value] of [
        ['User', 'ioc'],
        ['Group', 'ioc'],
        ['WorkingDirectory', '/opt/ioc/current'],
        ['LoadCredential', 'ioc:/etc/ioc/secrets'],
        ['UMask', '0077'],
        ['NoNewPrivileges', 'yes'],
        ['CapabilityBoundingSet', ''],
        ['AmbientCapabilities', ''],
        ['ProtectSystem', 'strict'],
        ['ProtectHome', 'yes'],
        ['PrivateTmp', 'yes'],
        ['PrivateDevices', 'yes'],
        ['PrivateUsers', 'yes'],
        ['ProtectProc', 'invisible'],
        ['RestrictNamespaces', 'yes'],
        ['RestrictSUIDSGID', 'yes'],
        ['RestrictAddressFamilies', 'AF_INET AF_INET6 AF_UNIX AF_NETLINK'],
        ['SystemCallArchitectures', 'native'],
      ] as const)
        expect([unit, key, unitSays(unit, key)]).toEqual([unit, key, [value]]);
    for (const unit of services) expect(unitSays(unit, 'SystemCallFilter')).toEqual(['@system-service', '~@privileged']);
  });

  it('[AU2] hand the address of the database, and the hash that was kept elsewhere, to the command that verifies the audit', () => {
    const command = (unitSays('ioc-audit@.service', 'ExecStart')[0] ?? '').split(' ');
    expect([command[0], command.at(-1)]).toEqual([NODE, '$AUDIT_EXPECT']);
    const verify = (...args: string[]) => {
      const { DATABASE_URL: _url, ...inherited } = process.env;
      const env = { ...inherited, CREDENTIALS_DIRECTORY: dir };
      return spawnSync(process.execPath, [...command.slice(1, -1), ...args], { cwd: join(DEPLOY, '..'), env, encoding: 'utf8' });
    };
    writeFileSync(join(dir, 'ioc_DATABASE_URL'), 'khong-phai-dia-chi\n');
    const refused = verify();
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/DATABASE_URL phải có dạng/)]);
    expect(verify('--expect', 'abc').stderr).toMatch(/^Cách dùng/);
  });

  it('start programs that are in the bundle', () => {
    const parts = services.flatMap((unit) => readDeployed(`systemd/${unit}`).match(/(?:server|deploy)\/\w+\.(?:ts|mjs)/g) ?? []);
    expect(parts.length).toBeGreaterThanOrEqual(4);
    for (const part of parts) expect(execFileSync('ls', [join(DEPLOY, '..', part)], { encoding: 'utf8' }).trim()).toMatch(part);
  });
});
