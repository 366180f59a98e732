import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../export/ExportButton';
import { formatNumber } from '../../../lib/format';
import { PanelFrame } from '../../../ui/PanelFrame';
import { SimulatedMark } from '../../../ui/SimulatedMark';
import { DataTable } from '../../../ui/table/DataTable';
import { useSmallScreen } from '../../../ui/useSmallScreen';
import { useToggle } from '../../../ui/useToggle';
import type { UnitKind } from './choice';
import { KindSwitch } from './KindSwitch';
import { rankUnits, withAtLeast, type Ranked } from './ranking';
import { rateColumns } from './rateColumns';
import type { RateShown } from './shown';
import { fieldName, rateName } from './wording';
import styles from '../services.module.css';
import own from './dossiers.module.css';

interface UnitsPanelProps extends RateShown {
  kind: UnitKind;
  atLeast: number | undefined;
}

const idOf = ({ key }: Ranked): string => key;
const lowest = { column: 'percent', descending: false };
const FEW = [10, 50, 100, 500];

/** Departments or communes by the rate chosen, the lowest first; those with few to be counted may be left out, and are told. */
export const UnitsPanel = ({ shown, rate, kind, atLeast }: UnitsPanelProps) => {
  const { t } = useTranslation();
  const { look, onChoice } = shown;
  const isSmall = useSmallScreen();
  const all = useMemo(() => rankUnits(look, rate, kind), [look, rate, kind]);
  const { rows, left } = useMemo(() => withAtLeast(all, atLeast), [all, atLeast]);
  const ranked = all.filter(({ rank }) => rank !== null).length;
  const columns = useMemo(
    () => rateColumns({ look, rate, list: 'units', first: t(`services.dossiers.unitKinds.${kind}`), ranked, isSmall }, t),
    [look, rate, kind, ranked, isSmall, t],
  );
  const onUnit = useCallback((unit: string | null) => onChoice({ unit: unit ?? undefined }), [onChoice]);
  const choose = useToggle(look.cut.unit ?? null, onUnit);
  const open = useCallback(({ key }: Ranked) => choose(key), [choose]);
  const heading = t('services.dossiers.units.heading');
  const steps = atLeast === undefined || FEW.includes(atLeast) ? FEW : [...FEW, atLeast].toSorted((a, b) => a - b);
  return (
    <PanelFrame
      heading={heading}
      sub={look.cut.field === undefined ? rateName(rate, t) : `${rateName(rate, t)} · ${fieldName(look.now, look.cut.field)}`}
      state={shown.state.kind === 'live' && all.length === 0 ? { kind: 'empty' } : shown.state}
      emptyText={t('services.dossiers.units.empty')}
      tools={
        <>
          <SimulatedMark of={look.now.body.receipt} />
          <ExportButton of={async () => (await import('./toExport')).rankingExport({ shown, rate }, rows, 'units', t)} />
        </>
      }
    >
      <div className={`${styles['bar']} ${own['tools']}`}>
        <KindSwitch kind={kind} onChoice={onChoice} />
        <label className={styles['label']}>
          {t('services.dossiers.atLeast')}{' '}
          <select
            value={atLeast === undefined ? '' : String(atLeast)}
            onChange={({ target: { value } }) => onChoice({ atLeast: value === '' ? undefined : Number(value) })}
          >
            <option value="">{t('services.dossiers.atLeastAny')}</option>
            {steps.map((count) => (
              <option key={count} value={count}>
                {formatNumber(count)}
              </option>
            ))}
          </select>
        </label>
        {left > 0 && <span className={styles['label']}>{t('services.dossiers.units.left', { count: left })}</span>}
      </div>
      <DataTable
        key={`${rate} ${kind}`}
        caption={heading}
        rows={rows}
        columns={columns}
        rowId={idOf}
        initialSorting={lowest}
        currentId={look.cut.unit ?? null}
        onOpen={open}
        dense
      />
    </PanelFrame>
  );
};
