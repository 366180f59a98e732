import type { InvestmentRows, MonthRow, ProjectRow } from '../../money/investmentRows';
import {
  closedOn,
  isMonthStart,
  isReportDay,
  isYearStart,
  monthAt,
  monthBefore,
  monthIndex,
  monthOf,
  observedOn,
  yearOf,
} from '../calendar';
import type { Noise } from '../noise';
import type { InvestmentParameters, PlacedArea } from './parameters';
import { projectsOf } from './projects';
import { endOf, yearOfLines, type SimulatedLine } from './yearOfLines';
import { yearPlanOf } from './yearPlan';

const MILLION = 1_000_000;
const SOURCE = 'Bộ sinh dữ liệu mô phỏng';
const simulated = (observedAt: string | null) => ({ provenance: 'simulated' as const, source: SOURCE, observedAt });
const dayOf = (month: string, at: number): string => `${month}-${String(at).padStart(2, '0')}`;

/** Public investment as it becomes known day by day: a pure function of the seed, the parameters, the anchor and the day. */
export const simulateInvestment = (noise: Noise, given: InvestmentParameters, areas: readonly PlacedArea[]) => {
  const made = projectsOf(noise, given, areas);
  const years = new Map<number, SimulatedLine[]>();
  const linesOf = (year: number): SimulatedLine[] => {
    const lines = years.get(year) ?? yearOfLines(noise, given, made(year), year);
    years.set(year, lines);
    return lines;
  };
  const calendarMonth = (year: number, month: number): string => (month === 12 ? monthAt(year + 1, 0) : monthAt(year, month));
  const draw = (key: string, days: number): number => 1 + Math.floor(((noise(key) + 1) / 2) * days);

  /** The days of a month on which a line pays, with the part of the month's amount that is paid by the end of each. */
  const paydays = (line: SimulatedLine, year: number, month: number): [day: string, part: number][] => {
    const key = `${line.key}/${year}/${month}/ngay`;
    const [a, b] = [draw(key, 14), 14 + draw(`${key}/hai`, 14)];
    const at = calendarMonth(year, month);
    return [
      [dayOf(at, a), 0.4],
      [dayOf(at, b), 1],
    ];
  };
  const rowOf = (line: SimulatedLine, year: number, month: number, part: number, observedAt: string): MonthRow => {
    const whole = line.months[month] ?? { disbursed: 0, advanced: 0, recovered: 0 };
    const share = (amount: number): number => (part === 1 ? amount : Math.floor(amount * part)) * MILLION;
    return {
      year,
      project: line.project.code,
      capitalSource: line.source,
      month: month + 1,
      disbursed: share(whole.disbursed),
      advanced: share(whole.advanced),
      recovered: share(whole.recovered),
      ...simulated(observedAt),
    };
  };
  /** What is told of an open month on this very day: everything on a Monday, else what was paid on it for projects that span several areas, so that areas are told of together. */
  const openOn = (line: SimulatedLine, year: number, month: number, day: string): MonthRow | null => {
    const paid = paydays(line, year, month);
    const pays = paid.some(([at]) => at === day) && (line.months[month]?.disbursed ?? 0) > 0;
    if (!isReportDay(day) && (!pays || line.project.body.area !== null)) return null;
    if (!line.allocations.some(({ decidedOn }) => decidedOn <= day)) return null;
    return rowOf(line, year, month, paid.findLast(([at]) => at <= day)?.[1] ?? 0, observedOn(day));
  };
  const closing = (year: number, month: number): MonthRow[] => {
    const end = endOf(year, month);
    return linesOf(year)
      .filter(({ allocations }) => allocations.some(({ decidedOn }) => decidedOn < end))
      .map((line) => rowOf(line, year, month, 1, closedOn(end)));
  };
  /** The plan years that a day falls into, with which month of them it is in: in January the year before is still open. */
  const openIn = (day: string): { year: number; month: number }[] => {
    const [year, month] = [yearOf(day), monthIndex(day)];
    return [...(month === 0 ? [{ year: year - 1, month: 12 }] : []), { year, month }];
  };

  const decided = (year: number, isDue: (day: string) => boolean) => {
    const plan = yearPlanOf(given, year);
    const plans = plan.plans
      .filter(({ decidedOn }) => isDue(decidedOn))
      .map(({ amount, carriedOver, provenance, document, ...rest }) => ({
        year,
        ...rest,
        document,
        amount: amount * MILLION,
        carriedOver: carriedOver * MILLION,
        ...simulated(null),
        provenance,
        source: provenance === 'published' ? document : SOURCE,
      }));
    const allocations = linesOf(year).flatMap((line) =>
      line.allocations
        .filter(({ decidedOn }) => isDue(decidedOn))
        .map(({ decidedOn, amount, carriedOver }) => ({
          year,
          project: line.project.code,
          capitalSource: line.source,
          decidedOn,
          amount: amount * MILLION,
          carriedOver: carriedOver * MILLION,
          document: `Quyết định phân bổ mẫu ngày ${decidedOn.split('-').toReversed().join('/')} (mô phỏng)`,
          ...simulated(null),
        })),
    );
    return { plans, allocations };
  };
  const stepsOf = (year: number): NonNullable<InvestmentRows['steps']> => {
    const { percent, basis } = given.invented.path;
    if (given.published[String(year)]) return [];
    return percent.map((value, month) => ({
      book: 'investment',
      year,
      month: calendarMonth(year, month),
      percent: value,
      basis,
      ...simulated(null),
    }));
  };
  /** Every project that has been given money since `first`, as it is known by the end of `day`. */
  const projectsBy = (first: number, day: string): ProjectRow[] => {
    const known = new Map<string, ProjectRow>();
    for (let year = first; year <= yearOf(day); year += 1) {
      for (const { project, allocations } of linesOf(year)) {
        const since = allocations[0]?.decidedOn;
        if (since === undefined || since > day) continue;
        const { code, body, obstacle } = project;
        const before = known.get(code);
        const isOpen = obstacle !== null && obstacle.since <= day;
        const until = isOpen && obstacle.until !== null && obstacle.until <= day ? obstacle.until : null;
        const told = isOpen ? [{ ...obstacle, until }] : [];
        const obstacles = [...(before?.body.obstacles ?? []).filter(({ since: at }) => at !== obstacle?.since), ...told];
        const moments = [before?.observedAt, observedOn(since), ...told.map((each) => observedOn(each.until ?? each.since))];
        // A project that draws on two sources is known from the first of them on.
        const observedAt =
          before && told.length === 0
            ? before.observedAt
            : (moments
                .filter((at) => at != null)
                .toSorted()
                .at(-1) ?? null);
        known.set(code, { code, body: { ...body, obstacles }, ...simulated(observedAt) });
      }
    }
    return [...known.values()];
  };

  const historyTo = (anchor: string): InvestmentRows => {
    const first = yearOf(anchor) - 1;
    const known = [first, first + 1];
    const isDue = (day: string): boolean => day <= anchor;
    const closed = known
      .flatMap((year) => Array.from({ length: 13 }, (_, month) => ({ year, month })))
      .filter(({ year, month }) => endOf(year, month) <= anchor);
    const open = openIn(anchor).flatMap(({ year, month }) =>
      linesOf(year).flatMap((line) => {
        for (let at = Number(anchor.slice(8)); at > 0; at -= 1) {
          const row = openOn(line, year, month, dayOf(monthOf(anchor), at));
          if (row) return [row];
        }
        return [];
      }),
    );
    const all = known.map((year) => decided(year, isDue));
    return {
      projects: projectsBy(first, anchor),
      plans: all.flatMap(({ plans }) => plans),
      allocations: all.flatMap(({ allocations }) => allocations),
      months: [...closed.flatMap(({ year, month }) => closing(year, month)), ...open],
      steps: known.flatMap(stepsOf),
    };
  };
  const daily = (anchor: string, day: string): InvestmentRows => {
    const { plans, allocations } = decided(yearOf(day), (each) => each === day);
    const before = monthBefore(monthOf(day));
    const ended = isMonthStart(day) ? openIn(dayOf(before, 1)) : [];
    const moved = new Set(allocations.map(({ project }) => project));
    for (const { project } of linesOf(yearOf(day)))
      if (project.obstacle?.since === day || project.obstacle?.until === day) moved.add(project.code);
    return {
      projects: moved.size === 0 ? [] : projectsBy(yearOf(anchor) - 1, day).filter(({ code }) => moved.has(code)),
      plans,
      allocations,
      months: [
        ...ended.flatMap(({ year, month }) => closing(year, month)),
        ...openIn(day).flatMap(({ year, month }) => linesOf(year).flatMap((line) => openOn(line, year, month, day) ?? [])),
      ],
      steps: isYearStart(day) ? stepsOf(yearOf(day)) : [],
    };
  };
  return {
    /** What falls due on `day`; on the anchor the whole history up to it from January of the year before, on a day before it nothing. */
    dueOn: (anchor: string, day: string): InvestmentRows => (day < anchor ? {} : day === anchor ? historyTo(anchor) : daily(anchor, day)),
  };
};
