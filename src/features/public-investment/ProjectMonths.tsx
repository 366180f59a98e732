import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LineChart } from '../../charts/line/LineChart';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { curveOf } from './curve';
import { curvePoints } from './curvePoints';
import { projectStand, projectSums } from './projectStand';
import type { ProjectShared } from './projectShared';
import { monthText } from './words';
import type { InvestmentYear } from './yearOf';

interface ProjectMonthsProps extends ProjectShared {
  year: InvestmentYear;
  previous: InvestmentYear | null;
  yearRevision: number;
}

/** The project's money of the year, added up month by month, beside the path of its own plan and the year before. */
export const ProjectMonths = ({ project, state, told, year, previous, yearRevision }: ProjectMonthsProps) => {
  const { t } = useTranslation();
  const isSmall = useSmallScreen();
  const { code } = project;
  const { sums, of } = useMemo(() => projectStand(year, code), [year, code]);
  const months = useMemo(() => {
    const before = previous && projectSums(previous, code);
    return curveOf(year, sums, 'allocated', before && before.lines > 0 ? before : null);
  }, [year, previous, code, sums]);
  const points = useMemo(() => curvePoints(months, year.year, 'allocated', null, t), [months, year.year, t]);
  const names = useMemo(
    () => ({ plan: t('investment.curve.path'), previous: t('investment.curve.before', { year: String(year.year - 1) }) }),
    [t, year.year],
  );
  const heading = t('investment.project.months');
  return (
    <PanelFrame
      heading={heading}
      sub={t('investment.project.monthsSub', { year: year.year })}
      state={!of && (state.kind === 'live' || state.kind === 'frozen') ? { kind: 'empty' } : state}
      emptyText={t('investment.project.noMonths')}
      tools={
        of && (
          <ExportButton
            of={async () =>
              (await import('./curveExport')).curveExport(
                { year, previous, months, of, told: { ...told, revision: yearRevision }, title: `${heading}: ${project.name}` },
                t,
              )
            }
          />
        )
      }
    >
      <LineChart
        label={heading}
        unit="tỷ đồng"
        period={`${monthText(year.months[0] ?? '', t)} – ${told.until}`}
        points={points}
        names={names}
        size={isSmall ? 'mobile' : 'desk'}
        ems={isSmall ? 16 : 18}
        simulated={year.body.receipt?.provenance === 'simulated'}
      />
    </PanelFrame>
  );
};
