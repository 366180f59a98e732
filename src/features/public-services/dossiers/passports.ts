import type { TFunction } from 'i18next';
import type { Passport } from '../../../../contract/figure';
import type { ServiceRate } from '../../../../contract/feeds/serviceDossiers';
import { formatNumber } from '../../../lib/format';
import type { Look } from './look';
import type { Standing } from './standing';
import { boundText, denominatorName, numeratorName, rateName, spanText } from './wording';

interface Facts {
  name: string;
  unit: string;
  formula: string | null;
  numerator?: string | null;
  denominator?: string | null;
  /** Of a part of the whole, in words. */
  of?: string | undefined;
  engine?: { figure: string; revision: number } | undefined;
  period?: string;
}

/** The passport of what is added up from the counts of a year; null where none was received. */
export const countPassport = (look: Look, facts: Facts, t: TFunction): Passport | null => {
  const { receipt } = look.now.body;
  if (!receipt) return null;
  const { name, unit, formula, numerator = null, denominator = null, of, engine, period } = facts;
  return {
    name: of === undefined ? name : t('services.dossiers.nameOf', { name, of }),
    unit,
    formula,
    numerator,
    denominator,
    source: receipt.sources.join('; '),
    owner: null,
    period: period ?? spanText(look, t),
    observedAt: receipt.observedAt,
    receivedAt: receipt.receivedAt,
    revision: engine?.revision ?? receipt.revision,
    provenance: receipt.provenance,
    quality: look.provisional ? [t('services.dossiers.provisional')] : [],
    ...(engine ? { figure: engine.figure } : {}),
  };
};

const counted = (name: string, count: number | null, t: TFunction): string =>
  t('services.dossiers.counted', { name, amount: count === null ? '–' : formatNumber(count) });

/** The passport of a rate: numerator and denominator by their names in the words of Quyết định 766/QĐ-TTg. */
export const ratePassport = (
  look: Look,
  rate: ServiceRate,
  { numerator, denominator }: Pick<Standing, 'numerator' | 'denominator'>,
  { of, engine }: Pick<Facts, 'of' | 'engine'>,
  t: TFunction,
): Passport | null =>
  countPassport(
    look,
    {
      name: rateName(rate, t),
      unit: '%',
      formula: t(`services.dossiers.rates.${rate}.formula`),
      numerator: counted(numeratorName(rate, t), numerator, t),
      denominator: counted(denominatorName(rate, t), denominator, t),
      of,
      engine,
    },
    t,
  );

/** What the rate is held against, with the act that asks for it. */
export const basisOf = ({ targets: { main } }: Pick<Standing, 'targets'>, t: TFunction): string | undefined =>
  main ? t('services.dossiers.basisIs', { bound: boundText(main), name: main.name, basis: main.basis }) : undefined;
