import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { envelope } from '../../contract/feed';
import { intake as intakeFeed } from '../../contract/feeds/intake';
import { ProblemError } from '../../contract/problem';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { ask, type Context } from '../core/answer';
import { bigintColumn } from '../store/rows/columns';
import type { Store } from '../store/store';
import { TEST_ENGINES } from '../store/engines.rig';
import type { Coding } from './etag';
import { createFinishedAnswers, MAX_BYTES } from './finishedAnswers';

const intake = envelope(intakeFeed.body);
const nobody = { ...LOCAL_PRINCIPAL, scopes: new Set<string>() };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`finished answers on ${engine.name}`, () => {
    let store: Store;
    let context: Context;
    let clock = new Date('2026-11-20T02:00:00Z');
    let reads = 0;
    beforeAll(async () => {
      const opened = await engine.open(() => clock);
      await opened.ensureChannels(['readings', 'intake']);
      store = {
        ...opened,
        read: (asOf, view) => {
          reads += 1;
          return opened.read(asOf, view);
        },
      };
      context = { store, now: () => clock, stationName: String, provenanceOf: () => 'imported' };
    });
    afterAll(() => store.close());
    beforeEach(() => (reads = 0));

    const asked = (asOf: string | null = null, feed = 'intake') => ask({ feed, params: {}, asOf }, LOCAL_PRINCIPAL, context);
    const open = (maxBytes = MAX_BYTES) => {
      const finished = createFinishedAnswers(context, 'v', maxBytes);
      return (asOf: string | null = null, coding: Coding = 'identity', etag = '') => finished(asked(asOf), coding, (own) => own === etag);
    };
    const drop = () => store.write('t', 'drop', ({ publish }) => publish('intake', []));
    const read = (bytes: Buffer | null) => intake.parse(JSON.parse((bytes ?? Buffer.from('null')).toString()));

    it('[FD6] reads and compresses a body once for all who ask, together and later', async () => {
      const finished = open();
      const answers = await Promise.all(Array.from({ length: 32 }, () => finished(null, 'gzip')));
      answers.push(await finished(null, 'gzip'));
      expect(reads).toBe(1);
      expect(new Set(answers.map(({ bytes }) => bytes)).size).toBe(1);
      const plain = await finished();
      expect(gunzipSync(answers[0]?.bytes ?? '').equals(plain.bytes ?? Buffer.of())).toBe(true);
    });

    it('[FD6] answers an ETag that still holds without reading, even one that was given before the start', async () => {
      const { etag } = await open()();
      reads = 0;
      expect(await open()(null, 'identity', etag)).toMatchObject({ etag, bytes: null });
      expect(reads).toBe(0);
    });

    it('[FD2] never answers what was before a write that is acknowledged, and gives cursors and body of one revision', async () => {
      const finished = open();
      let acknowledged = 0;
      let done = false;
      const seqAt = new Map<number, number>();
      const writing = (async () => {
        for (let n = 0; n < 60; n += 1) {
          const { revision, seq } = await store.write('t', 'drop', async (view) => {
            await view.publish('intake', []);
            const { rows } = await sql`select seq from channel where name = 'intake'`.execute(view.db);
            return { revision: view.revision, seq: z.object({ seq: bigintColumn }).parse(rows[0]).seq };
          });
          seqAt.set(revision, seq);
          acknowledged = revision;
        }
        done = true;
      })();
      const asker = async (coding: Coding) => {
        let last = 0;
        while (!done) {
          const atLeast = acknowledged;
          const { bytes, cursors } = await finished(null, coding);
          const { revision } = read(coding === 'gzip' ? gunzipSync(bytes ?? '') : bytes);
          expect(revision).toBeGreaterThanOrEqual(Math.max(atLeast, last));
          last = revision;
          if (seqAt.has(revision)) expect(cursors[0]?.seq).toBe(seqAt.get(revision));
        }
      };
      await Promise.all([writing, asker('identity'), asker('gzip'), asker('identity')]);
      expect(seqAt.size).toBe(60);
    });

    it('[FD4] keeps the answer for a past moment, and gives it with the cursors of now', async () => {
      clock = new Date('2026-11-20T04:00:00Z');
      const finished = open();
      const asOf = '2026-11-20T03:00:00Z';
      const first = await finished(asOf);
      await drop();
      reads = 0;
      const again = await finished(asOf);
      expect(again.bytes).toBe(first.bytes);
      expect(again.cursors[0]?.seq).toBe((first.cursors[0]?.seq ?? 0) + 1);
      expect(await finished(asOf, 'identity', first.etag)).toMatchObject({ etag: first.etag, bytes: null });
      expect(reads).toBe(0);
    });

    it('[LV7] gives another answer when an epoch ends without a revision, as after a restored backup', async () => {
      const finished = open();
      const first = await finished();
      await store.renewEpoch('intake');
      const after = await finished(null, 'identity', first.etag);
      expect(after.bytes).not.toBeNull();
      expect(after.cursors[0]?.epoch).not.toBe(first.cursors[0]?.epoch);
      expect(reads).toBe(2);
    });

    it('[AC1] asks the policy before anything that is kept', async () => {
      await open()();
      reads = 0;
      const denied = () => ask({ feed: 'intake', params: {}, asOf: null }, nobody, context);
      expect(denied).toThrow(ProblemError);
      expect(reads).toBe(0);
    });

    it('answers rightly when nothing may be kept at all', async () => {
      const finished = open(0);
      const [one, two] = [await finished(), await finished()];
      expect(reads).toBe(2);
      expect(two.bytes?.equals(one.bytes ?? Buffer.of())).toBe(true);
    });

    it('makes a reading that failed anew for the next who asks', async () => {
      let broken = true;
      const failing: Store = { ...store, read: (asOf, view) => (broken ? Promise.reject(new Error('gone')) : store.read(asOf, view)) };
      const finished = createFinishedAnswers({ ...context, store: failing }, 'v');
      await expect(finished(asked(), 'identity', () => false)).rejects.toThrow('gone');
      broken = false;
      expect(z.instanceof(Buffer).parse((await finished(asked(), 'identity', () => false)).bytes).length).toBeGreaterThan(10);
    });
  });
}
