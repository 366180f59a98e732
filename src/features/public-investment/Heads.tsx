import { useTranslation } from 'react-i18next';
import type { Passport } from '../../../contract/figure';
import { gapTone } from '../../lib/gapTone';
import { formatExact } from '../../lib/format';
import { moneyText, percentText } from '../../lib/moneyText';
import { Figure } from '../../ui/Figure';
import { HeadTile, HeadTiles } from '../../ui/HeadTiles';
import { StatusWord } from '../../ui/StatusWord';
import type { Denominator } from './denominator';
import { donePassport, neededPassport, planPassport, ratePassport } from './passports';
import { mainTarget, type Progress } from './progress';
import type { Sums } from './sums';
import { NeededTile } from './NeededTile';
import { dayText } from '../../lib/dayText';
import { gapText, monthText } from './words';
import type { InvestmentYear } from './yearOf';

export interface HeadsProps {
  year: InvestmentYear;
  sums: Sums;
  of: Denominator;
  progress: Progress;
  /** What was allocated in detail, where the denominator is another. */
  allocated: number | null;
  /** The rate of the same month of the year before, in %, of the same kind of plan; null: there is none, undefined: it has not come yet. */
  before: number | null | undefined;
  /** What the whole nation has reached, as published. */
  nation: string | null;
  /** The part that is looked at, in words. */
  part: string | undefined;
  marks: { rate: Engine; done: Engine };
  stale: boolean;
}
type Engine = { figure: string; revision: number } | undefined;

/** The same month of the year before; the thirteenth of a plan year too. */
const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
const exactDong = (amount: number): string => `${formatExact(amount)} đồng`;

/** The four figures one looks at first: the plan, what was paid out, the rate against the path, and what is still to be reached. */
export const Heads = (props: HeadsProps) => {
  const { year, sums, of, progress, allocated, before, nation, part, marks, stale } = props;
  const { t } = useTranslation();
  const mark = year.body.receipt?.provenance === 'simulated' ? t('simulatedData') : null;
  const show = (id: string, text: string, passport: Passport | null, exact?: string) =>
    passport ? (
      <Figure id={`investment:${id}`} size="tile" text={text} exact={exact} passport={passport} stale={stale} markSimulated={false} />
    ) : (
      text
    );
  const { last, months } = year;
  const month = months[last] ?? '';
  const paid = sums.months[last] ?? null;
  const unallocated = allocated === null ? 0 : of.amount - allocated;
  const target = mainTarget(progress.targets)?.main;
  const { path, gap, rate } = progress;
  return (
    <HeadTiles label={t('investment.heads.label')}>
      <HeadTile
        name={t('investment.heads.plan')}
        figure={show('plan', moneyText(of.amount), planPassport(year, of, { part }, t), exactDong(of.amount))}
        lines={[
          t('investment.heads.decided', {
            day: of.decidedOn === '' ? '–' : dayText(of.decidedOn),
            plan: t(`investment.planNames.${of.kind}`),
          }),
          ...(of.kind === 'allocated' && sums.carriedOver > 0
            ? [t('investment.heads.carried', { amount: moneyText(sums.carriedOver) })]
            : []),
          ...(unallocated > 0 ? [t('investment.heads.unallocated', { amount: moneyText(unallocated) })] : []),
          ...(unallocated < 0 ? [t('investment.heads.overAllocated', { amount: moneyText(-unallocated) })] : []),
        ]}
        mark={mark}
      />
      <HeadTile
        name={t('investment.heads.done')}
        figure={show('done', moneyText(progress.done), donePassport(year, { part, engine: marks.done }, t), exactDong(progress.done))}
        lines={[
          ...(paid === null ? [] : [t('investment.heads.thisMonth', { month: monthText(month, t), amount: moneyText(paid) })]),
          t('investment.heads.left', { amount: moneyText(progress.left) }),
          ...(sums.advanced > 0
            ? [t('investment.heads.advances', { advanced: moneyText(sums.advanced), left: moneyText(sums.advanced - sums.recovered) })]
            : []),
        ]}
        mark={mark}
      />
      <HeadTile
        name={t('investment.heads.rate')}
        figure={show('rate', rate === null ? '–' : percentText(rate), ratePassport(year, progress, of, { part, engine: marks.rate }, t))}
        status={<StatusWord tone={gapTone(gap, path?.percent ?? null)}>{gapText(gap, t)}</StatusWord>}
        lines={[
          t('investment.heads.of', { plan: t(`investment.planNames.${of.kind}`), day: of.decidedOn === '' ? '–' : dayText(of.decidedOn) }),
          ...(path
            ? [
                t('investment.heads.path', {
                  month: monthText(month, t),
                  percent: percentText(path.percent),
                  kind: path.isStep ? '' : t('investment.heads.between'),
                }),
              ]
            : []),
          ...(before === undefined
            ? []
            : [
                before === null
                  ? t('investment.heads.noBefore', { year: year.year - 1 })
                  : t('investment.heads.before', { month: monthText(yearBefore(month), t), percent: percentText(before) }),
              ]),
          ...(nation === null ? [] : [nation]),
        ]}
        mark={mark}
      />
      <NeededTile
        progress={progress}
        figure={target && show('needed', moneyText(target.perMonth), neededPassport(year, progress, of, target, { part }, t))}
        mark={mark}
      />
    </HeadTiles>
  );
};
