import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { walls as wallsFeed } from '../../../../contract/feeds/walls';
import { useLinkState } from '../../../data/linkState';
import { useFeed } from '../../../data/useFeed';
import { PanelFrame } from '../../../ui/PanelFrame';
import { panelStateOf } from '../../../ui/panelState';
import type { OnPlaylistChoice, PlaylistChoice } from '../choice';
import { PlaylistCard } from './PlaylistCard';
import { PlaylistEditor } from './PlaylistEditor';
import styles from './playlists.module.css';
import { WALL_EDIT_SCOPE } from '../../../../contract/commands/wallActs';
import { useMay } from '../../../data/sessionState';

interface PlaylistsPageProps {
  asOf: string | null;
  choice: PlaylistChoice;
  onChoice: OnPlaylistChoice;
}
const none = {};
const NOTHING = { walls: [], playlists: [] };

/** The playlists that walls go round, and the form in which one is changed. */
export const PlaylistsPage = ({ asOf, choice, onChoice }: PlaylistsPageProps) => {
  const { t } = useTranslation();
  const link = useLinkState();
  const feed = useFeed(wallsFeed, none, asOf);
  const [said, setSaid] = useState('');
  const { walls, playlists } = feed.body ?? NOTHING;
  const isNow = asOf === null;
  const mayEdit = useMay(WALL_EDIT_SCOPE);
  const open = playlists.find(({ id }) => id === choice.playlist) ?? null;
  const standing = playlists.filter(({ isRetired }) => !isRetired);
  const ended = playlists.filter(({ isRetired }) => isRetired);
  const usersOf = (playlist: string) => walls.filter((wall) => !wall.isRetired && wall.playlist === playlist).length;
  const leave = () => onChoice({ playlist: undefined, isNew: false });
  const isMissing = isNow && feed.body !== undefined && choice.playlist !== undefined && open === null;
  // A form rests on what is true now; a moment of the past has none.
  if (isNow && mayEdit && feed.body && (choice.isNew || open))
    return (
      <PlaylistEditor
        key={`${choice.isNew ? 'new' : 'edit'} ${open?.id ?? ''}`}
        playlist={choice.isNew ? null : open}
        copyOf={choice.isNew ? open : null}
        onDone={(words) => {
          setSaid(words);
          feed.retry();
          leave();
        }}
        onCopy={() => onChoice({ isNew: true, playlist: open?.id })}
        onLeave={leave}
      />
    );
  return (
    <PanelFrame
      heading={t('walls.playlists.heading')}
      sub={t('walls.playlists.sub')}
      state={panelStateOf(feed, link, playlists.length === 0)}
      emptyText={t('walls.playlists.none')}
      tools={
        isNow &&
        mayEdit && (
          <button type="button" className={styles['primary']} onClick={() => onChoice({ isNew: true, playlist: undefined })}>
            {t('walls.playlists.new')}
          </button>
        )
      }
    >
      <p role="status" className={styles['done']}>
        {said}
      </p>
      {isMissing && <p role="alert">{t('walls.playlists.missing')}</p>}
      {!isNow && <p className={styles['quiet']}>{t('walls.past')}</p>}
      <ul className={styles['cards']}>
        {standing.map((playlist) => (
          <PlaylistCard
            key={playlist.id}
            playlist={playlist}
            users={usersOf(playlist.id)}
            onEdit={isNow && mayEdit ? () => onChoice({ playlist: playlist.id, isNew: false }) : null}
          />
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={styles['ended']}>
          <summary>{t('walls.playlists.showRetired', { count: ended.length })}</summary>
          <ul className={styles['cards']}>
            {ended.map((playlist) => (
              <PlaylistCard key={playlist.id} playlist={playlist} users={0} onEdit={null} />
            ))}
          </ul>
        </details>
      )}
    </PanelFrame>
  );
};
