import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../../contract/money';
import { LatePanel } from '../../ui/LatePanel';
import { PanelFrame } from '../../ui/PanelFrame';
import { ProjectAllocations } from './ProjectAllocations';
import { ProjectFacts } from './ProjectFacts';
import { ProjectHeads } from './ProjectHeads';
import { ProjectMonths } from './ProjectMonths';
import { ProjectPlace } from './ProjectPlace';
import { ProjectRevisions } from './ProjectRevisions';
import { ProjectNotes } from './ProjectNotes';
import { yearsOf } from './projectModel';
import type { Told } from './told';
import { useInvestment } from './useInvestment';
import { useProject } from './useProject';
import { untilText } from './words';
import styles from './investment.module.css';

// The wide table comes after what one looks at first.
const ProjectMonthTable = lazy(() => import('./ProjectMonthTable').then(({ ProjectMonthTable: table }) => ({ default: table })));

interface ProjectPageProps {
  code: string;
  year: string | undefined;
  ledger: Ledger | undefined;
  asOf: string | null;
  onYear: (year: string) => void;
  /** The way back to the year's page, and to the owner's part of it. */
  crumbs: (year: number | null, owner: { code: string; name: string } | null) => ReactNode;
}

/** One project: how its money of the year stands, how it was given and paid month by month, what holds it up, and where it is. */
export const ProjectPage = ({ code, year: asked, ledger, asOf, onYear, crumbs }: ProjectPageProps) => {
  const { t } = useTranslation();
  const { body, revision, state } = useProject(code, ledger, asOf);
  const years = body ? yearsOf(body) : [];
  const planYear = asked ?? (years[0] === undefined ? undefined : String(years[0]));
  const { year, previous, areas, revision: yearRevision, beforeRevision } = useInvestment(planYear, body?.ledger ?? ledger, asOf);
  const project = body?.project ?? null;
  if (!body || !project)
    return (
      <div className={styles['page']}>
        {crumbs(null, null)}
        <PanelFrame heading={t('nav.project')} sub={code} state={state} emptyText={t('investment.project.none', { code })}>
          {null}
        </PanelFrame>
      </div>
    );
  const told: Told = {
    asOf,
    revision,
    beforeRevision,
    until: year ? untilText(year.body, t) : '',
    filters: [t('investment.export.cut', { name: t('investment.projects.columns.name'), value: `${project.name} (${project.code})` })],
  };
  const shared = { body, project, state, told };
  return (
    <div className={styles['page']}>
      {crumbs(year?.year ?? null, body.owner)}
      <ProjectFacts {...shared} areas={areas} years={years} year={planYear} onYear={onYear} />
      {year && <ProjectHeads project={project} year={year} stale={state.kind === 'stale'} />}
      <div className={styles['pair']}>
        <div className={styles['stack']}>
          {year && <ProjectMonths {...shared} year={year} previous={previous} yearRevision={yearRevision} />}
          <ProjectNotes {...shared} />
        </div>
        <div className={styles['stack']}>
          <ProjectPlace {...shared} year={year} areas={areas} />
          <ProjectAllocations {...shared} />
        </div>
      </div>
      <LatePanel heading={t('investment.project.monthTable')}>
        <ProjectMonthTable {...shared} />
      </LatePanel>
      <ProjectRevisions {...shared} />
    </div>
  );
};
