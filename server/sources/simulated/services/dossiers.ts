import type { DossierCounts } from '../../../../contract/feeds/serviceDossiers';
import type { DossierRow, DossierRows, ProcedureRow, TargetRow } from '../../services/dossierRows';
import {
  closedOn,
  firstDayAfter,
  isMonthStart,
  isReportDay,
  monthBefore,
  monthOf,
  monthsBetween,
  nextDay,
  observedOn,
  partOfMonth,
  yearOf,
} from '../calendar';
import { PLANNED, seenAt } from '../simulatedTold';
import { GROWING, linesOf, monthOfLine, pendingAfter, type Served, type WholeMonth } from './dossierMonths';
import type { DossierParameters, ServedArea } from './parameters';
import { recordOf } from './recordOf';

/** The counts of simulated dossiers; none is untold. */
export type WholeCounts = { [Name in keyof DossierCounts]: number };
const COUNTS = [...GROWING, 'pendingInTerm', 'pendingDueSoon', 'pendingLate'] as const;
/** The days of a year on which procedures are counted. */
const COUNTED_ON = ['01-01', '07-01'];

/** A month as it stands when `part` of it is over: what comes is rounded up and what leaves down, so that nothing leaves before it came. */
const countsAt = (month: WholeMonth, part: number): WholeCounts => {
  const grown = (name: (typeof GROWING)[number]): number =>
    name.startsWith('received') ? Math.ceil(month.counts[name] * part) : Math.floor(month.counts[name] * part);
  const counts = recordOf(GROWING, grown);
  const pending = pendingAfter({ ...month, counts });
  const pendingLate = Math.round(pending * (month.lateShareBefore + part * (month.lateShare - month.lateShareBefore)));
  const pendingInTerm = pending - pendingLate;
  return { ...counts, pendingLate, pendingInTerm, pendingDueSoon: Math.floor(pendingInTerm * month.dueSoonShare) };
};

const addUp = (all: readonly WholeCounts[]): WholeCounts => recordOf(COUNTS, (name) => all.reduce((sum, counts) => sum + counts[name], 0));

/**
 * Simulated dossiers of the departments and the 75 communes, by field and month: pure in the seed and the parameters. What is pending
 * is carried from month to month; what areas were formed from is not told.
 */
export const simulateDossiers = (seed: string, given: DossierParameters, areas: readonly ServedArea[]) => {
  const lines = linesOf(seed, given, areas);
  const byUnit = new Map<string, Served[]>();
  for (const line of lines) byUnit.set(line.unit, [...(byUnit.get(line.unit) ?? []), line]);
  const made = new Map<Served, Map<string, WholeMonth>>(lines.map((line) => [line, new Map()]));
  const wholeMonth = (line: Served, month: string): WholeMonth => {
    const known = made.get(line) ?? new Map<string, WholeMonth>();
    const found = known.get(month);
    if (found) return found;
    const whole = monthOfLine(seed, given, line, month, month > line.firstMonth ? wholeMonth(line, monthBefore(month)) : null);
    known.set(month, whole);
    return whole;
  };
  const partBy = (month: string, day: string): number => (monthOf(day) === month ? partOfMonth(day) : 1);

  /** The counts of a unit from the start of a month to the end of a day; null where it had none yet. Of all its fields where none is named. */
  const countsOf = (unit: string, field: string | null, month: string, day: string): WholeCounts | null => {
    const own = (byUnit.get(unit) ?? []).filter((line) => (field === null || line.field === field) && line.firstMonth <= month);
    return own.length === 0 || day < `${month}-01` ? null : addUp(own.map((line) => countsAt(wholeMonth(line, month), partBy(month, day))));
  };

  const rowsOf = (month: string, day: string, observedAt: string, of: readonly Served[]): DossierRow[] =>
    of
      .filter(({ firstMonth }) => firstMonth <= month)
      .map((line) => ({
        unit: line.unit,
        field: line.field,
        month,
        counts: countsAt(wholeMonth(line, month), partBy(month, day)),
        ...seenAt(observedAt),
      }));
  const agencies = lines.filter(({ unit }) => unit.startsWith('agency:'));
  const communes = lines.filter(({ unit }) => unit.startsWith('area:'));
  const closing = (month: string): DossierRow[] => {
    const next = firstDayAfter(month);
    return rowsOf(month, next, closedOn(next), lines);
  };
  const proceduresOn = (seenOn: string): ProcedureRow[] =>
    given.fields.flatMap(({ code, ...field }) =>
      (['province', 'commune'] as const).flatMap((level) => {
        const [total, eligible, provided] = field[level];
        // One more is offered wholly online at each count, until all that may be are.
        const counts = (yearOf(seenOn) - yearOf(given.baseMonth)) * COUNTED_ON.length + COUNTED_ON.indexOf(seenOn.slice(5));
        return total === 0
          ? []
          : [
              {
                level,
                field: code,
                seenOn,
                total,
                eligible,
                provided: Math.min(eligible, provided + Math.max(0, counts)),
                ...seenAt(observedOn(seenOn)),
              },
            ];
      }),
    );
  const fields = given.fields.map(({ code, name }) => ({ code, name, ...PLANNED }));
  const targets = given.targets.map(({ rate, name, percent }): TargetRow => {
    const id = `muc-tieu-mau/${rate}`;
    const basis = 'Mục tiêu mẫu (mô phỏng)';
    const act = { id: 'muc-tieu-mau', shortName: 'Mục tiêu mẫu' };
    const span = { validFrom: null, validTo: null, supersededBy: null, note: null };
    return { id, body: { id, rate, name, op: 'ge', percent, level: 'all', basis, act, ...span }, ...PLANNED };
  });

  const historyTo = (anchor: string): DossierRows => {
    const year = yearOf(anchor);
    let report: string | null = null;
    for (let day = `${monthOf(anchor)}-01`; day <= anchor; day = nextDay(day)) if (isReportDay(day)) report = day;
    return {
      fields,
      targets,
      dossiers: [
        ...monthsBetween(`${year - 1}-01`, monthOf(anchor)).flatMap(closing),
        ...rowsOf(monthOf(anchor), anchor, observedOn(anchor), agencies),
        ...(report === null ? [] : rowsOf(monthOf(report), report, observedOn(report), communes)),
      ],
      procedures: [year - 1, year]
        .flatMap((of) => COUNTED_ON.map((day) => `${of}-${day}`))
        .filter((day) => day <= anchor)
        .flatMap(proceduresOn),
    };
  };
  const daily = (day: string): DossierRows => ({
    dossiers: [
      ...(isMonthStart(day) ? closing(monthBefore(monthOf(day))) : []),
      ...rowsOf(monthOf(day), day, observedOn(day), agencies),
      ...(isReportDay(day) ? rowsOf(monthOf(day), day, observedOn(day), communes) : []),
    ],
    procedures: COUNTED_ON.includes(day.slice(5)) ? proceduresOn(day) : [],
  });
  return {
    /** Every unit that tells, by its key, and the month from which it does. */
    units: [...byUnit].map(([unit, [first]]) => ({ unit, firstMonth: first?.firstMonth ?? given.baseMonth })),
    fields: given.fields.map(({ code, name }) => ({ code, name })),
    countsOf,
    /** What falls due on `day`; on the anchor the whole history up to it from January of the year before, on a day before it nothing. */
    dueOn: (anchor: string, day: string): DossierRows => (day < anchor ? {} : day === anchor ? historyTo(anchor) : daily(day)),
  };
};
export type SimulatedDossiers = ReturnType<typeof simulateDossiers>;
