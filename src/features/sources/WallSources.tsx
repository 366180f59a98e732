import { useTranslation } from 'react-i18next';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { formatDateTime } from '../../lib/format';
import { Age } from '../../ui/Age';
import { StatusWord } from '../../ui/StatusWord';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import { placeTone } from './model';
import { useWallSources } from './useWallSources';
import { wallSources, type WallSource } from './wallSources';

/** The age of the newest data; of what is late, since when that is. */
const Last = ({ of: { source, since } }: { of: WallSource }) => {
  const { t } = useTranslation();
  if (source.lastDataAt === null) return null;
  if (since !== null) return <>{t('wallScenes.sources.lateSince', { at: formatDateTime(since) })}</>;
  return <Age at={Date.parse(source.lastDataAt)} calm />;
};

/** Every source that is expected, the worst first: who answers for it, how it stands and since when. */
export const WallSources = () => {
  const { t } = useTranslation();
  const { sources, standings, state } = useWallSources();
  const own = wallSources(sources, standings);
  const simulated = simulatedOf(own.map(({ source }) => source.provenance));
  return (
    <WallPanel
      heading={t('wallScenes.sources.list')}
      state={rowsState(state, own.length)}
      simulated={simulated}
      emptyText={t('sources.empty')}
    >
      <WallRows
        rows={own.map((each) => ({
          key: each.source.id,
          name: each.source.name,
          note: [each.source.owner ?? '', ...(simulated !== true && each.source.provenance === 'simulated' ? [t('simulated')] : [])]
            .filter((word) => word !== '')
            .join(' · '),
          value: <Last of={each} />,
          strong: <StatusWord tone={placeTone[each.place]}>{t(`sources.standing.${each.place}`)}</StatusWord>,
        }))}
        rest={(count) => t('wallScenes.sources.rest', { count })}
      />
    </WallPanel>
  );
};
