import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../../contract/feeds/indicators';
import { partsOfRate, percentOf } from '../../../contract/rules/serviceRates';
import type { ServiceRate } from '../../../contract/feeds/serviceDossiers';
import { TEST_ENGINES } from '../../store/engines.rig';
import { openMoneyRig, type MoneyRig } from '../money/money.rig';
import { addUp, recorderOf, toldRow, type Counts, type DossiersBody } from './dossiers.rig';

const START_MS = 300_000;
const RATES: Record<ServiceRate, string> = {
  online: 'ty-le-truc-tuyen',
  full: 'ty-le-toan-trinh',
  paid: 'ty-le-thanh-toan',
  'on-time': 'ty-le-dung-han',
  digitised: 'ty-le-so-hoa',
  reused: 'ty-le-tai-su-dung',
  satisfied: 'ty-le-hai-long',
};
const total = ({ receivedOnline, receivedDirect, receivedPost }: Counts): number | null =>
  receivedOnline === null || receivedDirect === null || receivedPost === null ? null : receivedOnline + receivedDirect + receivedPost;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`sums of dossiers on ${engine.name}`, () => {
    let rig: MoneyRig;
    /** Moments with different figures behind them. */
    const moments: (string | null)[] = [];
    const ask = (params: Record<string, string>, asOf: string | null = null) => rig.ask('service-dossiers', params, asOf);
    const shown = async (ledger: string, asOf: string | null) => {
      const set = ledger === 'actual' ? 'dich-vu-cong' : 'mo-phong-dich-vu-cong';
      const { indicators } = await rig.ask('indicators', { set }, asOf);
      const values = new Map<string, Observation['value']>();
      for (const { code, observations } of indicators)
        for (const { role, period, breakdown, value } of observations)
          if (role === 'actual') values.set([code, period, breakdown[0]?.dimension, breakdown[0]?.member].join(' '), value);
      return values;
    };
    /** Everything that is shown of a year in one ledger at a moment: parts against wholes, and the engine against both. */
    const compare = async (year: string, ledger: 'actual' | 'simulated', asOf: string | null): Promise<number> => {
      const body = await ask({ year, ledger }, asOf);
      if (body.year === null) return 0;
      const engineValues = new Map([...(await shown(ledger, asOf))].filter(([key]) => key.split(' ')[1]?.startsWith(year)));
      const expected = new Map<string, Observation['value']>();
      const expectSum = (part: string, month: string, counts: Counts, isWhole: boolean): void => {
        const number = (value: number): Observation['value'] => ({ kind: 'number', value });
        const add = (code: string, value: number | null) => value !== null && expected.set(`${code} ${month} ${part}`, number(value));
        add('tiep-nhan', total(counts));
        if (isWhole) {
          add('truc-tuyen', counts.receivedOnline);
          add('dung-han', counts.solvedEarly === null || counts.solvedOnTime === null ? null : counts.solvedEarly + counts.solvedOnTime);
        }
        let rate: ServiceRate;
        for (rate in RATES) {
          const percent = percentOf(partsOfRate(rate, counts));
          add(RATES[rate], percent === null ? null : Math.round(percent * 100) / 100);
        }
      };
      const partOf = (key: string): string => key.replace(':', ' ');
      for (const { unit, month, counts } of body.byUnit) expectSum(partOf(unit), month, counts, false);
      for (const { field, month, counts } of body.byField) expectSum(`linh-vuc ${field}`, month, counts, false);
      const months = [...new Set(body.byUnit.map(({ month }) => month))];
      for (const month of months) {
        const byUnit = addUp(body.byUnit.filter((row) => row.month === month));
        expect(addUp(body.byField.filter((row) => row.month === month))).toEqual(byUnit);
        expectSum(' ', month, byUnit, true);
      }
      expect(engineValues).toEqual(expected);
      return expected.size;
    };

    beforeAll(async () => {
      rig = await openMoneyRig(engine, '2026-11-29T11:00:00Z', 'services');
      await rig.tell();
      moments.push(rig.clock.at.toISOString());
      rig.clock.at = new Date('2026-12-01T11:00:00Z');
      await rig.tell();
      moments.push(rig.clock.at.toISOString());
      rig.clock.at = new Date('2026-12-01T12:00:00Z');
      const { record } = recorderOf(rig.store);
      await record({
        dossiers: [
          toldRow(
            'agency:so-noi-vu',
            'ho-tich',
            '2026-10',
            { receivedOnline: 8, receivedDirect: 2, receivedPost: 0 },
            '2026-11-02T00:00:00Z',
          ),
          toldRow('area:03646', 'ho-tich', '2026-10', { payable: 10, paidOnline: 4, feedback: 0, feedbackDissatisfied: 0 }, null),
          toldRow(
            'area:03646',
            'dat-dai',
            '2026-11',
            { solvedEarly: 1, solvedOnTime: 1, solvedLate: 1, pendingInTerm: 5, pendingLate: 2 },
            null,
          ),
        ],
      });
      moments.push(null);
    }, START_MS);
    afterAll(() => rig.store.close());

    it(
      '[DV4] units, fields, the province and the engine agree in every ledger, year and revision',
      async () => {
        const sizes: Record<string, number[]> = {};
        for (const ledger of ['simulated', 'actual'] as const)
          for (const year of ['2025', '2026']) {
            const counted: number[] = [];
            for (const asOf of moments) counted.push(await compare(year, ledger, asOf));
            sizes[`${ledger} ${year}`] = counted;
          }
        expect(sizes['actual 2025']).toEqual([0, 0, 0]);
        // Of three parts of October: received and one rate, one rate, the same of fields and of the province; and so on of November.
        expect(sizes['actual 2026']?.slice(0, 2)).toEqual([0, 0]);
        expect(sizes['actual 2026']?.[2]).toBeGreaterThan(8);
        expect(sizes['simulated 2025']?.[0]).toBeGreaterThan(3_000);
        expect(sizes['simulated 2026']?.[0]).toBeGreaterThan(7_000);
      },
      START_MS,
    );

    it('[DV4] of one field the units, and of one unit the fields, are those of the whole', async () => {
      const whole = await ask({ year: '2026', ledger: 'simulated' });
      const ofField = await ask({ year: '2026', ledger: 'simulated', field: 'dat-dai' });
      for (const { field, month, counts } of whole.byField.filter((row) => row.field === 'dat-dai')) {
        expect([field, addUp(ofField.byUnit.filter((row) => row.month === month))]).toEqual(['dat-dai', counts]);
      }
      const ofUnit = await ask({ year: '2026', ledger: 'simulated', unit: 'area:03646' });
      for (const { month, counts } of whole.byUnit.filter((row) => row.unit === 'area:03646'))
        expect(addUp(ofUnit.byField.filter((row) => row.month === month))).toEqual(counts);
      expect(ofUnit.byUnit).toEqual(whole.byUnit);
      // What stands open adds up to what is pending in the last month.
      const last = whole.byUnit.filter(({ month }) => month === whole.lastMonth);
      expect(whole.open.reduce((sum, { inTerm }) => sum + (inTerm ?? 0), 0)).toBe(addUp(last).pendingInTerm);
      expect(whole.open.reduce((sum, { late }) => sum + (late ?? 0), 0)).toBe(addUp(last).pendingLate);
      expect(whole.open.every(({ inTerm, late }) => (inTerm ?? 0) + (late ?? 0) > 0)).toBe(true);
    });

    it('[DV4] what nobody told is null, and what some told is the sum of theirs; actual and simulated stay apart', async () => {
      const body: DossiersBody = await ask({ year: '2026', ledger: 'actual' });
      expect(body).toMatchObject({ ledger: 'actual', ledgers: ['actual', 'simulated'], lastMonth: '2026-11', years: [2026] });
      const october = body.byField.find(({ field, month }) => field === 'ho-tich' && month === '2026-10');
      expect(october?.counts).toMatchObject({
        receivedOnline: 8,
        receivedDirect: 2,
        payable: 10,
        paidOnline: 4,
        solvedEarly: null,
        digitised: null,
      });
      const engineValues = await shown('actual', null);
      expect(engineValues.get('ty-le-truc-tuyen 2026-10  ')).toEqual({ kind: 'number', value: 80 });
      expect(engineValues.get('ty-le-thanh-toan 2026-10  ')).toEqual({ kind: 'number', value: 40 });
      // Of no feedback there is no satisfaction, and of October nobody told what is late.
      expect(engineValues.has('ty-le-hai-long 2026-10  ')).toBe(false);
      expect(engineValues.has('ty-le-dung-han 2026-10  ')).toBe(false);
      expect(engineValues.get('ty-le-dung-han 2026-11 area 03646')).toEqual({ kind: 'number', value: 70 });
      expect(body.open).toEqual([{ unit: 'area:03646', field: 'dat-dai', inTerm: 5, dueSoon: null, late: 2, seenAt: null }]);
    });

    it('[DV3] a month is provisional for as long as somebody was seen in it before it was over', async () => {
      const [before = null, after = null] = moments;
      expect(await ask({ year: '2026', ledger: 'simulated' }, before)).toMatchObject({ lastMonth: '2026-11', provisional: true });
      expect(await ask({ year: '2026', ledger: 'simulated' }, after)).toMatchObject({ lastMonth: '2026-12', provisional: true });
      expect(await ask({ year: '2025', ledger: 'simulated' }, after)).toMatchObject({ lastMonth: '2025-12', provisional: false });
    });
  });
}
