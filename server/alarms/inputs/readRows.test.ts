import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { TEST_ENGINES } from '../../store/engines.rig';
import { MINUTE, NOON, openAlarms, type AlarmBench } from '../alarms.rig';
import { readTellings } from './readRows';

const idRow = z.object({ id: z.int() });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`tellings that changes look back on, on ${engine.name}`, () => {
    let bench: AlarmBench;
    beforeAll(async () => {
      bench = await openAlarms(engine);
      for (const minute of [-300, -200, -100, 0])
        await bench.take(bench.file('A', { COD: 1 }, minute), bench.file('B', { COD: 2 }, minute));
    }, 60_000);
    afterAll(() => bench.store.close());

    it('are those of each datastream within its own windows, each once: what came late of one has nobody read the past of another', async () => {
      const found = await bench.store.read(null, async ({ db, revision }) => {
        const { rows } = await sql`select id from datastream where parameter = 'COD' order by station`.execute(db);
        const [a = -1, b = -1] = rows.map((row) => idRow.parse(row).id);
        const at = (minute: number): number => NOON + minute * MINUTE;
        const windows = [
          { datastream: a, from: at(-60), to: at(0) },
          { datastream: b, from: at(-300), to: at(-150) },
          { datastream: b, from: at(-200), to: at(-100) },
        ];
        return (await readTellings(db, windows, revision)).map(({ datastream, ms }) => [
          datastream === a ? 'A' : 'B',
          (ms - NOON) / MINUTE,
        ]);
      });
      expect(found).toEqual([
        ['B', -300],
        ['B', -200],
        ['B', -100],
        ['A', 0],
      ]);
    });
  });
}
