import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../export/ExportButton';
import { Legend } from '../../map/Legend';
import { ProvinceMap } from '../../map/ProvinceMap';
import type { PointRings } from '../../map/pointRings';
import type { PointStatus } from '../../map/scene';
import { PanelFrame } from '../../ui/PanelFrame';
import { SimulatedMark } from '../../ui/SimulatedMark';
import { countStatuses } from './countStatuses';
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
  /** The area zoomed to. */
  focus?: string;
  /** What goes on at stations. */
  rings?: PointRings;
}

/** The map of one indicator as a card of the overview; pressing an area goes to it. */
export const MapCard = ({ set, indicator, heading, asOf, onArea, focus, rings }: MapCardProps) => {
  const { t } = useTranslation();
  const shown = useIndicatorMap(set, indicator, asOf, rings, focus);
  const { scene, table, legend, unit, period, until, simulated, borders, state } = shown;
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  const ranked = table.rows.length - table.missing;
  const title = legendTitle(table.layer, unit, t);
  const statusWord = (status: PointStatus): string => t(`map.station.${status}`);
  const describe = (code: string): string => {
    const row = rows.get(code);
    return row ? rowText(row, ranked, unit, t) : '';
  };
  const describePoint = (id: string): string => {
    const point = scene.points.find((each) => each.id === id);
    if (!point) return '';
    const state = `${point.label}: ${statusWord(point.status)}`;
    return point.ring ? `${state}. ${point.ring.text}` : state;
  };
  const bordersText = borders?.isGenerated ? t('map.reference') : t('map.boundariesFrom', { source: borders?.source ?? '' });
  const toBeExported = async () => {
    const [{ toExport }, { toPicture }] = await Promise.all([import('./toExport'), import('./toPicture')]);
    const caption = [t('map.label', { name: heading }), ...(period === null ? [] : [spanText(period, until, t)])].join(' · ');
    const words = { caption, sentence: toSummary(table, unit, t), legendTitle: title, legend, borders: bordersText, statusWord };
    const { passport, stations, revisions } = shown;
    const of = { name: heading, unit, period: period ?? undefined, table, passport, stations, asOf, picture: toPicture(scene, words) };
    return toExport({ ...of, revision: revisions.values, boundaries: revisions.boundaries }, t);
  };
  return (
    <PanelFrame
      heading={heading}
      sub={period === null ? t('map.nothing') : spanText(period, until, t)}
      tools={
        <>
          <SimulatedMark of={simulated} />
          {borders && <ExportButton of={toBeExported} />}
        </>
      }
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
              title={title}
              classes={legend}
              points={countStatuses(scene.points)}
              pointsTitle={t('map.stations')}
              statusWord={statusWord}
            />
          </div>
        </ProvinceMap>
      </div>
      {borders?.isGenerated && <p className={styles['reference']}>{bordersText}</p>}
    </PanelFrame>
  );
};
