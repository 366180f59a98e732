import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { once } from './once';

let shared = '';
test.beforeEach(() => void (shared = mkdtempSync(join(tmpdir(), 'ioc-once-'))));
test.afterEach(() => rmSync(shared, { recursive: true, force: true }));

test('what workers share is made once, by whoever asks first, and the others have it when it is whole', async () => {
  let begun = 0;
  const make = async (draft: string): Promise<void> => {
    begun += 1;
    await new Promise((resolve) => setTimeout(resolve, 150));
    writeFileSync(join(draft, 'data'), 'whole');
  };
  const folders = await Promise.all([once(shared, 'seeded', make), once(shared, 'seeded', make), once(shared, 'other', make)]);
  expect(begun).toBe(2);
  expect(folders.map((folder) => readFileSync(join(folder, 'data'), 'utf8'))).toEqual(['whole', 'whole', 'whole']);
  expect(await once(shared, 'seeded', make)).toBe(folders[0]);
  expect([begun, readdirSync(shared).toSorted()]).toEqual([2, ['other', 'seeded']]);
});

test('what could not be made is told to everyone who waits for it', async () => {
  const outcomes = await Promise.allSettled([
    once(shared, 'seeded', () => Promise.reject(new Error('no room on the disk'))),
    once(shared, 'seeded', () => Promise.resolve()),
  ]);
  const said = outcomes.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : 'made'));
  expect(said).toEqual(['Error: no room on the disk', expect.stringContaining('seeded could not be made')]);
});
