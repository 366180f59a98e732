import type { TFunction } from 'i18next';
import type { PartFormula, ScorePart, Scoring, UnitScore } from '../../../contract/feeds/services';
import type { Passport } from '../../../contract/figure';
import { formatNumber } from '../../lib/format';
import { dayText } from '../../lib/dayText';
import type { Changes } from './changes';
import { WHOLE, type Basis, type Focus } from './focus';
import type { ShownScores } from './scoresBody';
import { basisText, betweenText, flagText, focusText, lackingText, periodTitle } from './wording';

/** In which period, and how it is scored; whether it is over for a unit its own score says. */
export interface ScoredPeriod {
  period: string;
  scoring: Scoring;
}
export type EngineMark = { figure: string; revision: number } | undefined;

/** How our estimate of a part is made, with its own numbers. */
export const formulaText = (formula: PartFormula, max: number, t: TFunction): string => {
  if (formula.kind === 'unknown') return t('services.why.no-formula');
  const empty = formula.whenEmpty === null ? '' : t('services.formulas.empty', { value: formatNumber(formula.whenEmpty) });
  const made =
    formula.kind === 'share'
      ? t('services.formulas.share', { max: formatNumber(max) })
      : t(`services.formulas.${formula.kind}`, { max: formatNumber(max), factor: formatNumber(formula.factor) });
  return `${made}${empty}`;
};

const estimateFormula = (scoring: Scoring, focus: Focus, t: TFunction): string => {
  if (focus.kind === 'part') return formulaText(focus.part.formula, focus.part.max, t);
  if (focus.kind === 'whole') return t('services.formulas.total');
  const parts = scoring.parts.filter(({ group }) => group === focus.group.code);
  const made = parts.map(({ name, formula, max }) => `${name}: ${formulaText(formula, max, t)}`).join('; ');
  return t('services.formulas.group', { max: formatNumber(focus.group.max), parts: made });
};

const counted = (name: string | null, count: number | null, t: TFunction): string | null =>
  name === null && count === null
    ? null
    : t('services.counted', { name: name ?? '–', number: count === null ? t('services.noData') : formatNumber(count) });

/** What was counted of a part, each number by its name; of a whole or a group nothing is divided. */
const countsOf = (score: UnitScore, part: ScorePart | null, t: TFunction): Pick<Passport, 'numerator' | 'denominator'> => {
  if (!part) return { numerator: null, denominator: null };
  const own = score.parts.find((each) => each.part === part.code);
  return {
    numerator: counted(part.numeratorName, own?.numerator ?? null, t),
    denominator: counted(part.denominatorName, own?.denominator ?? null, t),
  };
};

const qualityOf = (score: UnitScore, focus: Focus, basis: Basis, t: TFunction): string[] => {
  const flags = score.parts.filter(({ part }) => focus.kind === 'whole' || (focus.kind === 'part' && part === focus.part.code));
  const lacking = basis === 'estimate' && focus.kind === 'whole' ? lackingText(score, t) : null;
  return [
    ...(score.closed ? [] : [t('services.provisionalSeen', { day: score.seenOn === null ? '–' : dayText(score.seenOn) })]),
    ...(lacking === null ? [] : [lacking]),
    ...new Set(flags.flatMap((part) => part.flags.map((flag) => flagText(flag, t)))),
  ];
};

/** The passport of one score of a unit; what is official is as delivered, what is ours carries its formula, [DV1]. */
export const scorePassport = (
  at: ScoredPeriod,
  score: UnitScore,
  { focus, basis, engine }: { focus: Focus; basis: Basis; engine?: EngineMark },
  t: TFunction,
): Passport => ({
  name: t(`services.names.${basis}`, { what: focusText(focus, t), unit: score.unit.name }),
  unit: t('services.unitWord'),
  formula: basis === 'official' ? t('services.formulas.official') : estimateFormula(at.scoring, focus, t),
  ...countsOf(score, focus.kind === 'part' ? focus.part : null, t),
  source: score.source,
  owner: score.unit.name,
  period: score.closed ? periodTitle(at.period, t) : t('services.openPeriod', { period: periodTitle(at.period, t) }),
  observedAt: score.seenOn === null ? null : `${score.seenOn}T00:00:00+07:00`,
  receivedAt: score.receivedAt,
  revision: engine?.revision ?? score.revision,
  provenance: score.provenance,
  quality: qualityOf(score, focus, basis, t),
  ...(engine ? { figure: engine.figure } : {}),
});

const workedPassport = (
  at: ScoredPeriod,
  score: UnitScore,
  { of, basis, period }: { of: 'left' | 'gained'; basis: Basis; period: string },
  t: TFunction,
): Passport => ({
  ...scorePassport(at, score, { focus: WHOLE, basis }, t),
  name: t(`services.worked.${of}.name`, { unit: score.unit.name, basis: basisText(basis, t).toLocaleLowerCase('vi') }),
  formula: t(`services.worked.${of}.formula`),
  period,
});

/** The passport of what can still be had of the score that is shown. */
export const leftPassport = (at: ScoredPeriod, score: UnitScore, basis: Basis, t: TFunction): Passport =>
  workedPassport(at, score, { of: 'left', basis, period: periodTitle(at.period, t) }, t);

/** The passport of what was gained between two closed periods: that of the score at the end of the later, whatever period is shown. */
export const gainedPassport = (closed: ShownScores, { score }: Pick<Changes, 'score'>, basis: Basis, t: TFunction): Passport =>
  workedPassport(closed, score, { of: 'gained', basis, period: betweenText(closed, t) ?? periodTitle(closed.period, t) }, t);
