import type { TFunction } from 'i18next';
import type { PlanVersion } from '../../../contract/feeds/investment';
import type { Passport, Provenance } from '../../../contract/figure';
import type { PublishedMoney } from '../../../contract/money';
import { weakestProvenance } from '../../../contract/rules/weakestProvenance';
import { moneyText, percentText } from '../../lib/moneyText';
import type { Denominator } from './denominator';
import type { Progress, Target } from './progress';
import type { ProjectBody, ProjectMonth } from './projectModel';
import { dayText } from '../../lib/dayText';
import { monthText, untilWord } from './words';
import type { InvestmentBody, InvestmentYear } from './yearOf';

/** What is computed, and which observation of the indicator engine it is the same as. */
interface Facts {
  name: string;
  unit: string;
  formula: string;
  numerator?: string;
  denominator?: string;
  /** The part that is looked at, in words; none of the whole. */
  part?: string | undefined;
  provenance?: Provenance;
  engine?: { figure: string; revision: number } | undefined;
}

/** The passport of a figure computed from the rows of a year; null where no row was received. */
export const yearPassport = ({ body, year }: InvestmentYear, facts: Facts, t: TFunction): Passport | null => {
  const { receipt } = body;
  if (!receipt) return null;
  const { name, unit, formula, numerator = null, denominator = null, part, provenance, engine } = facts;
  return {
    name: part === undefined ? name : t('investment.names.of', { name, part }),
    unit,
    formula,
    numerator,
    denominator,
    source: receipt.sources.join('; '),
    owner: null,
    period: body.lastMonth === null ? String(year) : `${year}: ${untilWord(body, t)}`,
    observedAt: receipt.observedAt,
    receivedAt: receipt.receivedAt,
    revision: engine?.revision ?? receipt.revision,
    provenance: provenance === undefined ? receipt.provenance : weakestProvenance([receipt.provenance, provenance]),
    quality: body.provisional ? [t('investment.lowConfidence')] : [],
    ...(engine ? { figure: engine.figure } : {}),
  };
};

/** "kế hoạch Thủ tướng Chính phủ giao: 6.599,7 tỷ đồng, ngày 17/02/2026, QĐ …". */
export const denominatorText = ({ kind, amount, decidedOn, document }: Denominator, t: TFunction): string =>
  t('investment.denominatorIs', {
    plan: t(`investment.planNames.${kind}`),
    amount: moneyText(amount),
    day: decidedOn === '' ? '–' : dayText(decidedOn),
    document: document === null ? '' : t('investment.documentOf', { document }),
  });

const numeratorText = (year: InvestmentYear, done: number, t: TFunction): string =>
  t('investment.numerator', { until: untilWord(year.body, t), amount: moneyText(done) });

type Shared = Pick<Facts, 'part' | 'engine'>;

export const ratePassport = (year: InvestmentYear, { done }: Progress, of: Denominator, shared: Shared, t: TFunction): Passport | null =>
  yearPassport(
    year,
    {
      ...shared,
      name: t('investment.names.rate', { plan: t(`investment.planNames.${of.kind}`) }),
      unit: '%',
      formula: t('investment.formulas.rate'),
      numerator: numeratorText(year, done, t),
      denominator: denominatorText(of, t),
      ...planProvenance(year, of),
    },
    t,
  );

/** A plan that was decided bears a nature of its own. */
const planProvenance = ({ body }: InvestmentYear, of: Denominator): { provenance: Provenance } | null => {
  const version = body.plans.find(({ kind, decidedOn }) => kind === of.kind && decidedOn === of.decidedOn);
  return version ? { provenance: version.provenance } : null;
};

export const planPassport = (year: InvestmentYear, of: Denominator, shared: Shared, t: TFunction): Passport | null =>
  yearPassport(
    year,
    {
      ...shared,
      name: t('investment.names.plan', { plan: t(`investment.planNames.${of.kind}`) }),
      unit: 'tỷ đồng',
      formula: t(of.kind === 'allocated' ? 'investment.formulas.plan' : 'investment.formulas.decided'),
      ...planProvenance(year, of),
    },
    t,
  );

export const donePassport = (year: InvestmentYear, shared: Shared, t: TFunction): Passport | null =>
  yearPassport(year, { ...shared, name: t('investment.names.done'), unit: 'tỷ đồng', formula: t('investment.formulas.sum') }, t);

export const neededPassport = (
  year: InvestmentYear,
  { done }: Progress,
  of: Denominator,
  target: Target,
  shared: Shared,
  t: TFunction,
): Passport | null =>
  yearPassport(
    year,
    {
      ...shared,
      name: t('investment.names.needed', { month: monthText(target.month, t) }),
      unit: 'tỷ đồng',
      formula: `${t('investment.formulas.needed')} (${percentText(target.percent)}: ${target.basis})`,
      numerator: numeratorText(year, done, t),
      denominator: denominatorText(of, t),
    },
    t,
  );

/** A plan as it was decided: it stands by its own document. */
export const planVersionPassport = (body: InvestmentBody, version: PlanVersion, t: TFunction): Passport => ({
  name: t('investment.names.plan', { plan: t(`investment.planNames.${version.kind}`) }),
  unit: 'tỷ đồng',
  formula: null,
  numerator: null,
  denominator: null,
  source: version.document,
  owner: null,
  period: String(body.year ?? ''),
  observedAt: `${version.decidedOn}T00:00:00+07:00`,
  receivedAt: body.receipt?.receivedAt ?? `${version.decidedOn}T00:00:00+07:00`,
  revision: body.receipt?.revision ?? 0,
  provenance: version.provenance,
  quality: [],
});

/** A figure as somebody published it. */
export const publishedPassport = (body: InvestmentBody, published: PublishedMoney, t: TFunction): Passport => ({
  name: published.name,
  unit: published.percent === null ? 'tỷ đồng' : '%',
  formula: null,
  numerator: published.amount === null ? null : moneyText(published.amount),
  denominator: published.denominator,
  source: published.source,
  owner: null,
  period: t('investment.until', { day: dayText(published.at) }),
  observedAt: `${published.at}T00:00:00+07:00`,
  receivedAt: body.receipt?.receivedAt ?? `${published.at}T00:00:00+07:00`,
  revision: body.receipt?.revision ?? 0,
  provenance: 'published',
  quality: [],
});

/** What a decision gave a project from one source. */
export const allocationPassport = (body: ProjectBody, name: string, each: ProjectBody['allocations'][number], t: TFunction): Passport => ({
  name: t('investment.names.of', {
    name: t('investment.names.plan', { plan: t('investment.planNames.allocated') }),
    part: `${name}, ${each.sourceName}`,
  }),
  unit: 'tỷ đồng',
  formula: null,
  numerator: null,
  denominator: null,
  source: each.document,
  owner: body.owner?.name ?? null,
  period: String(each.year),
  observedAt: `${each.decidedOn}T00:00:00+07:00`,
  receivedAt: body.receipt?.receivedAt ?? `${each.decidedOn}T00:00:00+07:00`,
  revision: body.receipt?.revision ?? 0,
  provenance: body.receipt?.provenance ?? 'imported',
  quality: [],
});

/** What was reported of a project in one month from one source. */
export const monthPassport = (body: ProjectBody, name: string, source: string, row: ProjectMonth, t: TFunction): Passport => ({
  name: t('investment.names.of', { name: t('investment.names.project'), part: `${name}, ${source}` }),
  unit: 'tỷ đồng',
  formula: null,
  numerator: null,
  denominator: null,
  source: row.from,
  owner: body.owner?.name ?? null,
  period: monthText(row.month, t),
  observedAt: row.observedAt,
  receivedAt: body.receipt?.receivedAt ?? row.observedAt ?? `${row.month}-01T00:00:00+07:00`,
  revision: row.revision,
  provenance: row.provenance,
  quality: row.revised === 0 ? [] : [`${t('investment.project.revised')}: ${t('investment.project.revisedTimes', { count: row.revised })}`],
});
