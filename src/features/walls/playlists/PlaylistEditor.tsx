import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { playlistRetire, playlistSave } from '../../../../contract/commands/wallActs';
import { DEFAULT_PLAYLIST, playlistBody, type Playlist } from '../../../../contract/walls';
import { newUuid, sendCommand } from '../../../data/command';
import { formatNumber } from '../../../lib/format';
import { Field } from '../../../ui/Field';
import { AskFirst } from '../AskFirst';
import { useSavedForm } from '../useSavedForm';
import { WallFailure } from '../WallFailure';
import { PlaylistConflict } from './PlaylistConflict';
import { draftOfPlaylist, newScene, readPlaylistDraft, type PlaylistDraft, type PlaylistFaults } from './playlistDraft';
import { PreemptionFields } from './PreemptionFields';
import { SceneList } from './SceneList';
import styles from './editor.module.css';

interface PlaylistEditorProps {
  /** As it is now; null: of a new one. */
  playlist: Playlist | null;
  /** What a new one is copied from. */
  copyOf: Playlist | null;
  onDone: (said: string) => void;
  onCopy: () => void;
  onLeave: () => void;
}
const emptyDraft = (name: string): PlaylistDraft => ({ name, scenes: [newScene(newUuid())], priorities: ['critical'], maxSeconds: '120' });

/** The form of a playlist; what others saved meanwhile is put before the person, who chooses. */
export const PlaylistEditor = ({ playlist, copyOf, onDone, onCopy, onLeave }: PlaylistEditorProps) => {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { form, draft, put, faults, isTried, order, current, conflict, isUnchanged, onSave } = useSavedForm({
    now: playlist,
    begun: (): PlaylistDraft => {
      if (playlist) return draftOfPlaylist(playlist);
      if (!copyOf) return emptyDraft(t('walls.playlists.newName'));
      return { ...draftOfPlaylist(copyOf), name: t('walls.playlists.copyName', { name: copyOf.name }) };
    },
    bodyOf: (of: Playlist) => playlistBody.parse(of),
    draftOf: draftOfPlaylist,
    read: readPlaylistDraft,
    toldOf: (told) => told.playlist,
    onDone,
  });
  const shown: PlaylistFaults = isTried ? faults : {};
  const save = onSave(async (body, expected) => {
    const saved = await sendCommand(playlistSave, { playlist: playlist?.id ?? null, body }, expected);
    return t('walls.playlists.saved', { name: saved.playlist.name, version: formatNumber(saved.playlist.version) });
  });
  const title = playlist ? t('walls.playlists.edit', { name: playlist.name }) : t('walls.playlists.headingNew');
  const count = Object.keys(shown).length;
  return (
    <section data-state="live" className={styles['editor']} aria-label={title}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" onClick={onLeave}>
          {t('walls.playlists.back')}
        </button>
      </header>
      {conflict && <PlaylistConflict {...conflict} onAsNew={onCopy} />}
      <form ref={form} className={styles['form']} onSubmit={save} noValidate>
        <div className={styles['name']}>
          <Field field="name" label={t('walls.playlists.name')} fault={shown['name'] && t('walls.playlists.fault.name')}>
            {(control) => <input {...control} value={draft.name} maxLength={100} onChange={({ target }) => put({ name: target.value })} />}
          </Field>
        </div>
        <h3>{t('walls.playlists.scenes')}</h3>
        <p className={styles['quiet']}>{t('walls.playlists.scenesHint')}</p>
        <SceneList scenes={draft.scenes} faults={shown} onScenes={(scenes) => put({ scenes })} />
        <PreemptionFields draft={draft} faults={shown} onPut={put} />
        {count > 0 && <p role="alert">{t('walls.playlists.fault.count', { count })}</p>}
        {!conflict && <WallFailure failed={order.failed} />}
        {isUnchanged && isTried && <p className={styles['quiet']}>{t('walls.form.unchanged')}</p>}
        <div className={styles['buttons']}>
          <button type="submit" className={styles['primary']} aria-disabled={order.isPending || conflict !== null || isUnchanged}>
            {t(order.isPending ? 'walls.form.pending' : playlist ? 'walls.playlists.save' : 'walls.playlists.saveNew')}
          </button>
          {playlist && (
            <button type="button" onClick={onCopy}>
              {t('walls.playlists.copy')}
            </button>
          )}
        </div>
      </form>
      {playlist && playlist.id !== DEFAULT_PLAYLIST && !playlist.isRetired && (
        <AskFirst
          open={t('walls.playlists.retire')}
          question={t('walls.playlists.retireAsk', { name: playlist.name })}
          yes={t('walls.playlists.retireYes')}
          no={t('walls.edit.no')}
          isPending={order.isPending}
          onYes={() =>
            order.give(async () => {
              const { playlist: ended } = await sendCommand(playlistRetire, { playlist: playlist.id }, current?.version ?? 0);
              return t('walls.playlists.retiredNow', { name: ended.name });
            })
          }
        />
      )}
    </section>
  );
};
