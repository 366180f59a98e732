import type { TFunction } from 'i18next';
import type { EstimateLevel } from '../../../contract/feeds/budget';
import type { Passport, Provenance } from '../../../contract/figure';
import { weakestProvenance } from '../../../contract/rules/weakestProvenance';
import { moneyText, percentText } from '../../lib/moneyText';
import type { Balance } from './balance';
import type { Cut } from '../../../contract/rules/budgetBook';
import { onlyDocument, type Estimate } from '../../../contract/rules/budgetEstimate';
import type { Named } from './shown';
import type { Standing } from './standing';
import type { EngineFigure } from './useEngineFigure';
import { closedText, cutName, estimateText, soFarText, spanText } from './wording';

interface Facts {
  name: string;
  unit: string;
  formula: string;
  numerator?: string | null;
  denominator?: string | null;
  period: string;
  quality?: readonly string[];
  /** Of what it is held against. */
  others?: readonly Provenance[];
}

const made = ({ look }: Named, { quality = [], others = [], numerator = null, denominator = null, ...facts }: Facts): Passport | null => {
  const { receipt } = look.now.body;
  if (!receipt) return null;
  return {
    ...facts,
    numerator,
    denominator,
    source: receipt.sources.join('; '),
    owner: null,
    observedAt: receipt.observedAt,
    receivedAt: receipt.receivedAt,
    revision: receipt.revision,
    provenance: weakestProvenance([receipt.provenance, ...others]),
    quality: [...quality],
  };
};

const openNote = ({ look: { moment } }: Named, t: TFunction): string[] =>
  moment.provisional ? [t('budget.passport.open', { month: moment.to + 1 })] : [];
const closedNote = ({ look: { moment } }: Named, t: TFunction): string[] =>
  moment.closed === null ? [] : [t('budget.passport.closedOnly', { month: moment.closed + 1 })];

/** Of an amount collected or spent. */
export const donePassport = (shown: Named, cut: Cut, t: TFunction): Passport | null =>
  made(shown, {
    name: cutName(shown, cut, t),
    unit: 'tỷ đồng',
    formula: t('budget.passport.sum'),
    period: soFarText(shown.look, t),
    quality: openNote(shown, t),
  });

/** Of a share of a named estimate. */
export const sharePassport = (shown: Named, cut: Cut, level: EstimateLevel, standing: Standing, t: TFunction): Passport | null => {
  const estimate = standing[level];
  if (!estimate || standing.done === null) return null;
  const word = t(`budget.levels.${level}`);
  const act = onlyDocument(estimate);
  return made(shown, {
    name: `${cutName(shown, cut, t)}: % ${word}`,
    unit: '%',
    formula: t('budget.passport.share', { level: word }),
    numerator: `${moneyText(standing.done)}, ${soFarText(shown.look, t)}`,
    denominator: estimateText(estimate, level, t),
    period: soFarText(shown.look, t),
    quality: [...openNote(shown, t), ...(act === null ? [] : [`${t('money.document')}: ${act}`])],
    others: [estimate.provenance],
  });
};

/** Of the estimate itself. */
export const estimatePassport = (shown: Named, cut: Cut, level: EstimateLevel, estimate: Estimate, t: TFunction): Passport | null => {
  const act = onlyDocument(estimate);
  const told = made(shown, {
    name: `${cutName(shown, cut, t)}: ${t(`budget.levels.${level}`)}`,
    unit: 'tỷ đồng',
    formula: t(act === null ? 'budget.passport.estimateParts' : 'budget.passport.estimate'),
    denominator: null,
    numerator: estimateText(estimate, level, t),
    period: String(shown.look.now.body.year),
  });
  return told && { ...told, source: act ?? told.source, provenance: estimate.provenance };
};

/** Of how much more or less than in the same months of the year before. */
export const growthPassport = (shown: Named, cut: Cut, standing: Standing, t: TFunction): Passport | null => {
  const { look } = shown;
  const { closed } = look.moment;
  if (standing.closed === null || standing.before === null || closed === null || !look.before) return null;
  const before = look.before.body;
  return made(shown, {
    name: `${cutName(shown, cut, t)}: ${t(`budget.growth.${cut.book}`)}`,
    unit: '%',
    formula: t('budget.passport.growth'),
    numerator: `${moneyText(standing.closed)}, ${closedText(look, t) ?? ''}`,
    denominator: `${moneyText(standing.before)}, ${spanText(before.year ?? 0, closed, t)}`,
    period: closedText(look, t) ?? '',
    quality: closedNote(shown, t),
    others: before.receipt ? [before.receipt.provenance] : [],
  });
};

/** Of the distance from the path: an amount, or points of the estimate. */
export const gapPassport = (
  shown: Named,
  cut: Cut,
  { closed, council, path }: Standing,
  unit: 'tỷ đồng' | 'points',
  t: TFunction,
): Passport | null => {
  if (closed === null || !council || !path) return null;
  const { body } = shown.look.now;
  const level = t('budget.levels.council');
  const asked = t('budget.passport.atPath', {
    percent: percentText(path.percent),
    amount: moneyText(council.amount),
    plan: moneyText(path.amount),
  });
  return made(shown, {
    name: `${cutName(shown, cut, t)}: ${t('budget.gap.total.path')}`,
    unit: unit === 'points' ? t('budget.passport.points2') : unit,
    formula: t(unit === 'points' ? 'budget.passport.points' : 'budget.passport.gap', { level }),
    numerator: `${moneyText(closed)}, ${closedText(shown.look, t) ?? ''}`,
    denominator: `${asked} (${t(path.isStep ? 'budget.passport.step' : 'budget.passport.line')})`,
    period: closedText(shown.look, t) ?? '',
    quality: [...closedNote(shown, t), ...new Set(body.path[cut.book].map(({ basis }) => basis))],
    others: [council.provenance, ...body.path[cut.book].map(({ provenance }) => provenance)],
  });
};

/** Of what came in less what went out. */
export const balancePassport = (shown: Named, balance: Balance, t: TFunction): Passport | null =>
  made(shown, {
    name: t('budget.balance.name'),
    unit: 'tỷ đồng',
    formula: t('budget.passport.balance'),
    numerator: moneyText(balance.revenue),
    denominator: moneyText(balance.expenditure),
    period: soFarText(shown.look, t),
    quality: [
      ...openNote(shown, t),
      ...(balance.beside === 0
        ? []
        : [t('budget.passport.besideIs', { amount: moneyText(balance.beside), names: balance.besideNames.join(', ') })]),
    ],
  });

/** The same as the observation of the engine that it is: what was said of that one stands beside it. */
export const said = (passport: Passport | null, engine: EngineFigure | undefined): Passport | null =>
  passport && engine ? { ...passport, ...engine } : passport;
