import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureCounts } from '../../../../contract/feeds/serviceDossiers';
import { ExportButton } from '../../../export/ExportButton';
import { dayText } from '../../../lib/dayText';
import { formatNumber } from '../../../lib/format';
import { percentText } from '../../../lib/moneyText';
import { simulatedOf } from '../../../../contract/rules/simulatedOf';
import { PanelFrame } from '../../../ui/PanelFrame';
import { DataTable } from '../../../ui/table/DataTable';
import type { DossiersBody } from './dossierYear';
import { procedureColumns } from './procedureColumns';
import { sumProcedures } from './procedures';
import type { PanelState } from '../../../ui/panelState';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import type { Told as PageTold } from '../../../export/told';
import { procedureTarget } from './targets';
import { boundText } from './wording';
import styles from './dossiers.module.css';

interface ProceduresPanelProps {
  body: DossiersBody;
  /** Of the field the page is narrowed to alone. */
  field: string | undefined;
  /** In which month targets must hold: `2026-09`. */
  month: string;
  state: PanelState;
  told: PageTold;
}
const idOf = ({ level, field }: ProcedureCounts): string => `${level}:${field}`;
const lowest = { column: 'percent', descending: false };

/** Procedures fit to be done wholly online, and those that are offered so, by level and field; all of them should be (I.1). */
export const ProceduresPanel = memo(({ body, field, month, state, told }: ProceduresPanelProps) => {
  const { t } = useTranslation();
  const rows = useMemo(
    () => (field === undefined ? body.procedures : body.procedures.filter((row) => row.field === field)),
    [body.procedures, field],
  );
  const sums = useMemo(() => sumProcedures(rows), [rows]);
  const names = useMemo(() => new Map(body.fields.map(({ code, name }) => [code, name])), [body.fields]);
  const target = procedureTarget(body.targets, month);
  const asked = target?.percent ?? null;
  const columns = useMemo(() => procedureColumns({ names, receipt: body.receipt, asked }, t), [names, body.receipt, asked, t]);
  const heading = t('services.dossiers.procedures.heading');
  const seenOn = rows
    .map((row) => row.seenOn)
    .toSorted()
    .at(-1);
  return (
    <PanelFrame
      heading={heading}
      sub={seenOn === undefined ? '' : t('services.dossiers.procedures.seen', { day: dayText(seenOn) })}
      state={(state.kind === 'live' || state.kind === 'empty') && rows.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('services.dossiers.procedures.none')}
      tools={
        <>
          <SimulatedMark of={simulatedOf(rows.map(({ provenance }) => provenance))} />
          {rows.length > 0 && <ExportButton of={async () => (await import('./beside')).proceduresExport(rows, names, told, t)} />}
        </>
      }
    >
      <ul className={styles['sums']}>
        {target && (
          <li>
            {t('services.dossiers.targets.main')} <b>{boundText(target)}</b> · <span lang="vi">{target.basis}</span>
          </li>
        )}
        {sums.map(({ level, eligible, provided, percent }) => (
          <li key={level}>
            {t(`services.dossiers.procedures.levels.${level}`)}:{' '}
            {percent === null ? (
              t('panel.empty')
            ) : (
              <>
                <b>{percentText(percent)}</b>{' '}
                {t('services.dossiers.procedures.of', { provided: formatNumber(provided ?? 0), eligible: formatNumber(eligible ?? 0) })}
              </>
            )}
          </li>
        ))}
      </ul>
      <DataTable caption={heading} rows={rows} columns={columns} rowId={idOf} initialSorting={lowest} tools={false} dense />
    </PanelFrame>
  );
});
