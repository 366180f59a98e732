import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { missingFromLock } from './complete-lock.mjs';

it('finds the native binding of another system that a lock file lacks, and none that stands deeper or higher', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      dev: true,
      optionalDependencies: { '@tool/binding-linux-x64-musl': '1.0.0', '@tool/binding-win32-x64-msvc': '1.0.0' },
    },
    'node_modules/tool/node_modules/@tool/binding-linux-x64-musl': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { optionalDependencies: { c: '2.0.0' } },
    'node_modules/c': { version: '2.0.0' },
  };
  expect(missingFromLock({ packages })).toEqual([
    ['node_modules/@tool/binding-win32-x64-msvc', { version: '1.0.0', dev: true, optional: true, os: ['win32'], cpu: ['x64'] }],
  ]);
});

it('holds for this repository: npm ci refuses a lock file that lacks one (run `node scripts/complete-lock.mjs`)', () =>
  expect(missingFromLock(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]));
