import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '../../lib/format';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import { useWallDossiers } from './useWallDossiers';
import { lateNow } from './wallLists';

/** The units with late dossiers, those with most first. */
export const WallLate = () => {
  const { t } = useTranslation();
  const { look, simulated, state } = useWallDossiers();
  const found = useMemo(() => (look ? lateNow(look.now) : null), [look]);
  return (
    <WallPanel
      heading={t('wallScenes.services.lateUnits')}
      {...(found?.seenAt ? { sub: t('wallScenes.at', { day: formatDay(found.seenAt) }) } : {})}
      state={rowsState(state, found?.units.length ?? 0)}
      simulated={simulated}
      emptyText={t(
        found === null
          ? 'wallScenes.services.noDossiers'
          : found.total === null
            ? 'wallScenes.services.lateUnknown'
            : 'wallScenes.services.nobodyLate',
      )}
    >
      {found && (
        <WallRows
          rows={found.units.map(({ key, name, late }) => ({ key, name, strong: formatNumber(late ?? 0) }))}
          rest={(count) => t('wallScenes.services.restLate', { count })}
        />
      )}
    </WallPanel>
  );
};
