import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { PanelFrame } from '../../ui/PanelFrame';
import { useSmallScreen } from '../../ui/useSmallScreen';
import { DataTable } from '../../ui/table/DataTable';
import { monthColumns } from './monthColumns';
import { monthRows, type MonthRow } from './projectModel';
import type { ProjectShared } from './projectShared';
import { SimulatedMark } from '../../ui/SimulatedMark';

/** Months at first on a small screen, where each is a card. */
const FEW = 6;
const keyOf = ({ key }: MonthRow): string => key;

/** Every figure of the project as it was reported: month by month, source by source, each with its passport. */
export const ProjectMonthTable = ({ body, project, state, told }: ProjectShared) => {
  const { t } = useTranslation();
  const rows = useMemo(() => monthRows(body), [body]);
  const isSmall = useSmallScreen();
  const [isAll, setAll] = useState(false);
  const shown = useMemo(() => (isSmall && !isAll ? rows.slice(0, FEW) : rows), [isSmall, isAll, rows]);
  const columns = useMemo(() => monthColumns(body, project.name, t), [body, project.name, t]);
  return (
    <PanelFrame
      heading={t('investment.project.monthTable')}
      sub={t('investment.project.monthTableSub')}
      state={rows.length === 0 && (state.kind === 'live' || state.kind === 'frozen') ? { kind: 'empty' } : state}
      emptyText={t('investment.project.noMonths')}
      tools={
        rows.length > 0 && (
          <>
            <SimulatedMark of={body.receipt} />
            <ExportButton of={async () => (await import('./toProjectExport')).monthsExport({ body, project, rows, told }, t)} />
          </>
        )
      }
    >
      <DataTable caption={t('investment.project.monthTable')} rows={shown} columns={columns} rowId={keyOf} />
      {isSmall && rows.length > FEW && (
        <button type="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? t('investment.ranking.fewer') : t('investment.ranking.more', { count: rows.length })}
        </button>
      )}
    </PanelFrame>
  );
};
