import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { PanelFrame } from '../../../ui/PanelFrame';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { DataTable } from '../../../ui/table/DataTable';
import { useSmallScreen } from '../../../ui/useSmallScreen';
import { useToggle } from '../../../ui/useToggle';
import { rankFields, type Ranked } from './ranking';
import { rateColumns } from './rateColumns';
import type { RateShown } from './shown';
import { rateName, unitName } from './wording';
import styles from './dossiers.module.css';

const idOf = ({ key }: Ranked): string => key;
const lowest = { column: 'percent', descending: false };

/** The fields by the rate chosen, the lowest first; pressing one narrows the page to it, pressing it again widens it. */
export const FieldsPanel = ({ shown, rate }: RateShown) => {
  const { t } = useTranslation();
  const { look, onChoice } = shown;
  const isSmall = useSmallScreen();
  const rows = useMemo(() => rankFields(look, rate), [look, rate]);
  const columns = useMemo(
    () => rateColumns({ look, rate, list: 'fields', first: t('services.dossiers.field'), ranked: null, isSmall }, t),
    [look, rate, isSmall, t],
  );
  const onField = useCallback((field: string | null) => onChoice({ field: field ?? undefined }), [onChoice]);
  const choose = useToggle(look.cut.field ?? null, onField);
  const open = useCallback(({ key }: Ranked) => choose(key), [choose]);
  const heading = t('services.dossiers.fields.heading');
  return (
    <PanelFrame
      heading={heading}
      sub={look.cut.unit === undefined ? rateName(rate, t) : `${rateName(rate, t)} · ${unitName(look.now, look.cut.unit)}`}
      state={shown.state.kind === 'live' && rows.length === 0 ? { kind: 'empty' } : shown.state}
      tools={
        <>
          <SimulatedMark of={look.now.body.receipt} />
          <ExportButton of={async () => (await import('./toExport')).rankingExport({ shown, rate }, rows, 'fields', t)} />
        </>
      }
    >
      <div className={styles['whole']}>
        <DataTable
          key={rate}
          caption={heading}
          rows={rows}
          columns={columns}
          rowId={idOf}
          initialSorting={lowest}
          currentId={look.cut.field ?? null}
          onOpen={open}
          tools={false}
          dense
        />
      </div>
    </PanelFrame>
  );
};
