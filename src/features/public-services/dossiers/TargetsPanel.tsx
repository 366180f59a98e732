import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import type { PanelState } from '../../../ui/panelState';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { DataTable } from '../../../ui/table/DataTable';
import type { Told } from '../../../export/told';
import type { DossiersBody } from './dossierYear';
import type { Look } from './look';
import { targetColumns } from './targetColumns';
import { targetRows, type TargetRow } from './targetRows';
import styles from './dossiers.module.css';

interface TargetsPanelProps {
  body: DossiersBody;
  /** Null where no figure is known yet. */
  look: Look | null;
  asOf: string | null;
  state: PanelState;
  told: Told;
}
const idOf = ({ id }: TargetRow): string => id;

/** What the acts ask for, as they word it, with basis and whether another act has taken their place, beside the figure that speaks of it. */
export const TargetsPanel = memo(({ body, look, asOf, state, told }: TargetsPanelProps) => {
  const { t } = useTranslation();
  const [openedAt] = useState(() => new Date().toISOString());
  const [isAll, setAll] = useState(false);
  const all = useMemo(() => targetRows(body, look, asOf ?? openedAt), [body, look, asOf, openedAt]);
  // What no longer holds is told as such, one press away.
  const rows = useMemo(() => (isAll ? all : all.filter(({ isHeld }) => isHeld)), [all, isAll]);
  const columns = useMemo(() => targetColumns(look, t), [look, t]);
  const heading = t('services.dossiers.targets.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={t('services.dossiers.targets.sub')}
      state={all.length === 0 ? { kind: 'empty' } : state}
      emptyText={t('services.dossiers.noTarget')}
      tools={
        <>
          {look && <SimulatedMark of={look.now.body.receipt} />}
          <ExportButton of={async () => (await import('./beside')).targetsExport(all, told, t)} />
        </>
      }
    >
      <div className={styles['whole']}>
        <DataTable caption={heading} rows={rows} columns={columns} rowId={idOf} tools={false} />
      </div>
      {all.some(({ isHeld }) => !isHeld) && (
        <button type="button" className={styles['more']} aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll
            ? t('services.dossiers.fewer')
            : t('services.dossiers.targets.past', { count: all.filter(({ isHeld }) => !isHeld).length })}
        </button>
      )}
    </PanelFrame>
  );
});
