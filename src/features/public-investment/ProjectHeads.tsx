import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../contract/feeds/investment';
import type { Passport } from '../../../contract/figure';
import { gapTone } from '../../lib/gapTone';
import { formatExact } from '../../lib/format';
import { moneyText, percentText } from '../../lib/moneyText';
import { Figure } from '../../ui/Figure';
import { HeadTile, HeadTiles } from '../../ui/HeadTiles';
import { StatusWord } from '../../ui/StatusWord';
import { NeededTile } from './NeededTile';
import { donePassport, neededPassport, planPassport, ratePassport, yearPassport } from './passports';
import { mainTarget } from './progress';
import { projectStand } from './projectStand';
import { dayText } from '../../lib/dayText';
import { gapText, monthText } from './words';
import type { InvestmentYear } from './yearOf';

interface ProjectHeadsProps {
  project: Project;
  year: InvestmentYear;
  stale: boolean;
}

/** How the project's money of the year stands. */
export const ProjectHeads = ({ project, year, stale }: ProjectHeadsProps) => {
  const { t } = useTranslation();
  const { sums, of, progress } = useMemo(() => projectStand(year, project.code), [year, project.code]);
  if (!of || !progress) return null;
  const part = project.name;
  const mark = year.body.receipt?.provenance === 'simulated' ? t('simulatedData') : null;
  const show = (id: string, text: string, passport: Passport | null, amount?: number) =>
    passport ? (
      <Figure
        id={`investment:project:${id}`}
        size="tile"
        text={text}
        exact={amount === undefined ? undefined : `${formatExact(amount)} đồng`}
        passport={passport}
        stale={stale}
        markSimulated={false}
      />
    ) : (
      text
    );
  const { path, gap, rate } = progress;
  const target = mainTarget(progress.targets)?.main;
  const balance = sums.advanced - sums.recovered;
  const advance = yearPassport(
    year,
    { name: t('investment.names.advance'), unit: 'tỷ đồng', formula: t('investment.formulas.advance'), part },
    t,
  );
  return (
    <HeadTiles label={t('investment.heads.label')}>
      <HeadTile
        name={t('investment.project.planTile', { year: year.year })}
        figure={show('plan', moneyText(of.amount), planPassport(year, of, { part }, t), of.amount)}
        lines={[
          t('investment.heads.decided', {
            day: of.decidedOn === '' ? '–' : dayText(of.decidedOn),
            plan: t('investment.planNames.allocated'),
          }),
          ...(sums.carriedOver > 0 ? [t('investment.heads.carried', { amount: moneyText(sums.carriedOver) })] : []),
        ]}
        mark={mark}
      />
      <HeadTile
        name={t('investment.project.doneTile')}
        figure={show('done', moneyText(progress.done), donePassport(year, { part }, t), progress.done)}
        lines={[
          t('investment.heads.left', { amount: moneyText(progress.left) }),
          ...(sums.advanced > 0 || sums.recovered > 0
            ? [
                t('investment.project.advanceLine', { advanced: moneyText(sums.advanced), recovered: moneyText(sums.recovered) }),
                <span key="balance">
                  {t('investment.project.advanceTile')}:{' '}
                  {advance && (
                    <Figure
                      id="investment:project:advance"
                      text={moneyText(balance)}
                      passport={advance}
                      stale={stale}
                      markSimulated={false}
                    />
                  )}
                </span>,
              ]
            : [t('investment.project.advanceNone')]),
        ]}
        mark={mark}
      />
      <HeadTile
        name={t('investment.heads.rate')}
        figure={show('rate', rate === null ? '–' : percentText(rate), ratePassport(year, progress, of, { part }, t))}
        status={<StatusWord tone={gapTone(gap, path?.percent ?? null)}>{gapText(gap, t)}</StatusWord>}
        lines={
          path
            ? [
                t('investment.heads.of', {
                  plan: t('investment.planNames.allocated'),
                  day: of.decidedOn === '' ? '–' : dayText(of.decidedOn),
                }),
                t('investment.heads.path', {
                  month: monthText(year.months[year.last] ?? '', t),
                  percent: percentText(path.percent),
                  kind: path.isStep ? '' : t('investment.heads.between'),
                }),
              ]
            : []
        }
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
