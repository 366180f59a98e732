import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestStationFiles } from '../../ingest/ingestStationFiles';
import { tellAverages } from '../../ingest/environment/tellAverages';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { readDataCapture } from './readDataCapture';
import { readExceedances } from './readExceedances';
import { readStationSeries } from './readStationSeries';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 17:00 in Vietnam. */
const NOW = Date.parse('2026-11-22T10:00:00Z');
const names = { nameOf: String, provenanceOf: () => 'imported' as const };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`what was known of datastreams, and of the hour under way, on ${engine.name}`, () => {
    let store: Store;
    let now = NOW;
    let made = 0;
    beforeAll(async () => {
      store = await engine.open(() => new Date(now));
    }, 60_000);
    afterAll(() => store.close());

    const send = async (station: string, ms: number, { count = 12, status = '00' } = {}) => {
      const rows = Array.from({ length: count }, (_, n) => ({
        parameter: 'COD',
        value: 10 + n,
        unit: 'mg/L',
        observedAt: new Date(ms + n * 5 * MINUTE).toISOString(),
        status,
      }));
      const name = `${station}_${(made += 1)}.txt`;
      await ingestStationFiles(store, [{ name, sha256: name, station, receivedAt: new Date(now), refused: [], rows }], names);
      await store.write('test', 'tell', tellAverages);
      now += 2 * MINUTE;
    };
    const newest = () => store.read(null, async ({ revision }) => revision);
    const known = (revision: number) =>
      store.read(null, async ({ db }) => ({
        capture: await readDataCapture(db, revision, { days: '30' }),
        series: await readStationSeries(db, revision, { station: 'A', span: '30d' }),
        exceedances: await readExceedances(db, revision, { year: 'latest' }),
      }));

    it('[EV5] answers of then stay what they were when older files, late rows and the rest of a day come', async () => {
      await send('A', NOW - 3 * DAY);
      await send('A', NOW - 2 * HOUR);
      const then = await newest();
      const before = await known(then);
      expect(before.exceedances.years).toEqual([2026]);
      // From midnight three days ago to 15:00.
      expect(before.capture.rows).toMatchObject([{ capture: { expected: (3 * 24 + 15) * 12, received: 12, valid: 12 } }]);
      expect(before.series.datastreams).toMatchObject([{ perHour: 12, capture: { expected: (3 * 24 + 15) * 12 } }]);
      // The first day had been closed and is put aside; the newest goes on; an older year is told only now.
      await send('A', NOW - 3 * DAY + 2 * HOUR);
      await send('A', NOW - HOUR);
      await send('A', NOW - 400 * DAY);
      expect(await known(then)).toEqual(before);
      expect((await known(await newest())).exceedances.years).toEqual([2026, 2025]);
    });

    it('[EV4] the hour under way is in no count, whatever its instrument said', async () => {
      await send('FAIL', NOW - HOUR, { status: '01' });
      await send('FAIL', NOW, { status: '02', count: 8 });
      await send('FAIL', NOW + 40 * MINUTE, { status: '01', count: 4 });
      const rows = (await known(await newest())).capture.rows.filter(({ station }) => station === 'FAIL');
      expect(rows).toMatchObject([{ capture: { received: 12, valid: 0 }, calibrating: 12, failed: 0 }]);
    });
  });
}
