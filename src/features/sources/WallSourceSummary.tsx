import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { Age } from '../../ui/Age';
import { StatusWord } from '../../ui/StatusWord';
import { WallFigure } from '../../ui/WallFigure';
import { WallPanel } from '../../ui/WallPanel';
import { placeTone, tally } from './model';
import { useWallSources } from './useWallSources';
import { sourceCounts } from './wallSources';
import styles from './wall.module.css';

/** How many sources of how many are on time, how the others stand, what was refused, and when anything last came. */
export const WallSourceSummary = () => {
  const { t } = useTranslation();
  const { sources, standings, state } = useWallSources();
  const { onTime, expected } = tally(sources, standings);
  const { troubles, open, simulated, newest } = sourceCounts(sources, standings);
  return (
    <WallPanel heading={t('wallScenes.sources.summary')} state={state} emptyText={t('sources.empty')}>
      <div className={styles['summary']}>
        {expected === 0 ? (
          <p className={styles['quiet']}>{t('wallScenes.sources.nothingExpected')}</p>
        ) : (
          <WallFigure
            id="nguon"
            text={`${formatNumber(onTime)}/${formatNumber(expected)}`}
            unit={t('wallScenes.sources.onTime')}
            isStale={state.kind === 'stale'}
          />
        )}
        <p className={styles['words']}>
          {troubles.length === 0 && expected > 0 && <StatusWord tone="good">{t('wallScenes.sources.allOnTime')}</StatusWord>}
          {troubles.map(({ place, count }) => (
            <StatusWord key={place} tone={placeTone[place]}>
              {t('sources.inState', { count, state: t(`sources.standing.${place}`).toLocaleLowerCase('vi') })}
            </StatusWord>
          ))}
        </p>
        {open > 0 && (
          <p>
            <StatusWord tone="medium">{t('wallScenes.sources.refused', { count: open })}</StatusWord>
          </p>
        )}
        <p className={styles['quiet']}>
          {newest === null ? (
            t('panel.empty')
          ) : (
            <Age at={Date.parse(newest)} calm template={(age) => t('wallScenes.sources.newest', { age })} />
          )}
          {simulated > 0 && ` · ${t('wallScenes.sources.simulated', { count: simulated })}`}
        </p>
      </div>
    </WallPanel>
  );
};
