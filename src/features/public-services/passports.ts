import type { TFunction } from 'i18next';
import type { PartFormula, ScorePart, Scoring, UnitScore } from '../../../contract/feeds/services';
import type { Passport } from '../../../contract/figure';
import type { Receipt } from '../../../contract/money';
import { formatNumber } from '../../lib/format';
import { dayText } from '../../lib/dayText';
import { WHOLE, type Basis, type Focus } from './focus';
import { basisText, flagText, focusText, lackingText, periodTitle } from './wording';

/** In which period, and whether it is over. */
export interface ScoredPeriod {
  period: string;
  isClosed: boolean;
  scoring: Scoring;
  receipt: Receipt | null;
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

const qualityOf = (score: UnitScore, { isClosed }: ScoredPeriod, focus: Focus, basis: Basis, t: TFunction): string[] => {
  const flags = score.parts.filter(({ part }) => focus.kind === 'whole' || (focus.kind === 'part' && part === focus.part.code));
  const lacking = basis === 'estimate' && focus.kind === 'whole' ? lackingText(score, t) : null;
  return [
    ...(isClosed ? [] : [t('services.provisionalSeen', { day: score.seenOn === null ? '–' : dayText(score.seenOn) })]),
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
  period: at.isClosed ? periodTitle(at.period, t) : t('services.openPeriod', { period: periodTitle(at.period, t) }),
  observedAt: score.seenOn === null ? null : `${score.seenOn}T00:00:00+07:00`,
  receivedAt: at.receipt?.receivedAt ?? `${score.seenOn ?? '2022-06-23'}T00:00:00+07:00`,
  revision: engine?.revision ?? score.revision,
  provenance: score.provenance,
  quality: qualityOf(score, at, focus, basis, t),
  ...(engine ? { figure: engine.figure } : {}),
});

/** The passport of what is worked out of a score: what is left of it, or what it gained between two closed periods. */
export const workedPassport = (
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
