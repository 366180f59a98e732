import { seededRandom } from '../../seededRandom';
import { monthIndex, yearOf } from '../calendar';
import type { Span } from '../noise';
import type { DossierParameters, ServedArea } from './parameters';
import { recordOf } from './recordOf';

/** What is simulated of a unit in a field, from its first month on. */
export interface DossierLine {
  unit: string;
  field: string;
  firstMonth: string;
}
type Field = DossierParameters['fields'][number];
/** A line with what it receives in a usual month and how well its unit does, as parts of 1. */
export interface Served extends DossierLine {
  perMonth: number;
  traits: Field;
  skill: Record<keyof DossierParameters['levels']['agency'] | 'early' | 'post', number>;
  carried: number;
}
/** A month as it will have been by its end. What is late of the pending is a part of it, for the month grows day by day. */
export interface WholeMonth {
  pendingBefore: number;
  counts: Record<(typeof GROWING)[number], number>;
  lateShare: number;
  lateShareBefore: number;
  dueSoonShare: number;
}
/** Counts that grow from the start of the month to its end. */
export const GROWING = [
  'receivedOnline',
  'receivedDirect',
  'receivedPost',
  'solvedEarly',
  'solvedOnTime',
  'solvedLate',
  'fullEligible',
  'fullOnline',
  'payable',
  'paidOnline',
  'digitisable',
  'digitised',
  'reusable',
  'reused',
  'feedback',
  'feedbackOnTime',
  'feedbackDissatisfied',
] as const;

const within = ({ low, high }: Span, part: number): number => low + part * (high - low);
const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
const PERCENTS = ['online', 'full', 'paid', 'digitised', 'reused'] as const;

/** Every unit and field that dossiers are simulated of. */
export const linesOf = (seed: string, given: DossierParameters, areas: readonly ServedArea[]): Served[] => {
  const traits = new Map(given.fields.map((field) => [field.code, field]));
  const unitLines = (
    unit: string,
    {
      level,
      perMonth,
      firstMonth,
      fields,
    }: { level: 'agency' | 'area'; perMonth: number; firstMonth: string; fields: readonly (readonly [string, number])[] },
  ): Served[] => {
    const draw = seededRandom(`${seed}/dich-vu-cong/${unit}`);
    const spans = given.levels[level];
    const skill = {
      online: within(spans.online, draw()),
      full: within(spans.full, draw()),
      paid: within(spans.paid, draw()),
      late: within(spans.late, draw()),
      cleared: within(spans.cleared, draw()),
      digitised: within(spans.digitised, draw()),
      reused: within(spans.reused, draw()),
      early: within(given.early, draw()),
      post: within(given.post, draw()),
    };
    const carried = level === 'agency' ? within(given.carried, draw()) : 0;
    return fields.flatMap(([field, share]) => {
      const known = traits.get(field);
      return known
        ? [{ unit, field, firstMonth, perMonth: perMonth * share, traits: known, skill, carried: Math.round(perMonth * share * carried) }]
        : [];
    });
  };
  return [
    ...given.agencies.flatMap(({ id, ...agency }) =>
      unitLines(`agency:${id}`, { ...agency, level: 'agency', firstMonth: given.baseMonth }),
    ),
    ...areas.flatMap(({ code, population, validFrom }) => {
      const perMonth = (population / 1000) * within(given.area.dossiersPerThousand, seededRandom(`${seed}/ho-so/${code}`)());
      return unitLines(`area:${code}`, { level: 'area', perMonth, firstMonth: validFrom.slice(0, 7), fields: given.area.fields });
    }),
  ];
};

/** The month of a line that follows `before` (null: its first), pure in the seed, the parameters and what was before. */
export const monthOfLine = (seed: string, given: DossierParameters, line: Served, month: string, before: WholeMonth | null): WholeMonth => {
  const draw = seededRandom(`${seed}/dich-vu-cong/${line.unit}/${line.field}/${month}`);
  const wave = (): number => given.wave * (2 * draw() - 1);
  const age = (yearOf(month) - yearOf(given.baseMonth)) * 12 + monthIndex(month) - monthIndex(given.baseMonth);
  // Where a month has a handful of dossiers, one more or less is luck.
  const some = (expected: number): number => Math.floor(expected + draw());
  const rates = recordOf(PERCENTS, (name) => between(0, line.skill[name] + given.gainPerMonth * age + wave(), 0.995));
  const { traits, skill } = line;
  const received = some(line.perMonth * (given.seasons[monthIndex(month)] ?? 1) * (1 + given.spread * (2 * draw() - 1)));
  const receivedOnline = Math.round(received * rates.online);
  const receivedPost = Math.round((received - receivedOnline) * skill.post);
  const part = (share: number): number => Math.round(received * share);
  const [fullEligible, payable, digitisable, reusable] = [
    part(traits.eligible),
    part(traits.payable),
    part(traits.digitisable),
    part(traits.reusable),
  ];

  const pendingBefore = before ? pendingAfter(before) : line.carried;
  const solved = Math.round((pendingBefore + received) * between(0.5, skill.cleared + wave(), 0.97));
  const late = between(0, skill.late * traits.late * (1 + 8 * wave()), 0.4);
  const solvedLate = Math.min(solved, some(solved * late));
  const solvedEarly = Math.round((solved - solvedLate) * between(0, skill.early + wave(), 1));
  const feedback = some((received / 1000) * within(given.feedbackPerThousand, draw()));
  return {
    pendingBefore,
    counts: {
      receivedOnline,
      receivedPost,
      receivedDirect: received - receivedOnline - receivedPost,
      solvedEarly,
      solvedOnTime: solved - solvedLate - solvedEarly,
      solvedLate,
      fullEligible,
      fullOnline: Math.min(fullEligible, receivedOnline, Math.round(fullEligible * rates.full)),
      payable,
      paidOnline: Math.round(payable * rates.paid),
      digitisable,
      digitised: Math.round(digitisable * rates.digitised),
      reusable,
      reused: Math.round(reusable * rates.reused),
      feedback,
      feedbackOnTime: Math.round(feedback * within(given.feedbackOnTime, draw())),
      feedbackDissatisfied: Math.min(feedback, some(feedback * within(given.feedbackDissatisfied, draw()))),
    },
    lateShare: between(0, given.pendingLate * late, 0.6),
    lateShareBefore: before?.lateShare ?? 0,
    dueSoonShare: within(given.dueSoon, draw()),
  };
};

/** What is still open at the end of a month: what was, what came, less what was solved. */
export const pendingAfter = ({ pendingBefore, counts }: WholeMonth): number =>
  pendingBefore +
  counts.receivedOnline +
  counts.receivedDirect +
  counts.receivedPost -
  counts.solvedEarly -
  counts.solvedOnTime -
  counts.solvedLate;
