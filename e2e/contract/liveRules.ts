import { expect } from '@playwright/test';
import type { Push } from '../../contract/events';
import type { Cursor } from '../../contract/feed';
import type { Place, PlaceLine, Rule } from './place';
import { cursorOf, expectChain, newFile, newRefusedRow, readIntake, SOON } from './words';

const headOf = async (place: Place, feed: string, channel = feed): Promise<Cursor> =>
  cursorOf(await place.ask(`/api/feeds/${feed}`), channel);
const asked = ({ channel, epoch, seq }: Cursor) => ({ channel, epoch, since: seq });
const filesIn = (pushes: readonly Push[]): string[] =>
  pushes.flatMap(({ changes }) => changes.flatMap((change) => (change.kind === 'file.ingested' ? [change.file] : [])));

/** Runs with a line that is closed afterwards, whatever happens. */
const onLine =
  (run: (place: Place, line: PlaceLine) => Promise<void>) =>
  async (place: Place): Promise<void> => {
    const line = await place.dial();
    await run(place, line).finally(() => line.close());
  };

export const LIVE_RULES: readonly Rule[] = [
  {
    title: '[LV2] [LV4] from the position of a snapshot on, every event comes once and in order, and leads to what the feed then says',
    holds: onLine(async (place, line) => {
      const from = await headOf(place, 'intake');
      expect(await line.subscribe(asked(from))).toMatchObject({ outcome: 'joined', head: { channel: 'intake', epoch: from.epoch } });
      const files = [newFile(), newFile()];
      for (const { name, text } of files) await place.deliver(name, text);
      await expect.poll(async () => filesIn(await line.pushes()), SOON).toEqual(expect.arrayContaining(files.map(({ name }) => name)));
      const pushes = await line.pushes();
      expectChain(pushes, from.seq);
      expect(new Set(pushes.map(({ channel, epoch }) => `${channel}@${epoch}`))).toEqual(new Set([`intake@${from.epoch}`]));
      expect((await headOf(place, 'intake')).seq).toBeGreaterThanOrEqual(pushes.at(-1)?.seq ?? Number.NaN);
    }),
  },
  {
    title: '[LV4] [LV5] what was missed is replayed, row by row, and then the channel is followed',
    holds: onLine(async (place, line) => {
      const from = await headOf(place, 'intake');
      const missed = [await newRefusedRow(place), await newRefusedRow(place)].map(({ file }) => file);
      expect(await line.subscribe(asked(from))).toMatchObject({ outcome: 'joined' });
      await expect.poll(async () => filesIn(await line.pushes()), SOON).toEqual(expect.arrayContaining(missed));
      const next = newFile();
      await place.deliver(next.name, next.text);
      await expect.poll(async () => filesIn(await line.pushes()), SOON).toContain(next.name);
      const pushes = await line.pushes();
      expectChain(pushes, from.seq);
      expect(pushes.every(({ prev, seq }) => seq === prev + 1)).toBe(true);
      const files = filesIn(pushes);
      expect(new Set(files).size).toBe(files.length);
    }),
  },
  {
    title: '[LV6] a reading comes by its key on the channel of the newest values, as the feed then has it',
    holds: onLine(async (place, line) => {
      const from = await headOf(place, 'readings');
      expect(await line.subscribe(asked(from))).toMatchObject({ outcome: 'joined' });
      const { name, text, station, value } = newFile();
      await place.deliver(name, text);
      const toldOf = (pushes: readonly Push[]) =>
        pushes.flatMap(({ changes }) =>
          changes.flatMap((change) => (change.kind === 'reading.latest' && change.reading.station === station ? [change.reading] : [])),
        );
      await expect.poll(async () => toldOf(await line.pushes()).length, SOON).toBe(1);
      const pushes = await line.pushes();
      expectChain(pushes, from.seq);
      const [told] = toldOf(pushes);
      expect(told).toMatchObject({ parameter: 'COD', value, unit: 'mg/L', file: name });
      expect((await place.ask('/api/feeds/readings')).text).toContain(JSON.stringify(told));
    }),
  },
  {
    title: '[LV7] another epoch, or a position that was never reached, is told to fetch the snapshot anew',
    holds: onLine(async (place, line) => {
      const head = await headOf(place, 'intake');
      expect(await line.subscribe({ channel: 'intake', epoch: 'khac', since: head.seq })).toEqual({ outcome: 'refetch', reason: 'epoch' });
      expect(await line.subscribe({ ...asked(head), since: head.seq + 1_000_000 })).toEqual({ outcome: 'refetch', reason: 'ahead' });
    }),
  },
  {
    title: '[AC1] a channel that no feed declares belongs to nobody, and what is no request is denied',
    holds: onLine(async (_place, line) => {
      expect(await line.subscribe({ channel: 'khong-co', epoch: 'e', since: 0 })).toEqual({ outcome: 'denied' });
      expect(await line.subscribe({ channel: 'intake' })).toEqual({ outcome: 'denied' });
    }),
  },
  {
    title: '[LV8] a heartbeat tells the heads of what was asked for, and of nothing else; what is left is told no more',
    holds: onLine(async (place, line) => {
      const [intake, readings] = [await headOf(place, 'intake'), await headOf(place, 'readings')];
      await line.subscribe(asked(intake));
      await line.subscribe(asked(readings));
      await line.unsubscribe('readings');
      const next = newFile();
      await place.deliver(next.name, next.text);
      await expect.poll(async () => filesIn(await line.pushes()), SOON).toContain(next.name);
      const brought = (await line.pushes()).findLast(({ channel }) => channel === 'intake')?.seq ?? Number.NaN;
      const heard = (await line.heartbeats()).length;
      await expect.poll(async () => (await line.heartbeats()).length, SOON).toBeGreaterThan(heard);
      const heads = (await line.heartbeats()).at(-1)?.heads ?? [];
      expect(heads.map(({ channel }) => channel)).toEqual(['intake']);
      expect(heads[0]?.epoch).toBe(intake.epoch);
      expect(heads[0]?.seq).toBeGreaterThanOrEqual(brought);
      // Never ahead of the messages that lead to it.
      expect(heads[0]?.seq).toBeLessThanOrEqual((await line.pushes()).findLast(({ channel }) => channel === 'intake')?.seq ?? Number.NaN);
      const toldOfNext = (await line.pushes()).filter(({ changes }) =>
        changes.some((change) => change.kind === 'reading.latest' && change.reading.station === next.station),
      );
      expect(toldOfNext).toEqual([]);
      expect((await readIntake(place)).files).toBeGreaterThan(0);
    }),
  },
];
