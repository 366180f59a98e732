import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordIndicators } from '../ingest/recordIndicators';
import { seed } from '../ingest/seed';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { by, feedOf, observed, standOf, value } from './indicatorEngine.rig';

/** An embedded database takes its time to start on a busy machine. */
const START_MS = 60_000;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`seeding on ${engine.name}`, () => {
    let store: Store;
    beforeAll(async () => void (store = await engine.open(() => new Date('2026-11-20T01:00:00Z'))), START_MS);
    afterAll(() => store.close());

    it('[IE7] seeds once; a changed file is a new revision, and what others recorded since is left alone', async () => {
      const dir = await mkdtemp(join(tmpdir(), 'ioc-seed-'));
      await cp('data', dir, { recursive: true });
      const file = join(dir, 'digital-plan-2025', 'indicators.json');
      const edit = async (from: string, to: string) => writeFile(file, (await readFile(file, 'utf8')).replaceAll(from, to));
      const cellOf = async (code: string, role: string) =>
        (await feedOf(store, 'cds-2025')).indicators.find((each) => each.code === code)?.observations.find((each) => each.role === role);
      expect(await seed(store, dir)).toBe(true);
      const stand = await standOf(store);
      expect(stand.messages.map((changes) => changes.length)).toEqual([18]);
      expect(await seed(store, dir)).toBe(false);
      expect(await standOf(store)).toEqual(stand);
      expect((await feedOf(store, 'cds-2025')).indicators).toHaveLength(18);

      const own = { indicatorCode: 'III.5', value: value(60), verbatim: '60%', basis: 'qd-2542', period: '2024' };
      await recordIndicators(store, { set: { id: 'cds-2025' }, observations: [observed(60, own)] }, by('lan'));
      await edit('"59,44%"', '"59,5%"');
      await edit('"99,15%"', '"99,2%"');
      expect(await seed(store, dir)).toBe(true);
      expect((await cellOf('III.2', 'result'))?.verbatim).toBe('99,2%');
      expect((await cellOf('III.5', 'estimate'))?.verbatim).toBe('59,5%');
      expect((await cellOf('III.5', 'result'))?.verbatim).toBe('60%');
      const body = await feedOf(store, 'cds-2025');
      expect(body.indicators.every(({ observations }) => observations.length === 6)).toBe(true);
      expect(await seed(store, dir)).toBe(false);

      // Another set is a folder and its name: rows, no code.
      await cp(join(dir, 'digital-plan-2025'), join(dir, 'another-plan'), { recursive: true });
      const other = join(dir, 'another-plan', 'indicators.json');
      await writeFile(other, (await readFile(other, 'utf8')).replace('"cds-2025"', '"bo-khac"'));
      await writeFile(join(dir, 'plans.json'), JSON.stringify({ folders: ['digital-plan-2025', 'another-plan'] }));
      expect(await seed(store, dir)).toBe(true);
      expect((await feedOf(store, 'bo-khac')).indicators).toHaveLength(18);
      await rm(dir, { recursive: true, force: true });
    });
  });
}
