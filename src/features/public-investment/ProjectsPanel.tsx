import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import type { PanelState } from '../../ui/panelState';
import { DataTable } from '../../ui/table/DataTable';
import { SimulatedMark } from '../../ui/SimulatedMark';
import type { OnChoice } from './choice';
import { STANDINGS, type Standing } from './cut';
import { projectColumns } from './projectColumns';
import type { ProjectRow } from './ranking';
import { standsSo } from './standsSo';
import type { Told } from './told';
import type { InvestmentYear } from './yearOf';
import styles from './projects.module.css';

interface ProjectsPanelProps {
  year: InvestmentYear;
  areas: ReadonlyMap<string, string>;
  projects: readonly ProjectRow[];
  standing: Standing | undefined;
  state: PanelState;
  told: Told;
  onChoice: OnChoice;
  onProject: (code: string) => void;
}

const MOST_LEFT = { column: 'left', descending: true };
const codeOf = ({ project }: ProjectRow): string => project.code;

/** The projects of the cut, those with most money left first; pressing a name opens the project. */
export const ProjectsPanel = ({ year, areas, projects, standing, state, told, onChoice, onProject }: ProjectsPanelProps) => {
  const { t } = useTranslation();
  const shown = useMemo(
    () => (standing === undefined ? projects : projects.filter((row) => standsSo(row, standing))),
    [projects, standing],
  );
  const counts = useMemo(() => new Map(STANDINGS.map((each) => [each, projects.filter((row) => standsSo(row, each)).length])), [projects]);
  const columns = useMemo(() => projectColumns(year, areas, t), [year, areas, t]);
  const open = useCallback(({ project }: ProjectRow) => onProject(project.code), [onProject]);
  return (
    <PanelFrame
      heading={t('investment.projects.heading')}
      sub={t('investment.projects.sub', { count: shown.length })}
      state={state.kind === 'live' && year.lines.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('investment.ranking.empty')}
      tools={
        <>
          <SimulatedMark of={year.body.receipt} />
          <ExportButton
            of={async () => (await import('./projectsExport')).projectsExport({ year, areas, rows: shown, standing, told }, t)}
          />
        </>
      }
    >
      <div className={styles['standings']} role="group" aria-label={t('investment.projects.show')}>
        <button type="button" aria-pressed={standing === undefined} onClick={() => onChoice({ standing: undefined })}>
          {t('investment.projects.all', { count: projects.length })}
        </button>
        {STANDINGS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={standing === each}
            onClick={() => onChoice({ standing: standing === each ? undefined : each })}
          >
            {t(`investment.projects.standings.${each}`, { count: counts.get(each) ?? 0 })}
          </button>
        ))}
      </div>
      <DataTable
        caption={t('investment.projects.caption')}
        rows={shown}
        columns={columns}
        rowId={codeOf}
        emptyText={t('investment.projects.empty')}
        initialSorting={MOST_LEFT}
        onOpen={open}
      />
    </PanelFrame>
  );
};
