import { partsOfRate, type RateParts } from '../../../../contract/rules/serviceRates';
import { seededRandom } from '../../seededRandom';
import { monthIndex, monthOf, partOfMonth, yearOf } from '../calendar';
import type { Span } from '../noise';
import type { SimulatedDossiers, WholeCounts } from './dossiers';
import type { ScoreParameters } from './scoreParameters';

type Level = 'agency' | 'area';
/** What is counted of a part; of what was counted nothing is untold. */
export interface Tally {
  numerator: number;
  denominator: number;
}
/** What is known of a unit in a period by a day. */
export interface UnitCounts {
  received: number;
  tallies: Record<string, Tally>;
  /** In the place of the formulas that nobody knows, a part of 1. */
  unreproducible: Record<string, number>;
}

const within = ({ low, high }: Span, part: number): number => low + part * (high - low);
const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
const whole = ({ numerator, denominator }: RateParts): Tally => ({ numerator: numerator ?? 0, denominator: denominator ?? 0 });

/** Months of a period together: what is pending is that of the last. */
const together = (months: readonly WholeCounts[]): WholeCounts | null => {
  const last = months.at(-1);
  if (!last) return null;
  const sum = (name: keyof WholeCounts): number =>
    name.startsWith('pending') ? last[name] : months.reduce((all, month) => all + month[name], 0);
  return Object.fromEntries((Object.keys(last) as (keyof WholeCounts)[]).map((name) => [name, sum(name)])) as WholeCounts;
};

const ofDossiers = (counts: WholeCounts): { received: number; solved: number; tallies: Record<string, Tally> } => {
  const onTime = whole(partsOfRate('on-time', counts));
  const late = counts.solvedLate + counts.pendingLate;
  return {
    received: counts.receivedOnline + counts.receivedDirect + counts.receivedPost,
    solved: counts.solvedEarly + counts.solvedOnTime + counts.solvedLate,
    tallies: {
      'dung-han': onTime,
      'toan-trinh': whole(partsOfRate('full', counts)),
      'thanh-toan-ho-so': whole(partsOfRate('paid', counts)),
      'so-hoa-thanh-phan': whole(partsOfRate('digitised', counts)),
      'tai-su-dung': whole(partsOfRate('reused', counts)),
      'pakn-dung-han': { numerator: counts.feedbackOnTime, denominator: counts.feedback },
      'pakn-hai-long': whole(partsOfRate('satisfied', counts)),
      'hai-long': {
        numerator: Math.max(0, onTime.denominator - late - counts.feedbackDissatisfied),
        denominator: onTime.denominator,
      },
    },
  };
};

/** What is counted of units for their scores: their dossiers, and beside them what the seed gives each of procedures and of publication. */
export const scoreCounts = (seed: string, given: ScoreParameters, { countsOf }: Pick<SimulatedDossiers, 'countsOf'>, baseMonth: string) => {
  const placeOf = (unit: string, of: string): number => seededRandom(`${seed}/diem-766/${unit}/${of}`)();
  const waveOf = (unit: string, of: string, month: string): number => given.wave * (2 * placeOf(unit, `${of}/${month}`) - 1);
  const ageOf = (month: string): number => (yearOf(month) - yearOf(baseMonth)) * 12 + monthIndex(month) - monthIndex(baseMonth);
  const rateOf = (unit: string, of: string, span: Span, month: string): number =>
    between(0, within(span, placeOf(unit, of)) + given.gainPerMonth * ageOf(month) + waveOf(unit, of, month), 1);

  const ended = new Map<string, WholeCounts | null>();
  /** A month that is over is asked for in every period that it is of, day after day. */
  const countsIn = (unit: string, month: string, day: string): WholeCounts | null => {
    if (month === monthOf(day)) return countsOf(unit, null, month, day);
    const key = `${unit} ${month}`;
    const known = ended.get(key);
    if (known !== undefined) return known;
    const counts = countsOf(unit, null, month, day);
    ended.set(key, counts);
    return counts;
  };

  /** Of a unit in these months (one after the other), up to the end of a day; null where it had no dossiers yet. */
  return (unit: string, months: readonly string[], day: string): UnitCounts | null => {
    const level: Level = unit.startsWith('agency:') ? 'agency' : 'area';
    const told = months.flatMap((month) => {
      const counts = countsIn(unit, month, day);
      return counts ? [{ month, counts }] : [];
    });
    const counts = together(told.map((each) => each.counts));
    const last = told.at(-1)?.month;
    if (!counts || last === undefined) return null;
    const { received, solved, tallies } = ofDossiers(counts);
    const part = (of: string, denominator: number): Tally => {
      const span = given.rates[level][of];
      // Of a handful one more or less is luck.
      const good = span ? Math.floor(denominator * rateOf(unit, of, span, last) + placeOf(unit, `${of}/le/${last}`)) : 0;
      return { numerator: Math.min(denominator, good), denominator };
    };
    const procedures = Math.round(within(given.procedures[level], placeOf(unit, 'thu-tuc')));
    const withFee = Math.max(1, Math.round(procedures * given.withFee));
    const decisions = told.reduce((sum, { month }) => {
      const due = Math.floor(
        within(given.decisionsPerMonth[level], placeOf(unit, `cong-bo/${month}`)) + placeOf(unit, `cong-bo-le/${month}`),
      );
      const part = monthOf(day) === month ? partOfMonth(day) : 1;
      // They fall due on days of their own, not all units' on one day.
      return sum + Math.min(due, Math.floor(due * part + (part < 1 ? placeOf(unit, `cong-bo-ngay/${month}`) : 0)));
    }, 0);
    const spans = Object.entries(given.unreproducible[level]);
    return {
      received,
      tallies: {
        ...tallies,
        'cong-bo-dung-han': part('cong-bo-dung-han', decisions),
        'cap-nhat-cong-khai': part('cap-nhat-cong-khai', procedures),
        'du-noi-dung': part('du-noi-dung', procedures),
        'dong-bo-trang-thai': part('dong-bo-trang-thai', received + solved + counts.pendingInTerm + counts.pendingLate),
        'thanh-toan-giao-dich': part('thanh-toan-giao-dich', withFee),
        'thanh-toan-tich-hop': part('thanh-toan-tich-hop', withFee),
        'ket-qua-dien-tu': part('ket-qua-dien-tu', solved),
      },
      unreproducible: Object.fromEntries(
        spans.map(([of, span]) => {
          const place = within(span, placeOf(unit, of)) + waveOf(unit, of, last);
          const share = tallies[of];
          // Full-process service follows its share, by a factor that nobody can tell from outside.
          const base = share && share.denominator > 0 ? share.numerator / share.denominator : 1;
          return [of, between(0, base * place, 1)];
        }),
      ),
    };
  };
};
