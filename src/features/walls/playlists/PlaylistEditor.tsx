import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { playlistRetire, playlistSave } from '../../../../contract/commands/wallActs';
import { DEFAULT_PLAYLIST, playlistBody, type Playlist } from '../../../../contract/walls';
import { newUuid, sendCommand } from '../../../data/command';
import { formatNumber } from '../../../lib/format';
import { Field } from '../../../ui/Field';
import { AskFirst } from '../AskFirst';
import { focusField } from '../focusField';
import { useWallOrder } from '../useWallOrder';
import { WallFailure } from '../WallFailure';
import { PlaylistConflict } from './PlaylistConflict';
import { draftOfPlaylist, newScene, readPlaylistDraft, type PlaylistDraft } from './playlistDraft';
import { PreemptionFields } from './PreemptionFields';
import { SceneList } from './SceneList';
import styles from './playlists.module.css';

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
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [base, setBase] = useState(playlist);
  const [draft, setDraft] = useState((): PlaylistDraft => {
    if (playlist) return draftOfPlaylist(playlist);
    if (!copyOf) return emptyDraft(t('walls.playlists.newName'));
    return { ...draftOfPlaylist(copyOf), name: t('walls.playlists.copyName', { name: copyOf.name }) };
  });
  const [isTried, setTried] = useState(false);
  const order = useWallOrder<string>(onDone);
  const { body, faults } = readPlaylistDraft(draft);
  const told = order.failed?.current.playlist;
  const current = playlist && (told && told.version > playlist.version ? told : playlist);
  const conflict = current && base && current.version > base.version ? current : null;
  const isUnchanged = base !== null && body !== null && JSON.stringify(body) === JSON.stringify(playlistBody.parse(base));
  const shown = isTried ? faults : {};
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(faults);
    if (first !== undefined) return focusField(form.current, first);
    if (!body || conflict || isUnchanged) return;
    order.give(async () => {
      const saved = await sendCommand(playlistSave, { playlist: playlist?.id ?? null, body }, base?.version ?? 0);
      return t('walls.playlists.saved', { name: saved.playlist.name, version: formatNumber(saved.playlist.version) });
    });
  };
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
      {conflict && base && (
        <PlaylistConflict
          base={playlistBody.parse(base)}
          mine={body}
          current={conflict}
          onAsNew={onCopy}
          onResolve={(next) => {
            setBase(conflict);
            if (next) setDraft(draftOfPlaylist(next));
            order.clear();
          }}
        />
      )}
      <form ref={form} className={styles['form']} onSubmit={save} noValidate>
        <div className={styles['name']}>
          <Field field="name" label={t('walls.playlists.name')} fault={shown['name'] && t('walls.playlists.fault.name')}>
            {(control) => (
              <input
                {...control}
                value={draft.name}
                maxLength={100}
                onChange={({ target }) => setDraft({ ...draft, name: target.value })}
              />
            )}
          </Field>
        </div>
        <h3>{t('walls.playlists.scenes')}</h3>
        <p className={styles['quiet']}>{t('walls.playlists.scenesHint')}</p>
        <SceneList scenes={draft.scenes} faults={shown} onScenes={(scenes) => setDraft({ ...draft, scenes })} />
        <PreemptionFields draft={draft} faults={shown} onPut={(change) => setDraft({ ...draft, ...change })} />
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
