import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boundaries as boundariesFeed } from '../../../contract/feeds/boundaries';
import { useFeed } from '../../data/useFeed';
import { ExportButton } from '../../export/ExportButton';
import { moneyText } from '../../lib/moneyText';
import { Legend } from '../../map/Legend';
import { ProvinceMap } from '../../map/ProvinceMap';
import { toAreas } from '../../map/toAreas';
import { PanelFrame } from '../../ui/PanelFrame';
import { DataTable } from '../../ui/table/DataTable';
import { useToggle } from '../../ui/useToggle';
import { SimulatedMark } from '../../ui/SimulatedMark';
import { areaColumns } from './areaColumns';
import { areaSummary, toAreaLook } from './areaLook';
import { OWN } from '../../../contract/rules/budgetBook';
import { Folded } from './Folded';
import { areaRows, type AreaRow } from './parts';
import type { Shown } from './shown';
import { cutName, soFarText } from './wording';
import styles from './budget.module.css';

const none = {};
const noAreas: never[] = [];
const noPoints: never[] = [];
const noCounts = new Map();
const idOf = ({ area }: AreaRow): string => area;
const noWord = () => '';
const isPlace = ({ area }: AreaRow): boolean => area !== OWN;

/** What each area brings in or spends, on the map and as a table; pressing one narrows the page to it. */
export const AreaPanel = ({ shown }: { shown: Shown }) => {
  const { t } = useTranslation();
  const { look, cut, onCut, areaNames } = shown;
  const borders = useFeed(boundariesFeed, none, shown.asOf);
  const areas = useMemo(() => (borders.body ? toAreas(borders.body) : noAreas), [borders.body]);
  const rows = useMemo(
    () => areaRows(look, { book: cut.book, item: cut.item }, new Map([...areaNames, [OWN, t('budget.own')]])),
    [look, cut.book, cut.item, areaNames, t],
  );
  const drawn = useMemo(() => toAreaLook(rows, areas, t), [rows, areas, t]);
  const focus = cut.area !== null && drawn.fills.has(cut.area) ? cut.area : null;
  const scene = useMemo(
    () => ({
      areas,
      bbox: borders.body?.bbox ?? ([0, 0, 1, 1] as [number, number, number, number]),
      fills: drawn.fills,
      points: noPoints,
      columns: noPoints,
      focus,
    }),
    [areas, borders.body, drawn, focus],
  );
  const columns = useMemo(
    () => areaColumns({ look, areaNames }, { book: cut.book, item: cut.item }, rows, t),
    [look, areaNames, cut.book, cut.item, rows, t],
  );
  const onArea = useCallback((area: string | null) => onCut({ area }), [onCut]);
  const choose = useToggle(cut.area, onArea);
  const open = useCallback(({ area }: AreaRow) => choose(area), [choose]);
  const name = cutName(shown, { ...cut, area: null }, t);
  const isKnown = rows.some(({ area }) => area !== OWN);
  const own = rows.find(({ area }) => area === OWN)?.done ?? null;
  const month = (look.moment.closed ?? 0) + 1;
  return (
    <PanelFrame
      heading={t('budget.area.heading', { name })}
      sub={drawn.by === 'path' ? t('budget.area.subPath', { month }) : t('budget.area.subValue', { span: soFarText(look, t) })}
      state={shown.state}
      tools={
        <>
          <SimulatedMark of={shown.simulated} />
          {isKnown && (
            <ExportButton
              of={async () => (await import('./toExport')).areaExport(shown, rows, { name, revision: borders.revision ?? 0 }, t)}
            />
          )}
        </>
      }
    >
      {isKnown ? (
        <div className={styles['mapAndTable']}>
          <div className={styles['stage']}>
            <p className={styles['lead']}>
              {areaSummary(drawn, rows, t)} {own !== null && t('budget.area.own', { amount: moneyText(own) })}
            </p>
            <div className={styles['map']}>
              {borders.body && (
                <ProvinceMap
                  scene={scene}
                  label={t('budget.area.label', { name })}
                  order={drawn.order}
                  describe={(code) => drawn.fills.get(code)?.text ?? ''}
                  describePoint={noWord}
                  onFocus={onArea}
                >
                  <div className={styles['legend']}>
                    <Legend
                      title={drawn.by === 'path' ? t('budget.area.legendPath') : t('budget.area.legendValue', { unit: t('money.billion') })}
                      classes={drawn.legend}
                      points={noCounts}
                      pointsTitle=""
                      statusWord={noWord}
                    />
                  </div>
                </ProvinceMap>
              )}
            </div>
            {borders.body?.provenance === 'generated' && <p className={styles['note']}>{t('budget.area.reference')}</p>}
          </div>
          <div className={styles['side']}>
            <Folded name={t('budget.area.table')}>
              <DataTable
                // Other columns are another table.
                key={columns.length}
                caption={t('budget.area.table')}
                rows={rows}
                columns={columns}
                rowId={idOf}
                initialSorting={{ column: drawn.by === 'path' ? 'points' : 'done', descending: drawn.by !== 'path' }}
                currentId={cut.area}
                onOpen={open}
                canOpen={isPlace}
                dense
              />
            </Folded>
          </div>
        </div>
      ) : (
        <p className={styles['none']} role="status">
          {t('budget.area.none')}
        </p>
      )}
    </PanelFrame>
  );
};
