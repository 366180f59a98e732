import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newUuid } from '../../../data/command';
import { sceneTitle } from '../sceneTitle';
import { moved } from './moved';
import { addressOf, newScene, type PlaylistFaults, type SceneDraft } from './playlistDraft';
import { SceneRow } from './SceneRow';
import { useGrab } from './useGrab';
import styles from './scene.module.css';

interface SceneListProps {
  scenes: readonly SceneDraft[];
  faults: PlaylistFaults;
  onScenes: (scenes: readonly SceneDraft[]) => void;
}
const MOST = 60;

/** The scenes in their order, which keys and pointers change; what moved is said to those who do not see it. */
export const SceneList = ({ scenes, faults, onScenes }: SceneListProps) => {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<{ id: string; way: 'up' | 'down' } | null>(null);
  const move = (from: number, to: number) => {
    const scene = scenes[from];
    if (!scene) return;
    onScenes(moved(scenes, from, to));
    setSaid(t('walls.playlists.movedTo', { scene: sceneTitle(addressOf(scene), t), n: to + 1, of: scenes.length }));
  };
  const { held, grab } = useGrab(list, (id) => scenes.findIndex((each) => each.id === id), move);
  useEffect(() => {
    if (!focus) return;
    // A row that was moved in the page has lost the focus; at an end of the list it goes to the other way.
    const row = list.current?.querySelector(`[data-scene="${CSS.escape(focus.id)}"]`);
    const button = [focus.way, focus.way === 'up' ? 'down' : 'up']
      .map((way) => row?.querySelector<HTMLButtonElement>(`[data-move="${way}"]`))
      .find((each) => each?.disabled === false);
    button?.focus();
  }, [focus]);
  return (
    <div className={styles['list']}>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ol ref={list}>
        {scenes.map((scene, index) => (
          <SceneRow
            key={scene.id}
            scene={scene}
            index={index}
            of={scenes.length}
            faults={faults}
            isDragged={held === scene.id}
            onPut={(change) => {
              setFocus(null);
              onScenes(scenes.map((each) => (each.id === scene.id ? { ...each, ...change } : each)));
            }}
            onMove={(to) => {
              move(index, to);
              setFocus({ id: scene.id, way: to < index ? 'up' : 'down' });
            }}
            onRemove={() => {
              setFocus(null);
              onScenes(scenes.filter(({ id }) => id !== scene.id));
              setSaid(t('walls.playlists.removedNow', { scene: sceneTitle(addressOf(scene), t) }));
            }}
            onGrab={grab(scene.id)}
          />
        ))}
      </ol>
      {faults['scenes'] && <small className={styles['fault']}>{t('walls.playlists.fault.scenes')}</small>}
      {scenes.length < MOST && (
        <div>
          <button type="button" data-field="scenes" onClick={() => onScenes([...scenes, newScene(newUuid())])}>
            {t('walls.playlists.add')}
          </button>
        </div>
      )}
    </div>
  );
};
