import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FEEDS } from '../../../../contract/feeds/index';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import { Crumbs } from '../Crumbs';
import { useChoices, type IndicatorChoice } from '../useChoices';
import { AreaFigure } from './AreaFigure';
import styles from './areaPage.module.css';

interface AreaPageProps {
  area: string;
  set: string | undefined;
  indicator: string | undefined;
  asOf: string | null;
  onProvince: () => void;
  /** The map of an indicator around the area, drawn when it is asked for. */
  map: (set: string, indicator: IndicatorChoice) => ReactNode;
}

const none = {};
/** As many more figures at a time: each is a question to the gateway. */
const PAGE = 6;

/** One commune on a phone: its figures, each with its day or age; the map only when it is asked for. */
export const AreaPage = ({ area, set, indicator, asOf, onProvince, map }: AreaPageProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const [isMapOpen, setMapOpen] = useState(false);
  const [count, setCount] = useState(PAGE);
  const registers = useFeed(FEEDS.registers, none, asOf);
  const { feed, sets, set: chosenSet, chosen } = useChoices({ set, indicator, asOf });
  const known = registers.body?.areas.findLast(({ code }) => code === area);
  const name = known?.name ?? area;
  const figures = sets
    .toSorted((a, b) => Number(b.id === chosenSet) - Number(a.id === chosenSet))
    .flatMap(({ id, indicators }) => indicators.filter(({ hasAreas }) => hasAreas).map((each) => ({ set: id, each })))
    // What was asked for stands first.
    .toSorted((a, b) => Number(b.set === chosenSet && b.each === chosen) - Number(a.set === chosenSet && a.each === chosen));
  const rest = Math.min(PAGE, figures.length - count);
  if (!registers.body || !feed.body)
    return (
      <PanelFrame heading={name} sub="" state={panelStateOf(registers.body ? feed : registers, link, false)}>
        {null}
      </PanelFrame>
    );
  return (
    <div className={styles['page']}>
      <Crumbs area={name} onProvince={onProvince} />
      <h2 lang="vi">{name}</h2>
      {!known && <p role="note">{t('mobile.area.unknown')}</p>}
      {known && chosen && (
        <button type="button" className={styles['map']} aria-expanded={isMapOpen} onClick={() => setMapOpen(!isMapOpen)}>
          {t(isMapOpen ? 'mobile.area.hideMap' : 'mobile.area.showMap')}
        </button>
      )}
      {known && chosen && isMapOpen && map(chosenSet, chosen)}
      {figures.length === 0 && <p>{t('mobile.area.noFigures')}</p>}
      <ul className={styles['cards']} aria-label={t('mobile.area.figures', { name })}>
        {known &&
          figures
            .slice(0, count)
            .map(({ set: id, each }) => <AreaFigure key={`${id}/${each.code}`} set={id} indicator={each} area={area} asOf={asOf} />)}
      </ul>
      {known && rest > 0 && (
        <button type="button" className={styles['map']} onClick={() => setCount(count + PAGE)}>
          {t('mobile.area.more', { count: rest })}
        </button>
      )}
    </div>
  );
};
