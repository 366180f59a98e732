import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARTIAL_READING } from '../../sources/nationalPortal/toScoreRows';
import { answerJson, goodData, type PortalRequest, type Trouble } from '../../sources/nationalPortal/portal.rig';
import { TEST_ENGINES } from '../../store/engines.rig';
import { altered, october, openPortalRig, type PortalRig } from './nationalPortal.rig';

const TRADE = 'agency:so-cong-thuong';
const TO_HIEU = 'area:03646';

describe.each(TEST_ENGINES)('what the national portal is not believed on $name', (engine) => {
  describe.skipIf(engine.skip)('', () => {
    let rig: PortalRig;
    beforeAll(async () => {
      rig = await openPortalRig(engine);
      await rig.read();
    }, 60_000);
    afterAll(() => rig.close());

    it('[DV6] figures that contradict each other are put aside with their reason, once, and what stood stays', async () => {
      rig.nextDay();
      const before = await rig.score('2026-10', TO_HIEU);
      const counted = await rig.source();
      const wrong = altered(
        'dvc-progress-tree',
        (text) => text.replace(/("departmentId":"dep-to-hieu".*?)"totalReceived":200/, '$1"totalReceived":100'),
        october,
      );
      expect((await rig.readWith(wrong)).outcome).toMatchObject({ finished: true, refused: 1 });
      expect(await rig.score('2026-10', TO_HIEU)).toMatchObject({ seenOn: before?.seenOn, official: before?.official });
      expect((await rig.score('2026-10', TRADE))?.seenOn).toBe('2026-11-03');
      const [row, ...more] = await rig.refused();
      expect(more).toEqual([]);
      expect(row?.reason).toContain('tử số 180 lớn hơn mẫu số 100');
      expect(row?.raw).toContain('"unit":"area:03646"');
      expect(await rig.source()).toMatchObject({ open: counted.open + 1, refused: counted.refused + 1 });

      rig.nextDay();
      expect((await rig.readWith(wrong)).outcome).toMatchObject({ refused: 0 });
      expect(await rig.refused()).toHaveLength(1);
      const { text } = await rig.command('intake.retry', row?.version ?? 0, { kind: 'row', row: row?.id });
      expect(text).toContain('không có tệp để đọc lại');

      rig.nextDay();
      expect(await rig.read()).toMatchObject({ finished: true });
      expect(await rig.refused()).toEqual([]);
      expect((await rig.score('2026-10', TO_HIEU))?.seenOn).toBe('2026-11-05');
      expect((await rig.source()).open).toBe(counted.open);
    });

    it.each([
      ['negative counts', '"totalOnTime":180', '"totalOnTime":-1', 'âm'],
      ['counts with a fraction', '"totalOnTime":180', '"totalOnTime":180.5', 'không phải số nguyên'],
      ['a score above the maximum', '"score":18', '"score":21', 'vượt mức tối đa'],
    ])('[DV6] %s are refused for the unit alone', async (_name, from, to, said) => {
      rig.nextDay();
      const change = altered(
        'dvc-progress-tree',
        (text) => text.replace(new RegExp(`("departmentId":"dep-to-hieu".*?)${from}`), `$1${to}`),
        october,
      );
      await rig.readWith(change);
      const rows = await rig.refused();
      expect(rows.map(({ reason }) => reason)).toEqual([expect.stringContaining(said)]);
      rig.nextDay();
      await rig.read();
      expect(await rig.refused()).toEqual([]);
    });

    it('[DV6] a department that is no unit is put aside until a person has said which it is; it can be dismissed', async () => {
      rig.nextDay();
      const strange = (request: PortalRequest) =>
        goodData(request.path, request.body, [
          { id: 'dep-to-hieu', name: 'UBND Phường Tô Hiệu' },
          { id: 'dep-kcn', name: 'Ban quản lý các khu công nghiệp - Tỉnh Sơn La' },
        ]);
      const trouble: Trouble = (request, response) => {
        answerJson(response, strange(request));
        return true;
      };
      await rig.readWith(trouble);
      const rows = await rig.refused();
      expect(rows).toHaveLength(1);
      expect(rows[0]?.raw).toContain('dep-kcn');
      expect(rows[0]?.reason).toContain('Không có đơn vị');
      const known = new Map([...rig.units.known, ['dep-kcn', { unit: 'agency:so-xay-dung', name: 'Sở Xây dựng' }]]);
      rig.nextDay();
      await rig.readWith(trouble, { units: { ...rig.units, known } });
      expect(await rig.refused()).toEqual([]);
      expect(await rig.score('2026-10', 'agency:so-xay-dung')).not.toBeNull();
      rig.nextDay();
      await rig.readWith(trouble);
      const [row] = await rig.refused();
      const before = await rig.ask('intake');
      const { status } = await rig.command('intake.dismiss', row?.version ?? 0, { row: row?.id, note: 'Không chấm điểm ban này' });
      expect(status).toBe(200);
      expect(await rig.refused()).toEqual([]);
      // The inbox of the stations has nothing to do with it.
      expect(await rig.ask('intake')).toEqual(before);
      rig.nextDay();
      await rig.readWith(trouble);
      expect(await rig.refused()).toEqual([]);
      rig.nextDay();
      await rig.read();
    });

    it('[DV7] a form that changed is reported once, nothing of that group is guessed, and the other groups go on', async () => {
      rig.nextDay();
      const renamed = altered('dossier-digitized', (text) => text.replaceAll('"score"', '"diem"'));
      expect((await rig.readWith(renamed)).outcome).toMatchObject({ finished: true, refused: 1 });
      const [row, ...more] = await rig.refused();
      expect(more).toEqual([]);
      expect(row).toMatchObject({ file: 'dossier-digitized' });
      expect(row?.reason).toContain('thiếu trường metrics.[].score');
      const score = await rig.score('2026-10', TO_HIEU);
      expect(score?.official?.groups).toMatchObject({ TDGQ: 18, MDHL: 10.25 });
      // Nothing of the new form is taken: what was told last before stands, with its day.
      expect(score?.official?.groups['MDSH']).toBe(9.84);
      const reused = score?.parts.find(({ part }) => part === 'tai-su-dung');
      expect(reused?.flags).toEqual([PARTIAL_READING, expect.stringMatching(/^KEPT_FROM_2026-11-/)]);
      const first = await rig.source();
      rig.nextDay();
      expect((await rig.readWith(renamed)).outcome).toMatchObject({ refused: 0 });
      // Put aside once, and a failure of the source for as long as it lasts.
      const second = (await rig.source()).lastFailure;
      expect(second?.reason).toContain('thiếu trường metrics.[].score');
      expect(Date.parse(second?.at ?? '')).toBeGreaterThan(Date.parse(first.lastFailure?.at ?? ''));
      const again = (await rig.score('2026-10', TO_HIEU))?.parts.find(({ part }) => part === 'tai-su-dung');
      expect(again?.flags).toEqual(reused?.flags);
      rig.nextDay();
      await rig.read();
      expect(await rig.refused()).toEqual([]);
    });
  });
});
