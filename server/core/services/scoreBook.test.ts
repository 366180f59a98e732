import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScoreRow } from '../../sources/services/scoreRows';
import { TEST_ENGINES } from '../../store/engines.rig';
import { AGENCY, AREA, counted, openScoresRig, snapshot, type ScoresRig } from './scores.rig';

const NOW = '2026-11-21T11:00:00Z';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the book of scores on ${engine.name}`, () => {
    let scores: ScoresRig;
    const ask = (period = 'latest', more: Record<string, string> = {}, asOf: string | null = null) =>
      scores.ask('service-scores', { period, ...more }, asOf);

    beforeEach(async () => {
      scores = await openScoresRig(engine, NOW);
    });
    afterEach(() => scores.store.close());

    it('[DV5] keeps an older snapshot and shows the newer one, adds nothing for the same again, and corrects a day', async () => {
      const newer = snapshot(AGENCY, '2026-11', '2026-11-20', { total: 80 });
      expect(await scores.record(newer)).toMatchObject({ added: 1, older: 0, known: 0, periods: ['2026-11'] });
      const older = snapshot(AGENCY, '2026-11', '2026-11-10', { total: 60 });
      expect(await scores.record(older)).toMatchObject({ added: 1, older: 1, known: 0 });
      expect(await scores.totals('2026-11')).toEqual({ [AGENCY]: 80 });
      const before = await scores.newest();
      expect(await scores.record({ ...newer, observedAt: '2026-11-20T15:00:00Z' }, older)).toMatchObject({
        added: 0,
        known: 2,
        periods: [],
      });
      expect(await scores.rows()).toBe(2);
      expect(await scores.record({ ...newer, total: 81 })).toMatchObject({ added: 1, older: 0 });
      expect(await scores.totals('2026-11')).toEqual({ [AGENCY]: 81 });
      expect(await scores.engine('diem-766')).toEqual([['2026-11', 'so-y-te', 81]]);
      expect(before).toBeGreaterThan(0);
      const { sightings, periods } = await scores.ask('service-unit', { unitKind: 'agency', unit: 'so-y-te' });
      expect(sightings).toEqual([
        { seenOn: '2026-11-10', official: 60, estimate: null },
        { seenOn: '2026-11-20', official: 81, estimate: null },
      ]);
      expect(periods.map(({ period, closed }) => [period, closed])).toEqual([['2026-11', false]]);
    });

    it('[DV5] shows the same in whatever order snapshots come', async () => {
      const days = ['2026-11-02', '2026-11-05', '2026-11-09', '2026-11-17'];
      const units = [AGENCY, AREA, 'agency:so-noi-vu', 'province:tinh', 'agency:so-tu-phap'];
      let n = 0;
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray(days, { minLength: 4 }), async (order) => {
          const unit = units[n] ?? AGENCY;
          n += 1;
          for (const day of order) await scores.record(snapshot(unit, '2026-11', day, { total: Number(day.slice(8)) }));
          expect((await scores.totals('2026-11'))[unit]).toBe(17);
        }),
        { numRuns: units.length },
      );
      expect((await scores.engine('diem-766'))?.map(([, , value]) => value)).toEqual(units.map(() => 17));
    });

    it('answers the past as it stood', async () => {
      await scores.record(snapshot(AGENCY, '2026-11', '2026-11-10', { total: 60 }));
      const asOf = scores.clock.at.toISOString();
      scores.clock.at = new Date(scores.clock.at.getTime() + 3_600_000);
      await scores.record(snapshot(AGENCY, '2026-11', '2026-11-20', { total: 80 }), snapshot(AREA, '2026-11', '2026-11-20', { total: 1 }));
      expect(await scores.totals('2026-11', asOf)).toEqual({ [AGENCY]: 60 });
      expect(await scores.totals('2026-11')).toEqual({ [AGENCY]: 80, [AREA]: 1 });
      const { sightings } = await scores.ask('service-unit', { unitKind: 'agency', unit: 'so-y-te' }, asOf);
      expect(sightings.map(({ seenOn }) => seenOn)).toEqual(['2026-11-10']);
      expect((await ask('latest', {}, '2026-01-01T00:00:00Z')).period).toBe(null);
    });

    it('takes a revision back: what stood before stands again, and of what was new nothing is left', async () => {
      await scores.record(snapshot(AGENCY, '2026-11', '2026-11-10', { total: 60 }));
      await scores.record(
        snapshot(AGENCY, '2026-11', '2026-11-10', { total: 61 }),
        snapshot(AGENCY, '2026-11', '2026-11-20', { total: 80 }),
        snapshot(AREA, '2026-10', '2026-11-02', { total: 40 }),
      );
      const revision = await scores.newest();
      expect(await scores.takeBack(revision)).toBe(3);
      expect(await scores.totals('2026-11')).toEqual({ [AGENCY]: 60 });
      expect((await ask('2026-10')).scores).toEqual([]);
      expect((await ask()).periods.map(({ period }) => period)).toEqual(['2026-11']);
      expect(await scores.engine('diem-766')).toEqual([['2026-11', 'so-y-te', 60]]);
      expect((await scores.published()).at(-1)).toEqual({ kind: 'services.recorded', of: 'scores', periods: ['2026-10', '2026-11'] });
    });

    it('[DV6] refuses with every reason what cannot be, and keeps the former figures', async () => {
      await scores.record(snapshot(AGENCY, '2026-11', '2026-11-10', { total: 60 }));
      const refusalOf = async (row: ScoreRow): Promise<string> =>
        scores.record(row).then(
          () => '',
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        );
      const at = (more: Partial<ScoreRow>, unit = AGENCY) => snapshot(unit, '2026-11', '2026-11-20', { total: 10, ...more });
      expect(await refusalOf(at({ parts: [counted('dung-han', 11, 10)] }))).toContain('tử số 11 lớn hơn mẫu số 10');
      expect(await refusalOf(at({ parts: [counted('dung-han', -1, 10)] }))).toContain('âm');
      expect(await refusalOf(at({ parts: [counted('dung-han', 1, 10, 21)] }))).toContain('vượt mức tối đa 20');
      expect(await refusalOf(at({ parts: [counted('thanh-toan-tich-hop', 10, 10, 2.5)], groups: { TTTT: 10.5 } }))).toBe('');
      expect(await refusalOf(at({ groups: { TDGQ: 20.5 } }))).toContain('vượt mức tối đa');
      expect(await refusalOf(at({ total: 101 }))).toContain('vượt mức tối đa');
      expect(await refusalOf(at({ parts: [counted('la', 1, 10)] }))).toContain('không có thành phần');
      expect(await refusalOf(at({ groups: { LA: 1 } }))).toContain('không có nhóm');
      expect(await refusalOf(at({}, 'agency:so-la'))).toContain('không có cơ quan');
      expect(await refusalOf(at({}, 'agency:so-khdt'))).toContain('không còn hoạt động');
      expect(await refusalOf(at({}, 'area:99999'))).toContain('không có xã, phường');
      expect(await refusalOf(snapshot(AREA, '2025-06', '2026-11-20', { total: 1 }))).toContain('không có xã, phường');
      expect(await refusalOf(snapshot(AGENCY, '2026-12', '2026-11-20', { total: 1 }))).toContain('chưa tới');
      expect(await refusalOf(snapshot(AGENCY, '2026-11', '2026-11-22', { total: 1 }))).toContain('ở tương lai');
      expect(await refusalOf(snapshot(AGENCY, '2026-11', '2026-10-22', { total: 1 }))).toContain('trước khi kỳ');
      expect(await refusalOf(snapshot(AGENCY, '2022-05', '2022-06-22', { total: 1 }))).toContain('chưa có cách chấm điểm');
      expect(await refusalOf(at({ periodKind: 'quarter' }))).toContain('không phải là kỳ theo quý');
      expect(await refusalOf(at({ total: null }))).toContain('không có điểm');
      await expect(scores.record(at({}), at({ total: 11 }))).rejects.toThrow('hai lần');
      expect(await scores.rows()).toBe(2);
    });
  });
}
