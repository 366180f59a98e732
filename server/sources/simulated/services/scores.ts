import type { ScorePart, Scoring } from '../../../../contract/feeds/services';
import { kindOfPeriod, lastDayOf, scoringIn } from '../../../../contract/rules/scorePeriods';
import { estimatePart } from '../../../../contract/rules/serviceScore';
import type { ScoreRow } from '../../services/scoreRows';
import {
  firstDayAfter,
  isMonthStart,
  isReportDay,
  monthAt,
  monthBefore,
  monthIndex,
  monthOf,
  monthsBetween,
  nextDay,
  observedOn,
  yearOf,
} from '../calendar';
import { seenAt } from '../simulatedTold';
import type { SimulatedDossiers } from './dossiers';
import { scoreCounts, type UnitCounts } from './scoreCounts';
import type { ScoreParameters } from './scoreParameters';

const PROVINCE = 'province:tinh';
/** Where nothing was to be counted the portal has no score, and says so in these words. */
const NO_DATA = 'NO_NATIONAL_REPORT_DATA';

/** As the portal gives scores: to two places. */
const rounded = (score: number): number => Math.round(score * 100) / 100;
const quarterOf = (month: string): string => `${yearOf(month)}-Q${Math.floor(monthIndex(month) / 3) + 1}`;
const periodsOf = (month: string): string[] => [month, quarterOf(month), String(yearOf(month))];
/** The months of a period that have begun by a day. */
const monthsOf = (period: string, day: string): string[] => {
  const length = { month: 1, quarter: 3, year: 12 }[kindOfPeriod(period)];
  const year = yearOf(period);
  const first = period.includes('Q') ? (Number(period.slice(-1)) - 1) * 3 : length === 1 ? monthIndex(period) : 0;
  return Array.from({ length }, (_, index) => monthAt(year, first + index)).filter((month) => month <= monthOf(day));
};

/** All units together: what each counted adds up, and what nobody can work out is weighed by the dossiers received. */
const addUp = (units: readonly UnitCounts[]): UnitCounts => {
  const received = units.reduce((sum, unit) => sum + unit.received, 0);
  const names = (of: (unit: UnitCounts) => object): string[] => [...new Set(units.flatMap((unit) => Object.keys(of(unit))))];
  const sum = (value: (unit: UnitCounts) => number | undefined): number => units.reduce((all, unit) => all + (value(unit) ?? 0), 0);
  return {
    received,
    tallies: Object.fromEntries(
      names(({ tallies }) => tallies).map((name) => [
        name,
        { numerator: sum(({ tallies }) => tallies[name]?.numerator), denominator: sum(({ tallies }) => tallies[name]?.denominator) },
      ]),
    ),
    unreproducible: Object.fromEntries(
      names(({ unreproducible }) => unreproducible).map((name) => [
        name,
        received === 0 ? 0 : sum((unit) => (unit.unreproducible[name] ?? 0) * unit.received) / received,
      ]),
    ),
  };
};

/** What the portal would deliver of a part: by the formulas where they are known, else what is invented in their place. */
const partOf = (part: ScorePart, { tallies, unreproducible }: UnitCounts): ScoreRow['parts'][number] => {
  const { numerator, denominator } = tallies[part.code] ?? { numerator: null, denominator: null };
  const invented = unreproducible[part.code];
  const made =
    part.formula.kind === 'unknown'
      ? invented === undefined
        ? null
        : part.max * invented
      : estimatePart(part, { numerator, denominator }, 'province').estimate;
  return { part: part.code, numerator, denominator, official: made === null ? null : rounded(made), flags: made === null ? [NO_DATA] : [] };
};

/**
 * Simulated scores of every unit that dossiers are simulated of, and of the province as all of them together: pure in the seed and the
 * parameters. Each day tells a sighting of the open month, quarter and year; the first day after a period tells its own score.
 */
export const simulateScores = (
  seed: string,
  given: ScoreParameters,
  dossiers: Pick<SimulatedDossiers, 'countsOf'>,
  { units, baseMonth }: { units: readonly string[]; baseMonth: string },
) => {
  const countsOf = scoreCounts(seed, given, dossiers, baseMonth);
  const rowOf = (unit: string, period: string, counts: UnitCounts, { groups, parts }: Scoring, seenOn: string): ScoreRow => {
    const told = parts.map((part) => partOf(part, counts));
    const scores = new Map(told.map(({ part, official }) => [part, official]));
    const sums = groups.map(({ code, max }) => {
      const own = parts.filter(({ group }) => group === code).flatMap((part) => scores.get(part.code) ?? []);
      return [
        code,
        own.length === 0
          ? null
          : rounded(
              Math.min(
                max,
                own.reduce((sum, score) => sum + score, 0),
              ),
            ),
      ] as const;
    });
    return {
      unit,
      periodKind: kindOfPeriod(period),
      period,
      seenOn,
      total: rounded(sums.reduce((sum, [, score]) => sum + (score ?? 0), 0)),
      groups: Object.fromEntries(sums),
      parts: told,
      ...seenAt(observedOn(seenOn)),
    };
  };
  /** What is seen of a period on a day: of what came up to it, and of all of it once it is over. */
  const seen = (period: string, day: string, scorings: readonly Scoring[]): ScoreRow[] => {
    const scoring = scoringIn(scorings, period);
    if (!scoring) return [];
    const last = lastDayOf(period);
    const by = day > last ? last : day;
    const own = units.flatMap((unit) => {
      const counts = countsOf(unit, monthsOf(period, by), day);
      return counts ? [{ unit, counts }] : [];
    });
    if (own.length === 0) return [];
    const all = { unit: PROVINCE, counts: addUp(own.map(({ counts }) => counts)) };
    return [all, ...own].map(({ unit, counts }) => rowOf(unit, period, counts, scoring, day));
  };

  const isOver = (period: string, day: string): boolean => lastDayOf(period) < day;
  const historyTo = (anchor: string, scorings: readonly Scoring[]): ScoreRow[] => {
    const months = monthsBetween(`${yearOf(anchor) - 1}-01`, monthOf(anchor));
    const closed = [...new Set(months.flatMap(periodsOf))].filter((period) => isOver(period, anchor));
    const [month = '', quarter = '', year = ''] = periodsOf(monthOf(anchor));
    const days: [string, string][] = [];
    for (let day = `${year}-01-01`; day <= anchor; day = nextDay(day)) {
      if (monthOf(day) === month) days.push([month, day]);
      if (quarterOf(monthOf(day)) === quarter && (isReportDay(day) || day === anchor)) days.push([quarter, day]);
      if (isMonthStart(day) || day === anchor) days.push([year, day]);
    }
    return [
      ...closed.flatMap((period) => seen(period, firstDayAfter(lastDayOf(period).slice(0, 7)), scorings)),
      ...days.flatMap(([period, day]) => seen(period, day, scorings)),
    ];
  };
  const daily = (day: string, scorings: readonly Scoring[]): ScoreRow[] => {
    const ended = isMonthStart(day) ? periodsOf(monthBefore(monthOf(day))).filter((period) => isOver(period, day)) : [];
    return [...ended, ...periodsOf(monthOf(day))].flatMap((period) => seen(period, day, scorings));
  };
  return {
    /** What falls due on `day`; on the anchor the whole history up to it from January of the year before, on a day before it nothing. */
    dueOn: (anchor: string, day: string, scorings: readonly Scoring[]): ScoreRow[] =>
      day < anchor ? [] : day === anchor ? historyTo(anchor, scorings) : daily(day, scorings),
  };
};
