import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_ENGINES } from '../../../store/engines.rig';
import type { Store } from '../../../store/store';
import { readDays } from '../../environment/readDays';
import { readRegister } from '../../environment/readRegister';
import { dayOf, HOUR_MS, isoOf } from '../../environment/vietnamHours';
import { readValid } from '../first/firstOfReadings';
import { judgeChange } from '../judge/judgeChange';
import { judgeLimit } from '../judge/judgeLimit';
import { judgeMean } from '../judge/judgeMean';
import { fold } from './fold';
import { asTold } from './history';
import { body, cod, limit, previewBench } from './preview.rig';

const MINUTE = 60_000;
const DAY = 24 * HOUR_MS;
/** 17:00 in Vietnam. */
const NOW = Date.parse('2026-11-22T10:00:00Z');

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the dry run, exactly, on ${engine.name}`, () => {
    let store: Store;
    const now = NOW;
    const { send, tryOut, spansOf } = previewBench(
      () => store,
      () => now,
    );
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());

    it('[AL13] raises of readings what the steps raise of every single one of them, though most are passed over by their bounds', async () => {
      // Ten days with spells, gaps, and values between limit and hysteresis.
      const rows = Array.from({ length: 10 * 288 }, (_, n): [number, number] => [
        NOW - 10 * DAY + n * 5 * MINUTE,
        60 + 30 * Math.sin(n / 150) + 25 * Math.sin(n / 7) * Math.sin(n / 900) + ((n * 7919) % 13),
      ]).filter(([ms]) => Math.floor(ms / (3 * HOUR_MS)) % 11 !== 0);
      await send('FINE', rows);
      const [stream] = await store.read(null, async ({ db, revision }) =>
        (await readRegister(db, revision, 'FINE')).flatMap(({ streams }) => streams),
      );
      const all = await store.read(null, ({ db, revision }) =>
        readValid(db, [stream?.id ?? 0], { from: NOW - 10 * DAY, to: NOW }, revision),
      );
      expect(all).toHaveLength(rows.length);
      for (const delays of [
        { onDelaySeconds: 0, offDelaySeconds: 0 },
        { onDelaySeconds: 900, offDelaySeconds: 2 * 3_600 },
      ]) {
        for (const op of ['gt', 'lt'] as const) {
          const condition = limit({ op, limit: op === 'gt' ? 100 : 40 });
          const of = body({ target: cod('FINE'), condition, ...delays });
          const expected = fold(of, asTold(all.map(({ ms, value }) => judgeLimit(value, Number(condition.limit), condition, ms))), NOW);
          const found = await tryOut(of);
          expect(found).toMatchObject({ subjects: 1, basis: ['readings'], raised: expected.length, judged: rows.length });
          expect(spansOf(found)).toEqual(
            expected.map(({ activeAt, active, clearedAt, worst }) => [
              isoOf(activeAt),
              active ? null : isoOf(clearedAt ?? 0),
              worst?.value,
            ]),
          );
          expect(expected.length).toBeGreaterThan(2);
        }
        const condition = { kind: 'change' as const, direction: 'rise' as const, by: 20, withinMinutes: 30 };
        const of = body({ target: cod('FINE'), condition, ...delays });
        const samples = all.map((each) => judgeChange(each, all.filter(({ ms }) => ms < each.ms && ms >= each.ms - 30 * MINUTE), condition)); // prettier-ignore
        const expected = fold(of, asTold(samples), NOW);
        expect(spansOf(await tryOut(of)).map(([from]) => from)).toEqual(expected.map(({ activeAt }) => isoOf(activeAt)));
      }
    }, 60_000);

    it('[AL13] [EV4] judges means of every hour as the page of the station has them', async () => {
      const [station] = await store.read(null, ({ db, revision }) => readRegister(db, revision, 'FINE'));
      const [stream] = station?.streams ?? [];
      if (!stream) throw new Error('no datastream');
      for (const averaging of ['1h', '8h', '24h'] as const) {
        const condition = limit({ averaging, limit: averaging === '24h' ? 66 : 80, hysteresis: 0 });
        const of = body({ target: cod('FINE'), condition });
        const days = await store.read(null, ({ db, revision }) =>
          readDays(db, [stream.id], { from: dayOf(NOW - 12 * DAY), to: dayOf(NOW) }, revision),
        );
        const ends = Array.from({ length: 10 * 24 }, (_, n) => NOW - (10 * 24 - 1 - n) * HOUR_MS);
        const expected = fold(of, asTold(ends.flatMap((end) => judgeMean(stream, days, condition, averaging, end) ?? [])), NOW);
        const found = await tryOut(of);
        expect(spansOf(found).map(([from]) => from)).toEqual(expected.map(({ activeAt }) => isoOf(activeAt)));
        expect(found.basis).toEqual(['hours']);
        expect(expected.length).toBeGreaterThan(0);
      }
    });

    it('[AL13] finds the gaps in which nothing valid was heard', async () => {
      const found = await tryOut(
        body({ target: { kind: 'station', stations: ['FINE'] }, condition: { kind: 'silent', afterMinutes: 120 } }),
        '7',
      );
      const gaps = Array.from({ length: 7 * 8 }, (_, n) => Math.floor((NOW - 7 * DAY) / (3 * HOUR_MS)) + n).filter((n) => n % 11 === 0);
      expect(found.occurrences.map(({ activeAt }) => activeAt).toReversed()).toEqual(
        gaps.map((n) => isoOf(n * 3 * HOUR_MS - 5 * MINUTE + 120 * MINUTE)),
      );
    });
  });
}
