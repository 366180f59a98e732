import { useTranslation } from 'react-i18next';
import { airBand } from '../../../contract/rules/airBands';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { formatNumber } from '../../lib/format';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import { bandFill } from './bandColours';
import { indexWord, isAir } from './indexWords';
import type { IndexValue } from './stationsBody';
import { useStationsFeed } from './useStationsFeed';
import { worstIndexFirst } from './wallIndices';
import styles from './wallStation.module.css';

/** The index with the word of its band, of the air in the legal colour too; of one that may not be given, why not. */
const Index = ({ index }: { index: IndexValue }) => {
  const { t } = useTranslation();
  if (index.value === null) return <>–</>;
  return (
    <>
      {isAir(index) && <span className={styles['band']} style={{ background: bandFill(airBand(index.value)) }} aria-hidden="true" />}
      {formatNumber(index.value)} {indexWord(index, t)}
    </>
  );
};

/** VN_AQI and VN_WQI of every station that has one, the worst first. */
export const WallIndices = () => {
  const { t } = useTranslation();
  const { rows, state } = useStationsFeed(null);
  const own = worstIndexFirst(rows);
  return (
    <WallPanel
      heading={t('wallScenes.environment.indices')}
      state={rowsState(state, own.length)}
      simulated={simulatedOf(own.map(({ row }) => row.thing.provenance))}
      emptyText={t('wallScenes.environment.noIndex')}
    >
      <WallRows
        rows={own.map(({ row, index }) => ({
          key: row.thing.id,
          name: row.thing.name,
          note: index.value === null ? `${t(`wallScenes.environment.index.${index.kind}`)}: ${indexWord(index, t)}` : null,
          value: index.value === null ? '' : t(`wallScenes.environment.index.${index.kind}`),
          strong: <Index index={index} />,
        }))}
        rest={(count) => t('wall.restStations', { count })}
      />
    </WallPanel>
  );
};
