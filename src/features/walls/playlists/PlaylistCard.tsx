import { useTranslation } from 'react-i18next';
import { DEFAULT_PLAYLIST, type Playlist } from '../../../../contract/walls';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { sceneTitle } from '../sceneTitle';
import { preemptionText } from './playlistChanges';
import { spanWords } from './roundSpan';
import { scheduleText } from './scheduleText';
import styles from './playlists.module.css';

interface PlaylistCardProps {
  playlist: Playlist;
  /** How many walls go round it. */
  users: number;
  /** Null: at a moment of the past nothing is changed. */
  onEdit: (() => void) | null;
}

/** One playlist: its scenes in order, how long a round of it is, what breaks into it, and who uses it. */
export const PlaylistCard = ({ playlist, users, onEdit }: PlaylistCardProps) => {
  const { t } = useTranslation();
  const turning = playlist.scenes.filter(({ isPaused }) => !isPaused);
  const span = spanWords(
    turning.reduce((sum, { dwellSeconds }) => sum + dwellSeconds, 0),
    t,
  );
  return (
    <li className={styles['card']}>
      <h3>
        {playlist.name}
        {playlist.id === DEFAULT_PLAYLIST && <small>{t('walls.playlists.defaultNote')}</small>}
        {playlist.isRetired && <small>{t('walls.playlists.retiredMark')}</small>}
      </h3>
      <p className={styles['quiet']}>
        {t('walls.playlists.round', { count: turning.length, span })} ·{' '}
        {users === 0 ? t('walls.playlists.usedByNone') : t('walls.playlists.usedBy', { count: users })}
      </p>
      <ol>
        {playlist.scenes.map(({ id, address, dwellSeconds, schedule, isPaused }) => (
          <li key={id} data-hidden={isPaused}>
            {sceneTitle(address, t)} <small>{spanWords(dwellSeconds, t)}</small>
            {schedule && <small>{scheduleText(schedule, t)}</small>}
            {isPaused && <small>{t('walls.playlists.change.hidden')}</small>}
          </li>
        ))}
      </ol>
      <p className={styles['quiet']}>{preemptionText(playlist.preemption, t)}</p>
      <p className={styles['quiet']}>
        {t('walls.playlists.version', {
          version: formatNumber(playlist.version),
          by: playlist.by,
          at: formatDateTime(playlist.changedAt),
        })}
      </p>
      {onEdit && (
        <div>
          <button type="button" aria-label={t('walls.playlists.edit', { name: playlist.name })} onClick={onEdit}>
            {t('walls.edit.open')}
          </button>
        </div>
      )}
    </li>
  );
};
