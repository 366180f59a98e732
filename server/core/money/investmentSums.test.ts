import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { investment } from '../../../contract/feeds/investment';
import type { Observation } from '../../../contract/feeds/indicators';
import { decidedBy, planMonths } from '../../../contract/rules/disbursement';
import { TEST_ENGINES } from '../../store/engines.rig';
import { openMoneyRig, type MoneyRig } from './money.rig';

type Year = z.infer<typeof investment.body>;
const START_MS = 120_000;
const SET = 'mo-phong-dau-tu-cong';
const BILLION = 1e9;
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** What a year comes to by the end of a month (0 to 12), of the projects that `has` names. */
const doneBy = (year: Year, month: number, has: (project: string) => boolean): number =>
  sum(year.lines.filter(({ project }) => has(project)).flatMap(({ months }) => months.slice(0, month + 1).map((amount) => amount ?? 0)));
const heldBy = (year: Year, end: string, has: (project: string) => boolean): number =>
  sum(year.lines.filter(({ project }) => has(project)).map(({ allocations }) => decidedBy(allocations, end)?.amount ?? 0));

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`sums of public investment on ${engine.name}`, () => {
    let rig: MoneyRig;
    const yearOf = (year: string, asOf: string | null = null) => rig.ask('investment', { year, ledger: 'simulated' }, asOf);
    const engineOf = async (code: string, asOf: string | null = null): Promise<Observation[]> =>
      (await rig.ask('indicators', { set: SET }, asOf)).indicators.find((each) => each.code === code)?.observations ?? [];
    /** Compares everything that the indicator engine shows of a year with the rows of the feed. */
    const compare = async (name: string, asOf: string | null = null): Promise<number> => {
      const year = await yearOf(name, asOf);
      const [plans, done, rates, assigned] = [
        await engineOf('ke-hoach', asOf),
        await engineOf('giai-ngan', asOf),
        await engineOf('ty-le', asOf),
        await engineOf('ty-le-ttg', asOf),
      ];
      const projects = new Map(year.projects.map((project) => [project.code, project]));
      const isIn = (code: string, part: Observation['breakdown'][number] | undefined): boolean => {
        const project = projects.get(code);
        return part === undefined || (part.dimension === 'area' ? project?.area === part.member : project?.owner === part.member);
      };
      const months = planMonths(Number(name)).slice(0, 12);
      const shown = (observations: readonly Observation[]) =>
        new Map(
          observations
            .filter(({ role, period }) => role === 'actual' && months.includes(period))
            .map(({ breakdown, period, value }) => [JSON.stringify([breakdown[0]?.dimension, breakdown[0]?.member, period]), value]),
        );
      const expected = { plans: new Map<string, unknown>(), done: new Map<string, unknown>(), rates: new Map<string, unknown>() };
      const number = (value: number) => ({ kind: 'number', value });
      // Every part that the engine speaks of, in every month in which one of its projects reported.
      for (const part of new Map(done.map(({ breakdown }) => [breakdown[0]?.member, breakdown[0]])).values()) {
        const lines = year.lines.filter(({ project }) => isIn(project, part));
        const stood = (month: string): boolean => part?.dimension !== 'area' || month >= '2025-07';
        for (const [at, month] of months.entries()) {
          if (!stood(month) || lines.every((line) => line.months[at] === null)) continue;
          const amount = doneBy({ ...year, lines }, at, () => true);
          const held = heldBy({ ...year, lines }, `${month}-31`, () => true);
          const key = JSON.stringify([part?.dimension, part?.member, month]);
          expected.plans.set(key, number(held / BILLION));
          expected.done.set(key, number(amount / BILLION));
          expected.rates.set(key, number(Math.round((amount / held) * 10_000) / 100));
        }
      }
      expect({ plans: shown(plans), done: shown(done), rates: shown(rates) }).toEqual(expected);
      const whole = months.flatMap((month, at) => {
        const plan = decidedBy(
          year.plans.filter(({ kind }) => kind === 'prime-minister'),
          `${month}-31`,
        );
        const isTold = year.lines.some((line) => line.months[at] !== null);
        const share = plan && Math.round((doneBy(year, at, () => true) / plan.amount) * 10_000) / 100;
        return share !== undefined && isTold ? [[JSON.stringify([undefined, undefined, month]), number(share)] as const] : [];
      });
      expect(shown(assigned)).toEqual(new Map(whole));
      return expected.done.size;
    };

    beforeAll(async () => {
      rig = await openMoneyRig(engine, '2026-11-29T11:00:00Z');
      await rig.tell();
    }, START_MS);
    afterAll(() => rig.store.close());

    it('[MN2] projects add up to owners, sources, areas with what spans several, and the province, to the đồng', async () => {
      for (const name of ['2025', '2026']) {
        const year = await yearOf(name);
        const projects = new Map(year.projects.map((project) => [project.code, project]));
        const total = doneBy(year, 12, () => true);
        const by = (keyOf: (line: Year['lines'][number]) => string): number[] =>
          [...new Set(year.lines.map(keyOf))].map((key) =>
            sum(year.lines.filter((line) => keyOf(line) === key).flatMap(({ months }) => months.map((amount) => amount ?? 0))),
          );
        expect(total).toBeGreaterThan(4_000 * BILLION);
        expect(sum(by(({ project }) => project))).toBe(total);
        expect(sum(by(({ project }) => projects.get(project)?.owner ?? ''))).toBe(total);
        expect(sum(by(({ project }) => projects.get(project)?.area ?? ''))).toBe(total);
        expect(sum(by(({ source }) => source))).toBe(total);
        expect(new Set(year.sources.map(({ code }) => code))).toEqual(new Set(year.lines.map(({ source }) => source)));
        expect(new Set(year.owners.map(({ code }) => code))).toEqual(new Set(year.projects.map(({ owner }) => owner)));
        const allocated = year.plans.filter(({ kind }) => kind === 'allocated');
        for (const { decidedOn, amount } of allocated) expect(heldBy(year, decidedOn, () => true)).toBe(amount);
      }
      const last = await yearOf('2025');
      expect(doneBy(last, 6, () => true)).toBe(1_872 * BILLION);
    });

    it('[MN2] what the indicator engine shows is these very sums: province, owners, areas, every month', async () => {
      expect(await compare('2025')).toBeGreaterThan(600);
      expect(await compare('2026')).toBeGreaterThan(900);
    });

    it(
      '[MN2] so it is after more days, at the new revision and at the one before; nothing is left from before',
      async () => {
        const then = rig.clock.at.toISOString();
        const before = await yearOf('2026');
        rig.clock.at = new Date('2026-12-02T11:00:00Z');
        expect(await rig.tell()).toBe(3);
        await compare('2026');
        await compare('2026', then);
        expect(await yearOf('2026', then)).toEqual(before);
        const after = await yearOf('2026');
        expect(before).toMatchObject({ lastMonth: '2026-11', provisional: true });
        expect(after).toMatchObject({ lastMonth: '2026-12', provisional: true });
        expect(doneBy(after, 10, () => true)).toBeGreaterThan(doneBy(before, 10, () => true));
        expect(await rig.published('investment')).toContainEqual({ kind: 'investment.recorded', years: [2026] });
      },
      START_MS,
    );

    it('[MN3] a rate names its denominator and the day of it', async () => {
      const rates = await engineOf('ty-le');
      const of = (period: string) => rates.find((each) => each.period === period && each.breakdown.length === 0 && each.role === 'actual');
      expect(of('2025-07')?.value).toEqual({ kind: 'number', value: 30.51 });
      expect(of('2025-07')?.passport.source).toContain('mẫu số: 6.135,7 tỷ đồng, phân bổ chi tiết đến ngày 24/06/2025');
      const assigned = (await engineOf('ty-le-ttg')).find(({ period, role }) => period === '2025-07' && role === 'actual');
      expect(assigned?.value).toEqual({ kind: 'number', value: 28.25 });
      expect(assigned?.passport.source).toContain('6.626,5 tỷ đồng, Thủ tướng Chính phủ giao ngày 10/06/2025');
    });

    it('[MN7] the steps of an act are targets of the share that it speaks of, at the months that it names and no other', async () => {
      const targets = (await engineOf('ty-le-ttg')).filter(({ role, period }) => role === 'target' && period.startsWith('2025'));
      expect(targets.map(({ period, value }) => [period, value])).toEqual([
        ['2025-03', { kind: 'number', value: 11.05 }],
        ['2025-06', { kind: 'number', value: 50 }],
        ['2025-09', { kind: 'number', value: 60 }],
        ['2025-12', { kind: 'number', value: 95 }],
      ]);
      expect(targets.every(({ passport }) => passport.provenance === 'published')).toBe(true);
      const { path } = await yearOf('2025');
      expect(path.at(-1)).toMatchObject({ month: '2026-01', percent: 100, provenance: 'published' });
      expect((await yearOf('2026')).path).toHaveLength(13);
    });
  });
}
