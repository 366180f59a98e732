import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeBackServiceDossiers } from '../../ingest/takeBackServiceDossiers';
import type { DossierRow } from '../../sources/services/dossierRows';
import { TEST_ENGINES } from '../../store/engines.rig';
import { openMoneyRig, type MoneyRig } from '../money/money.rig';
import { recorderOf, toldRow, type Counts } from './dossiers.rig';

const START_MS = 180_000;
const UNIT = 'area:03646';
const october = (counts: Partial<Counts>, observedAt: string | null = '2026-11-02T00:00:00Z', field = 'ho-tich'): DossierRow =>
  toldRow(UNIT, field, '2026-10', counts, observedAt);
const received = (online: number, direct: number): Partial<Counts> => ({ receivedOnline: online, receivedDirect: direct, receivedPost: 0 });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`dossiers as they are told, on ${engine.name}`, () => {
    let rig: MoneyRig;
    let record: ReturnType<typeof recorderOf>['record'];
    const revision = () => rig.store.read(null, async (view) => view.revision);
    const ask = (asOf: string | null = null) => rig.ask('service-dossiers', { year: '2026', ledger: 'actual' }, asOf);
    const countsOf = async (asOf: string | null = null, field = 'ho-tich') =>
      (await ask(asOf)).byField.find((row) => row.field === field && row.month === '2026-10')?.counts;
    const rateOf = async (asOf: string | null = null) =>
      (await rig.ask('indicators', { set: 'dich-vu-cong' }, asOf)).indicators
        .find(({ code }) => code === 'ty-le-truc-tuyen')
        ?.observations.find(({ role, period, breakdown }) => role === 'actual' && period === '2026-10' && breakdown.length === 0)?.value;
    const later = (): string => {
      const then = rig.clock.at.toISOString();
      rig.clock.at = new Date(rig.clock.at.getTime() + 60_000);
      return then;
    };

    beforeAll(async () => {
      rig = await openMoneyRig(engine, '2026-11-21T11:00:00Z', 'services');
      record = recorderOf(rig.store).record;
    }, START_MS);
    afterAll(() => rig.store.close());

    it('[DV4] of a ledger that nobody told of there is nothing, and the targets of the acts stand all the same', async () => {
      const body = await ask();
      expect(body).toMatchObject({ year: null, years: [], ledgers: [], lastMonth: null, receipt: null, byUnit: [], units: [] });
      const targets = new Map(body.targets.map((target) => [target.id, target]));
      expect(targets.get('cds-2025/I.1/plan/all')).toMatchObject({
        rate: null,
        op: 'ge',
        percent: 100,
        basis: expect.stringContaining('2542/QĐ-UBND'),
        supersededBy: expect.stringContaining('1891/QĐ-UBND'),
      });
      expect(targets.get('cds-2025/I.4/target/province')).toMatchObject({
        rate: null,
        op: 'gt',
        percent: 90,
        level: 'province',
        validTo: null,
      });
      expect(targets.get('cds-2025/I.4/plan/commune')).toMatchObject({ percent: 75, level: 'commune' });
      expect(targets.get('kh-210/tai-su-dung')).toMatchObject({ rate: 'reused', percent: 80, validTo: null });
      // Old papers still in force are no dossiers that come in.
      expect(targets.get('qd-2542/so-hoa-con-hieu-luc/xa')).toMatchObject({ rate: null, percent: 60, level: 'commune' });
      // District levels are no more, and nothing that was invented stands beside actual figures.
      expect(body.targets.filter(({ percent }) => percent === 80).map(({ id }) => id)).toEqual(['kh-210/tai-su-dung']);
      expect(body.targets.some(({ basis }) => basis.includes('mô phỏng'))).toBe(false);
    });

    it('[DV4] told of, are shown with their receipt, added up in the engine in the same revision, and told of by month', async () => {
      const recorded = await record({
        fields: [{ code: 'ho-tich', name: 'Hộ tịch', source: 'Báo cáo', provenance: 'imported', observedAt: null }],
        dossiers: [october(received(30, 10))],
      });
      expect(recorded).toEqual({ added: 2, older: 0, months: ['2026-10'] });
      const body = await ask();
      expect(body).toMatchObject({
        year: 2026,
        lastMonth: '2026-10',
        provisional: false,
        fields: [{ code: 'ho-tich', name: 'Hộ tịch' }],
        receipt: { sources: ['Báo cáo của người kiểm thử'], provenance: 'imported', revision: await revision() },
      });
      expect(body.units).toHaveLength(14 + 75);
      expect(body.units.find(({ code }) => code === '03646')).toEqual({ kind: 'area', code: '03646', name: 'Phường Tô Hiệu' });
      expect(await rateOf()).toEqual({ kind: 'number', value: 75 });
      expect(await rig.published('services')).toContainEqual({ kind: 'services.recorded', of: 'dossiers', periods: ['2026-10'] });
      const targets = (await rig.ask('indicators', { set: 'dich-vu-cong' })).indicators.find(
        ({ code }) => code === 'ty-le-so-hoa',
      )?.observations;
      expect(targets?.filter(({ role }) => role === 'target').length).toBe(12);
    });

    it('[DV5] the same again adds nothing and tells nothing', async () => {
      const before = await revision();
      expect(await record({ dossiers: [october(received(30, 10))] })).toEqual({ added: 0, older: 0, months: [] });
      const told = (await rig.published('services')).length;
      expect(await record({ dossiers: [] })).toEqual({ added: 0, older: 0, months: [] });
      expect((await rig.published('services')).length).toBe(told);
      expect((await ask()).receipt?.revision).toBe(before);
    });

    it('[DV5] an older report after a newer one changes nothing shown, a newer one does, and what was shown then is still shown of then', async () => {
      const then = later();
      expect(await record({ dossiers: [october(received(1, 1), '2026-10-20T00:00:00Z')] })).toEqual({ added: 0, older: 1, months: [] });
      expect(await countsOf()).toMatchObject({ receivedOnline: 30 });
      await record({ dossiers: [october(received(33, 11), '2026-11-05T00:00:00Z')] });
      expect(await countsOf()).toMatchObject({ receivedOnline: 33, receivedDirect: 11, solvedEarly: null });
      expect(await countsOf(then)).toMatchObject({ receivedOnline: 30, receivedDirect: 10 });
      expect(await rateOf(then)).toEqual({ kind: 'number', value: 75 });
    });

    it('[DV4] taken back, what stood before stands again as it was, and a place that was new has no figures', async () => {
      later();
      const before = await ask();
      await record({ dossiers: [october(received(99, 1), '2026-11-10T00:00:00Z'), october(received(5, 5), null, 'dat-dai')] });
      const [told, then] = [await revision(), later()];
      expect(await rateOf()).toEqual({ kind: 'number', value: 94.55 });
      expect(await rig.store.write('lan', 'hoàn tác', (view) => takeBackServiceDossiers(view, told))).toBe(2);
      expect(await countsOf()).toMatchObject({ receivedOnline: 33, receivedDirect: 11 });
      expect(await countsOf(null, 'dat-dai')).toBeUndefined();
      expect((await ask()).byUnit).toEqual(before.byUnit);
      expect(await rateOf()).toEqual({ kind: 'number', value: 75 });
      expect(await countsOf(then, 'dat-dai')).toMatchObject({ receivedOnline: 5 });
    });

    it('[DV6] a part above its whole, a negative count, a rate told by half, a month to come, an unknown unit: nothing of it is stored', async () => {
      const before = await revision();
      const refused = async (row: DossierRow, reason: RegExp) => {
        await expect(record({ dossiers: [october(received(77, 7), '2026-11-20T00:00:00Z'), row] })).rejects.toThrow(reason);
      };
      await refused(october({ payable: 3, paidOnline: 4 }, null, 'a'), /thanh toán trực tuyến \(4\) lớn hơn/);
      await refused(october(received(-1, 4), null, 'b'), /số âm \(-1\)/);
      await refused(october({ receivedOnline: 4 }, null, 'c'), /tỷ lệ trực tuyến thiếu tiếp nhận trực tiếp/);
      await refused(october({}, null, 'd'), /không có số nào/);
      await refused(toldRow(UNIT, 'a', '2026-12', received(1, 1), null), /chưa tới/);
      await refused(toldRow(UNIT, 'a', '2025-06', received(1, 1), null), /không có xã, phường mã 03646/);
      await refused(toldRow('agency:so-khong-co', 'a', '2026-10', received(1, 1), null), /không có cơ quan/);
      await refused(toldRow('agency:so-tttt', 'a', '2026-10', received(1, 1), null), /không còn hoạt động/);
      await refused(october(received(78, 7), '2026-11-20T00:00:00Z'), /ghi hai lần/);
      expect(await revision()).toBe(before);
      expect(await countsOf()).toMatchObject({ receivedOnline: 33 });
    });

    it('of procedures the newest count by the end of the year is told', async () => {
      const told = {
        level: 'commune',
        field: 'ho-tich',
        total: 37,
        eligible: 33,
        source: 'Báo cáo',
        provenance: 'imported',
        observedAt: null,
      } as const;
      await record({
        procedures: [
          { ...told, seenOn: '2026-01-01', provided: 30 },
          { ...told, seenOn: '2026-07-01', provided: 31 },
        ],
      });
      expect((await ask()).procedures).toMatchObject([
        { level: 'commune', field: 'ho-tich', seenOn: '2026-07-01', total: 37, eligible: 33, provided: 31 },
      ]);
    });

    it('[DV4] a target holds in the engine as on the page: to its last day, and not where an act took its place on a day not known', async () => {
      const body = {
        id: 'thu/thanh-toan',
        rate: 'paid',
        name: 'Mục tiêu thử',
        op: 'ge',
        percent: 50,
        level: 'all',
        basis: 'QĐ thử',
        validFrom: '2026-01-01',
        validTo: '2026-04-01',
        supersededBy: 'QĐ mới',
        note: null,
        act: { id: 'qd-thu', shortName: 'QĐ thử' },
      } as const;
      const tell = (told: typeof body | (Omit<typeof body, 'validTo'> & { validTo: null }) | null) =>
        record({ targets: [{ id: body.id, body: told, source: 'QĐ thử', provenance: 'published', observedAt: null }] });
      const held = async () =>
        (await rig.ask('indicators', { set: 'dich-vu-cong' })).indicators
          .find(({ code }) => code === 'ty-le-thanh-toan')
          ?.observations.flatMap(({ role, period }) => (role === 'target' ? [period] : []))
          .toSorted();
      await tell(body);
      expect(await held()).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
      await tell({ ...body, validTo: null });
      expect(await held()).toEqual([]);
      await tell(null);
    });
  });
}
