import { useTranslation } from 'react-i18next';
import { Legend } from '../../map/Legend';
import { ProvinceMap } from '../../map/ProvinceMap';
import { POINT_STATUSES } from '../../map/scene';
import { PanelFrame } from '../../ui/PanelFrame';
import { toSummary } from './toScene';
import { useIndicatorMap } from './useIndicatorMap';
import { legendTitle, rowText, spanText } from './wording';
import styles from './mapCard.module.css';

interface MapCardProps {
  set: string;
  indicator: string;
  heading: string;
  asOf: string | null;
  onArea: (code: string) => void;
}

/** The map of one indicator as a card of the overview; pressing an area goes to it. */
export const MapCard = ({ set, indicator, heading, asOf, onArea }: MapCardProps) => {
  const { t } = useTranslation();
  const { scene, table, legend, unit, period, until, simulated, reference, state } = useIndicatorMap(set, indicator, asOf);
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  const ranked = table.rows.length - table.missing;
  const counts = new Map(POINT_STATUSES.map((status) => [status, scene.points.filter((point) => point.status === status).length]));
  const describe = (code: string): string => {
    const row = rows.get(code);
    return row ? rowText(row, ranked, unit, t) : '';
  };
  const describePoint = (id: string): string => {
    const point = scene.points.find((each) => each.id === id);
    return point ? `${point.label}: ${t(`map.station.${point.status}`)}` : '';
  };
  return (
    <PanelFrame
      heading={heading}
      sub={period === null ? t('map.nothing') : spanText(period, until, t)}
      tools={simulated && <small className={styles['mark']}>{t('simulatedData')}</small>}
      state={state}
    >
      <p className={styles['summary']}>{toSummary(table, unit, t)}</p>
      <div className={styles['map']}>
        <ProvinceMap
          scene={scene}
          label={t('map.label', { name: heading })}
          order={table.order}
          describe={describe}
          describePoint={describePoint}
          onFocus={(code) => code !== null && onArea(code)}
        >
          <div className={styles['legend']}>
            <Legend
              title={legendTitle(table.layer, unit, t)}
              classes={legend}
              points={counts}
              pointsTitle={t('map.stations')}
              statusWord={(status) => t(`map.station.${status}`)}
            />
          </div>
        </ProvinceMap>
      </div>
      {reference && <p className={styles['reference']}>{t('map.reference')}</p>}
    </PanelFrame>
  );
};
