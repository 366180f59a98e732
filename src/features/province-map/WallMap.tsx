import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePalette } from '../../map/palette';
import type { PointRings } from '../../map/pointRings';
import type { MapScene } from '../../map/scene';
import { useSize } from '../../map/useSize';
import { WallPanel } from '../../ui/WallPanel';
import { useIndicatorMap } from './useIndicatorMap';
import { shortBand } from './shortBand';
import { legendTitle, periodText } from './wording';
import { WallSurface } from './WallSurface';
import styles from './wallMap.module.css';

interface FittedProps {
  scene: Omit<MapScene, 'cursor'>;
  label: string;
}

/** The map as large as its box, once that and the size of the text are known. */
const Fitted = ({ scene, label }: FittedProps) => {
  const palette = usePalette();
  const [box, em] = [useRef<HTMLDivElement>(null), useRef<HTMLSpanElement>(null)];
  const { width, height } = useSize(box);
  const { height: emPx } = useSize(em);
  return (
    <div ref={box} className={styles['map']} role="img" aria-label={label}>
      <span ref={em} className={styles['em']} aria-hidden="true" />
      {width > 0 && emPx > 0 && <WallSurface scene={scene} palette={palette} width={width} height={height} em={emPx} />}
    </div>
  );
};

interface WallMapProps {
  set: string;
  indicator: string;
  heading: string;
  /** What goes on at stations. */
  rings?: PointRings;
}

/**
 * The province on a wall. Nobody pans or zooms it, so it is drawn as vectors with names as large as the scene's text:
 * sharp on any number of pixels, and there is no WebGL context to lose in months of service.
 */
export const WallMap = ({ set, indicator, heading, rings }: WallMapProps) => {
  const { t } = useTranslation();
  const { scene, legend, state, table, period, simulated, unit } = useIndicatorMap(set, indicator, null, rings);
  const title = legendTitle(table.layer, unit, t);
  return (
    <WallPanel heading={heading} state={state} simulated={simulated}>
      <div className={styles['layout']}>
        <Fitted scene={scene} label={t('map.label', { name: heading })} />
        <ul className={styles['legend']} aria-label={`${t('map.legend')}: ${title}`}>
          {period !== null && <li>{t('wall.mapSub', { period: periodText(period, t) })}</li>}
          {legend.map(({ tone, count }, at) => {
            const band = table.bands[at];
            const label = band ? shortBand(band, t) : t('map.noData');
            return count === 0 ? null : (
              <li key={label}>
                <span className={styles['swatch']} data-none={tone === null} style={tone ? { background: `var(--map-${tone})` } : {}} />
                <span>{label}</span>
                <b>{count}</b>
              </li>
            );
          })}
        </ul>
      </div>
    </WallPanel>
  );
};
