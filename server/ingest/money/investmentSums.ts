import type { Ledger, MoneyStep } from '../../../contract/money';
import type { PlanKind, PlanVersion } from '../../../contract/feeds/investment';
import type { Provenance } from '../../../contract/figure';
import { decidedBy, planMonths, shareOf } from '../../../contract/rules/disbursement';
import { readPlans, readLines } from '../../store/rows/storedInvestment';
import { readSteps } from '../../store/rows/storedMoney';
import { readProjectMonths, type ProjectMonth } from '../../store/rows/storedProjectMonths';
import { readStoredProjects } from '../../store/rows/storedProjects';
import { readRegisters, type Registers } from '../../store/rows/storedRegisters';
import type { WriteView } from '../../store/store';
import type { ObservationRow } from '../indicatorPlan';
import { basisOf, INVESTMENT_SETS, investmentDefinitions, investmentHead, OWNER_DIMENSION } from './investmentSet';
import { recordSums } from './recordSums';

const BILLION = 1e9;
const RANK: Record<Provenance, number> = { published: 0, imported: 1, simulated: 2 };
/** A plan year has a thirteenth month, which the months of the indicator engine cannot tell from the first of the next year. */
const CALENDAR_MONTHS = 12;

interface Part {
  breakdown: ObservationRow['breakdown'];
  /** Whether a project counts here. */
  has: (project: string) => boolean;
  /** The plans of the province are of nothing smaller. */
  isWhole: boolean;
}
interface YearRows {
  year: number;
  lines: Awaited<ReturnType<typeof readLines>>['lines'];
  /** The first month (1 to 13) whose sums are wanted. */
  from: number;
  months: ProjectMonth[];
  plans: PlanVersion[];
  steps: MoneyStep[];
}

const FORMAT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const written = (amount: number): string => FORMAT.format(amount / BILLION);
const onDay = (day: string): string => day.split('-').toReversed().join('/');
const percentOf = (done: number, plan: number): number | null => {
  const share = shareOf(done, plan);
  return share === null ? null : Math.round(share * 100) / 100;
};

const base = { role: 'actual', verbatim: null, alignment: 'exact', basis: null } as const;

/** The sums of one part of the province: of each month that any of its projects reported, what was allocated, paid out, and the shares. */
const sumsOf = ({ year, from, lines, months, plans }: YearRows, part: Part, stands: (month: string) => boolean): ObservationRow[] => {
  const own = lines.filter(({ project }) => part.has(project));
  const reported = months.filter(({ project }) => part.has(project));
  let done = 0;
  return planMonths(year)
    .slice(0, CALENDAR_MONTHS)
    .flatMap((month, at): ObservationRow[] => {
      const told = reported.filter((each) => each.month === at + 1);
      done += told.reduce((sum, { disbursed }) => sum + disbursed, 0);
      if (told.length === 0 || at + 1 < from || !stands(month)) return [];
      const monthEnd = `${month}-31`;
      const held = own.flatMap(({ allocations }) => decidedBy(allocations, monthEnd) ?? []);
      const allocated = held.reduce((sum, { amount }) => sum + amount, 0);
      const decidedOn = held
        .map((each) => each.decidedOn)
        .toSorted()
        .at(-1);
      const source = [...new Set(told.flatMap(({ sources }) => sources))].toSorted().join('; ');
      const seen = {
        ...base,
        breakdown: part.breakdown,
        period: month,
        provenance: told.flatMap(({ provenances }) => provenances).toSorted((a, b) => RANK[b] - RANK[a])[0] ?? 'imported',
        observedAt:
          told
            .flatMap(({ observed_at }) => observed_at ?? [])
            .toSorted()
            .at(-1) ?? null,
      } as const;
      const amount = (indicatorCode: string, dong: number): ObservationRow => ({
        ...seen,
        indicatorCode,
        value: { kind: 'number', value: dong / BILLION },
        source,
      });
      const rate = (indicatorCode: string, plan: number, name: string, day: string | undefined): ObservationRow[] => {
        const value = percentOf(done, plan);
        if (value === null || day === undefined) return [];
        // The denominator of this very rate, by name and day: the plan grows within the year. Of a part it is the `ke-hoach` beside it.
        const of = part.isWhole ? `; mẫu số: ${written(plan)} tỷ đồng, ${name} ngày ${onDay(day)}` : '';
        return [{ ...seen, indicatorCode, value: { kind: 'number', value }, source: `${source}${of}` }];
      };
      const planRate = (indicatorCode: string, kind: PlanKind, name: string): ObservationRow[] => {
        const plan = part.isWhole
          ? decidedBy(
              plans.filter((each) => each.kind === kind),
              monthEnd,
            )
          : undefined;
        return plan ? rate(indicatorCode, plan.amount, name, plan.decidedOn) : [];
      };
      return [
        ...(decidedOn === undefined ? [] : [amount('ke-hoach', allocated)]),
        amount('giai-ngan', done),
        ...rate('ty-le', allocated, 'phân bổ chi tiết đến', decidedOn),
        ...planRate('ty-le-ttg', 'prime-minister', 'Thủ tướng Chính phủ giao'),
        ...planRate('ty-le-dia-phuong', 'local', 'địa phương giao'),
      ];
    });
};

/** The steps of a path as what is to be reached: the act's are of what the Prime Minister assigned, the invented ones of what was allocated. */
const targetsOf = ({ year, from, steps }: YearRows): ObservationRow[] =>
  steps
    .filter(({ month }) =>
      planMonths(year)
        .slice(from - 1, CALENDAR_MONTHS)
        .includes(month),
    )
    .map((step) => ({
      ...base,
      indicatorCode: step.provenance === 'simulated' ? 'ty-le' : 'ty-le-ttg',
      breakdown: [],
      role: 'target',
      period: step.month,
      value: { kind: 'number', value: step.percent },
      basis: basisOf(year, step).id,
      source: step.basis,
      provenance: step.provenance,
      observedAt: null,
    }));

const stoodIn = (registers: Registers, area: string) => {
  const known = new Map<string, boolean>();
  return (month: string): boolean => {
    const stands = known.get(month) ?? registers.areasIn(month).some(({ code }) => code === area);
    known.set(month, stands);
    return stands;
  };
};

/** Adds the rows of these years, each from its first touched month on, up by province, owner and area, month by month, and records the sums in the indicator engine, [MN2]. */
export const rollUpInvestment = async (view: WriteView, ledger: Ledger, touched: ReadonlyMap<number, number>): Promise<void> => {
  const { db, revision } = view;
  const projects = await readStoredProjects(db, revision, ledger);
  const registers = await readRegisters(db, revision);
  const ownerOf = new Map(projects.map(({ code, owner }) => [code, owner]));
  const areaOf = new Map(projects.map(({ code, area }) => [code, area]));
  const owners = new Map(projects.map(({ owner }) => [owner.code, owner]));
  const areas = [...new Set(projects.flatMap(({ area }) => area ?? []))].toSorted();
  const observations: ObservationRow[] = [];
  const bases = new Map<string, { id: string; name: string }>();
  for (const [year, from] of touched) {
    const at = { ledger, year, revision };
    const rows: YearRows = {
      year,
      from,
      lines: (await readLines(db, at)).lines,
      months: await readProjectMonths(db, at),
      plans: await readPlans(db, at),
      steps: await readSteps(db, revision, { ledger, book: 'investment', year }),
    };
    for (const step of rows.steps) bases.set(basisOf(year, step).id, basisOf(year, step));
    observations.push(
      ...sumsOf(rows, { breakdown: [], has: () => true, isWhole: true }, () => true),
      ...[...owners.keys()].toSorted().flatMap((code) => {
        const breakdown = [{ dimension: OWNER_DIMENSION, member: code }];
        return sumsOf(rows, { breakdown, has: (project) => ownerOf.get(project)?.code === code, isWhole: false }, () => true);
      }),
      ...areas.flatMap((code) => {
        const breakdown = [{ dimension: 'area', member: code }];
        return sumsOf(rows, { breakdown, has: (project) => areaOf.get(project) === code, isWhole: false }, stoodIn(registers, code));
      }),
      ...targetsOf(rows),
    );
  }
  const named = [...owners.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  await recordSums(
    view,
    {
      set: { id: INVESTMENT_SETS[ledger], head: investmentHead(ledger, named, [...bases.values()]) },
      indicators: investmentDefinitions(ledger),
      observations,
    },
    ledger,
    [...touched].flatMap(([year, from]) => planMonths(year).slice(from - 1, CALENDAR_MONTHS)),
  );
};
