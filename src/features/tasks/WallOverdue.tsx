import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import { useWallTasks } from './useWallTasks';
import { lateAgencies } from './wallLists';

/** Whom the province waits for, ranked: what is overdue, and what nobody told of though its term is past. An agency counts with those that it came after. */
export const WallOverdue = () => {
  const { t } = useTranslation();
  const { rows, state } = useWallTasks();
  const agencies = lateAgencies(rows);
  const overdue = rows.filter(({ judged }) => judged.standing === 'overdue').length;
  const silent = rows.filter(({ judged }) => judged.standing === 'unknown' && judged.isPast).length;
  return (
    <WallPanel
      heading={t('wallScenes.tasks.waiting', { count: agencies.length })}
      sub={t('wallScenes.tasks.counts', { overdue: formatNumber(overdue), silent: formatNumber(silent), total: formatNumber(rows.length) })}
      state={rowsState(state, agencies.length)}
      emptyText={t(rows.length === 0 ? 'wallScenes.tasks.none' : 'wallScenes.tasks.nobodyLate')}
    >
      <WallRows
        rows={agencies.map(({ key, name, overdue: own, longest, silent: told }) => ({
          key,
          name: name === '' ? t('wallScenes.tasks.nobody') : name,
          note: own > 0 && told > 0 ? t('wallScenes.tasks.silent', { count: told }) : null,
          value: own > 0 ? t('wallScenes.tasks.longest', { days: formatNumber(longest) }) : '',
          strong:
            own > 0 ? (
              <StatusWord tone="high">{t('wallScenes.tasks.overdue', { count: own })}</StatusWord>
            ) : (
              <StatusWord tone="late">{t('wallScenes.tasks.untold', { count: told })}</StatusWord>
            ),
        }))}
        rest={(left) => t('wallScenes.tasks.restAgencies', { count: left })}
      />
    </WallPanel>
  );
};
