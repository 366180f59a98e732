import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scoring } from '../../../contract/feeds/services';
import { appendNew } from '../../ingest/money/appendNew';
import { SCORINGS } from '../../ingest/services/scoreTables';
import { seedServices } from '../../ingest/services/seedServices';
import type { ReadData } from '../../sources/dataFiles';
import { dataFolder } from '../../sources/dataFolder';
import { readScorings } from '../../store/rows/storedScorings';
import { TEST_ENGINES } from '../../store/engines.rig';
import { AGENCY, AREA, counted, openScoresRig, snapshot, type ScoresRig } from './scores.rig';

const NOW = '2026-11-21T11:00:00Z';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`scores of public services on ${engine.name}`, () => {
    let scores: ScoresRig;
    const ask = (period = 'latest', more: Record<string, string> = {}, asOf: string | null = null) =>
      scores.ask('service-scores', { period, ...more }, asOf);
    /** A second version, from a day on; the first ends there. */
    const addVersion = async (from: string, change: (scoring: Scoring) => Scoring) => {
      const first = (await scores.store.read(null, ({ db, revision }) => readScorings(db, revision)))[0];
      if (!first) throw new Error('no scoring');
      const versions = [{ ...first, validTo: from }, change({ ...first, version: 'moi', validFrom: from, validTo: null })];
      await scores.store.write('seed', 'phiên bản mới', (view) =>
        appendNew(
          view,
          SCORINGS,
          { ledger: 'actual', importId: null },
          versions.map((body) => ({ version: body.version, body, source: body.legalBasis, provenance: 'published', observedAt: null })),
        ),
      );
    };

    beforeEach(async () => {
      scores = await openScoresRig(engine, NOW);
    });
    afterEach(() => scores.store.close());

    it('[DV1] shows the official score as it was delivered, whatever its counts come to, and ours beside it', async () => {
      await scores.record(
        snapshot(AGENCY, '2026-10', '2026-11-01', {
          total: 71.23,
          groups: { TDGQ: 11.11, CKMB: null },
          parts: [counted('dung-han', 9, 10, 11.11), { ...counted('toan-trinh', 8, 10, 9.5), flags: ['TEMP_NATIONAL_REPORT_DENOMINATOR'] }],
        }),
      );
      const { scores: shown, ledger, ledgers, receipt, scoring } = await ask();
      expect({ ledger, ledgers, version: scoring?.version }).toEqual({ ledger: 'actual', ledgers: ['actual'], version: '766-2022' });
      expect(receipt).toMatchObject({ sources: ['Người kiểm thử'], provenance: 'imported', observedAt: '2026-11-01T10:00:00.000Z' });
      const one = shown[0];
      expect(one?.unit).toEqual({ kind: 'agency', code: 'so-y-te', name: 'Sở Y tế' });
      expect(one?.official).toEqual({
        total: 71.23,
        groups: { CKMB: null, TDGQ: 11.11, CLGQ: null, TTTT: null, MDSH: null, MDHL: null },
      });
      expect(one?.estimate).toMatchObject({ total: 18, complete: false, reachable: 20 });
      expect(one?.estimate.groups['CLGQ']).toBe(null);
      const part = (code: string) => one?.parts.find((each) => each.part === code);
      expect(part('dung-han')).toMatchObject({ official: 11.11, estimate: 18, why: null });
      expect(part('toan-trinh')).toMatchObject({
        official: 9.5,
        estimate: null,
        why: 'no-formula',
        flags: ['TEMP_NATIONAL_REPORT_DENOMINATOR'],
      });
      expect(part('hai-long')).toMatchObject({ numerator: null, official: null, estimate: null, why: 'no-data' });
      expect(await scores.engine('diem-766')).toEqual([['2026-10', 'so-y-te', 71.23]]);
      expect(await scores.engine('uoc-tinh-766')).toEqual([['2026-10', 'so-y-te', 18]]);
    });

    it('[DV1] has no official score where none was told, and 0 where 0 was', async () => {
      await scores.record(
        snapshot(AGENCY, '2026-10', '2026-11-01', { parts: [counted('dung-han', 0, 10)] }),
        snapshot(AREA, '2026-10', '2026-11-01', { total: 0 }),
      );
      const { scores: shown } = await ask('2026-10');
      expect(shown.map(({ unit, official, estimate }) => [unit.code, official?.total ?? null, estimate.total])).toEqual([
        ['so-y-te', null, 0],
        ['03646', 0, null],
      ]);
      expect(await scores.engine('diem-766')).toEqual([['2026-10', '03646', 0]]);
    });

    it('[DV3] calls a period closed by what was seen after its end, and compares closed ones alone', async () => {
      await scores.record(
        snapshot(AGENCY, '2026-08', '2026-09-01', { total: 70, groups: { TDGQ: 15 }, parts: [counted('dung-han', 15, 20, 15)] }),
        snapshot(AGENCY, '2026-09', '2026-09-25', { total: 50 }),
        snapshot(AGENCY, '2026-10', '2026-11-02', { total: 75 }),
        snapshot(AREA, '2026-10', '2026-10-31', { total: 33 }),
        snapshot(AGENCY, '2026-11', '2026-11-21', { total: 77 }),
      );
      const latest = await ask();
      expect(latest.periods.map(({ period, closed }) => [period, closed])).toEqual([
        ['2026-08', true],
        ['2026-09', false],
        ['2026-10', true],
        ['2026-11', false],
      ]);
      expect([latest.period, latest.previous]).toEqual(['2026-11', '2026-10']);
      // The commune was last seen while October was still open.
      expect(latest.before.map(({ unit, official }) => [unit, official])).toEqual([['so-y-te', 75]]);
      const october = await ask('2026-10');
      expect(october.previous).toBe('2026-08');
      expect(october.before[0]).toMatchObject({ official: 70, estimate: 15, groups: { TDGQ: { official: 15, estimate: 15 } } });
      expect(october.before[0]?.parts['dung-han']).toEqual({ official: 15, estimate: 15 });
      // Somebody closed October; the commune's own score of it is still one of the month so far.
      expect(october.scores.map(({ unit, closed, receivedAt }) => [unit.code, closed, receivedAt])).toEqual([
        ['so-y-te', true, new Date(NOW).toISOString()],
        ['03646', false, new Date(NOW).toISOString()],
      ]);
      const unit = await scores.ask('service-unit', { unitKind: 'area', unit: '03646' });
      expect(unit.periods.map(({ closed, score }) => [closed, score.closed])).toEqual([[false, false]]);
      expect((await ask('2026-08')).previous).toBe(null);
    });

    it('keeps months, quarters and years apart', async () => {
      await scores.record(
        snapshot(AGENCY, '2026-Q3', '2026-10-01', { total: 66 }),
        snapshot(AGENCY, '2026', '2026-11-20', { total: 65 }),
        snapshot(AGENCY, '2026-10', '2026-11-01', { total: 64 }),
      );
      expect((await ask('latest', { kind: 'quarter' })).period).toBe('2026-Q3');
      expect((await ask('latest', { kind: 'year' })).scores[0]?.official?.total).toBe(65);
      expect(await ask('2026-Q3')).toMatchObject({ kind: 'quarter', periods: [{ period: '2026-Q3', closed: true }] });
      // Telling the year anew takes nothing of its months back.
      await scores.record(snapshot(AGENCY, '2026', '2026-11-21', { total: 65.5 }));
      expect(await scores.engine('diem-766')).toEqual([['2026-10', 'so-y-te', 64]]);
      expect(await scores.engine('diem-766-quy')).toEqual([['2026-Q3', 'so-y-te', 66]]);
      expect(await scores.engine('diem-766-nam')).toEqual([['2026', 'so-y-te', 65.5]]);
    });

    it('[DV3] compares and estimates under the version of the period alone, never across two', async () => {
      await addVersion('2026-10-01', (scoring) => ({
        ...scoring,
        parts: scoring.parts.map((part) => (part.code === 'dung-han' ? { ...part, formula: { kind: 'unknown' } } : part)),
      }));
      const told = { total: 50, parts: [counted('dung-han', 1, 2, 10)] };
      await scores.record(
        snapshot(AGENCY, '2026-08', '2026-09-01', told),
        snapshot(AGENCY, '2026-09', '2026-10-01', told),
        snapshot(AGENCY, '2026-10', '2026-11-01', told),
      );
      expect(await ask('2026-09')).toMatchObject({ previous: '2026-08', scoring: { version: '766-2022' } });
      const october = await ask('2026-10');
      expect(october).toMatchObject({ previous: null, before: [], scoring: { version: 'moi' } });
      expect(october.scores[0]?.estimate.total).toBe(null);
      const unit = await scores.ask('service-unit', { unitKind: 'agency', unit: 'so-y-te' });
      expect(unit.periods.map(({ period, scoring, score }) => [period, scoring, score.estimate.total])).toEqual([
        ['2026-08', '766-2022', 10],
        ['2026-09', '766-2022', 10],
        ['2026-10', 'moi', null],
      ]);
      expect(unit.scorings.map(({ version }) => version)).toEqual(['766-2022', 'moi']);
    });

    it('[DV1] estimates anew, in the indicator engine too, when a version is told otherwise; the official score stays', async () => {
      await scores.record(snapshot(AGENCY, '2026-10', '2026-11-01', { total: 50, parts: [counted('dung-han', 1, 2, 9)] }));
      expect(await scores.engine('uoc-tinh-766')).toEqual([['2026-10', 'so-y-te', 10]]);
      const files = dataFolder('data');
      const edited: ReadData = async (...path) => {
        const bytes = await files(...path);
        if (path.at(-1) !== '766-2022.json') return bytes;
        return new TextEncoder().encode(
          new TextDecoder().decode(bytes).replace('"max": 20,\n      "formula"', '"max": 16,\n      "formula"'),
        );
      };
      expect(await seedServices(scores.store, edited)).toBe(true);
      expect(await seedServices(scores.store, edited)).toBe(false);
      expect(await scores.engine('uoc-tinh-766')).toEqual([['2026-10', 'so-y-te', 8]]);
      expect(await scores.engine('diem-766')).toEqual([['2026-10', 'so-y-te', 50]]);
      expect((await ask('2026-10')).scores[0]?.parts.find(({ part }) => part === 'dung-han')).toMatchObject({ official: 9, estimate: 8 });
    });

    it('tells what was published of the province, and nothing of a ledger that is empty', async () => {
      const empty = await ask();
      expect(empty).toMatchObject({ period: null, ledger: 'actual', ledgers: [], scores: [], before: [], receipt: null, scoring: null });
      expect(empty.published).toEqual([
        { name: 'Xếp hạng năm 2025 trong 34 tỉnh, thành phố', value: '23/34', at: '2025', source: 'en.baosonla.org.vn, ngày 17/3/2026' },
      ]);
      const unit = await scores.ask('service-unit', { unitKind: 'area', unit: '03646' });
      expect(unit).toMatchObject({ unit: null, periods: [], sightings: [], receipt: null, scorings: [] });
    });
  });
}
