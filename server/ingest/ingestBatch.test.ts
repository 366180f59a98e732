import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { change } from '../../contract/events';
import { bigintColumn } from '../store/rows/columns';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import { ingestStationFiles } from './ingestStationFiles';
import type { StationFile } from './stationFile';

const stations = { provenanceOf: () => 'imported' as const, nameOf: String };
const RECEIVED = new Date('2026-11-20T02:00:00Z');
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 1, minute)).toISOString();
const storedRow = z.object({ value: z.number(), revision: bigintColumn, file: z.string() });
let made = 0;
const file = (station: string, rows: [number, number][], refused: string[] = [], sha256 = `sha-${(made += 1)}`): StationFile => ({
  name: `${sha256}.txt`,
  sha256,
  station,
  receivedAt: RECEIVED,
  refused: refused.map((raw, index) => ({ line: index + 1, raw, reason: 'Sai số cột.' })),
  rows: rows.map(([value, minute]) => ({ parameter: 'COD', value, unit: 'mg/L', observedAt: at(minute), status: '00' })),
});

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`batches of files on ${engine.name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open(() => RECEIVED);
      await store.ensureChannels(['readings', 'intake']);
    });
    afterAll(() => store.close());

    const take = (files: StationFile[]) => ingestStationFiles(store, files, stations);
    const stored = async (station: string) => {
      const { rows } = await store.read(null, ({ db }) =>
        sql`select r.value, r.revision, f.name as file from reading r join datastream d on d.id = r.datastream join station_file f on f.id = r.file
          where d.station = ${station} order by r.observed_at, r.revision`.execute(db),
      );
      return rows.map((row) => storedRow.parse(row));
    };
    const head = async (station: string) => {
      const { rows } = await store.read(null, ({ db }) => sql`select * from reading_latest where station = ${station}`.execute(db));
      return storedRow.parse(rows[0]);
    };
    /** What the channel told since: message by message. */
    const told = async (channel: string, work: () => Promise<void>) => {
      const since = (await store.tail(channel, 0, 1))?.seq ?? 0;
      await work();
      return ((await store.tail(channel, since, 1_000))?.rows ?? []).map(({ changes }) => z.array(change).parse(changes));
    };

    it('[IN1] takes the same file twice in one batch once, and a reading of two files once', async () => {
      const twice = file('A', [[1, 1]], ['sai']);
      const messages = await told('intake', () =>
        take([
          twice,
          { ...twice, name: 'again.txt' },
          file('A', [
            [1, 1],
            [2, 2],
          ]),
        ]),
      );
      expect((await stored('A')).map(({ value, file: from }) => [value, from])).toEqual([
        [1, twice.name],
        [2, `sha-${made}.txt`],
      ]);
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatchObject([
        { file: twice.name, accepted: 1 },
        { accepted: 2, refused: [] },
      ]);
    });

    it('[IN2] keeps every correction of one batch in the order of its files, and the head is the last word', async () => {
      await take([file('B', [[1, 1]]), file('B', [[2, 1]]), file('B', [[1, 1]]), file('B', [[9, 0]])]);
      const all = await stored('B');
      expect(all.map(({ value }) => value)).toEqual([9, 1, 2, 1]);
      const revisions = all.slice(1).map(({ revision }) => revision);
      expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => a - b));
      expect((await head('B')).value).toBe(1);
    });

    it('[IN2] lets an older reading later in the batch replace nothing', async () => {
      const messages = await told('readings', () => take([file('C', [[5, 5]]), file('C', [[3, 3]]), file('D', [[4, 4]])]));
      expect((await head('C')).value).toBe(5);
      expect(messages).toHaveLength(1);
      expect(messages[0]?.map((one) => (one.kind === 'reading.latest' ? [one.reading.key, one.reading.value] : null))).toEqual(
        expect.arrayContaining([
          ['C/COD', 5],
          ['D/COD', 4],
        ]),
      );
      expect(messages[0]).toHaveLength(2);
    });

    it('[IN3] keeps refused rows with their own file, in order, and tells each with its file', async () => {
      const files = [file('E', [], ['a\0', 'b']), file('E', [[1, 1]]), file('E', [], ['c'])];
      const [message] = await told('intake', () => take(files));
      expect(message?.map((one) => (one.kind === 'file.ingested' ? [one.file, ...one.refused.map(({ raw }) => raw)] : null))).toEqual([
        [files[0]?.name, 'a␀', 'b'],
        [files[1]?.name],
        [files[2]?.name, 'c'],
      ]);
    });

    it('[LV5] spreads very many refused rows over messages, none lost and none twice', async () => {
      const many = Array.from({ length: 700 }, (_, n) => `dòng ${n}`);
      const messages = await told('intake', () => take([file('F', [], many), file('F', [], many), file('F', [], many)]));
      expect(messages).toHaveLength(3);
      const ids = messages.flat().flatMap((one) => (one.kind === 'file.ingested' ? one.refused.map(({ id }) => id) : []));
      expect(new Set(ids).size).toBe(2_100);
    });

    it('[IN1] takes a batch of 200 files in as many statements as a batch of two', async () => {
      const count = async (files: number) => {
        let statements = 0;
        const counted: Store = {
          ...store,
          write: (actor, reason, view) =>
            store.write(actor, reason, (inner) => {
              const db = new Proxy(inner.db, {
                get: (target, name) => {
                  if (name === 'getExecutor') statements += 1;
                  const found: unknown = Reflect.get(target, name);
                  return typeof found === 'function' ? found.bind(target) : found;
                },
              });
              return view({ ...inner, db, publish: (...told_) => ((statements += 1), inner.publish(...told_)) });
            }),
        };
        await ingestStationFiles(
          counted,
          Array.from({ length: files }, (_, n) => file(`G${n}`, [[n, files]], ['x'])),
          stations,
        );
        return statements;
      };
      const few = await count(2);
      expect(few).toBeGreaterThan(3);
      expect(await count(200)).toBe(few);
    });
  });
}
