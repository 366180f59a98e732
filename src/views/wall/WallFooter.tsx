import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sceneAfter, SCENES, type SceneId } from './scenes';
import styles from './wall.module.css';

interface WallFooterProps {
  id: SceneId;
  /** Seconds until the next scene. */
  left: number;
  isPaused: boolean;
  isTooFar: boolean;
  onScene: (id: SceneId) => void;
  onPause: () => void;
  /** What else is to be known of this screen. */
  note: ReactNode;
}

const leftText = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

/** The scenes there are, which one is on, which comes next and when. */
export const WallFooter = ({ id, left, isPaused, isTooFar, onScene, onPause, note }: WallFooterProps) => {
  const { t } = useTranslation();
  const words = { scene: t(`wall.scenes.${sceneAfter(id).id}`), left: leftText(left) };
  return (
    <footer className={styles['footer']}>
      <nav aria-label={t('wall.sceneList')}>
        {SCENES.map((scene, at) => (
          <button key={scene.id} type="button" aria-current={scene.id === id ? 'page' : undefined} onClick={() => onScene(scene.id)}>
            {at + 1} {t(`wall.scenes.${scene.id}`)}
          </button>
        ))}
      </nav>
      {note}
      {isTooFar && <span className={styles['warning']}>■ {t('wall.tooFar')}</span>}
      <span className={styles['next']} data-wall-next={sceneAfter(id).id}>
        {t(isPaused ? 'wall.held' : 'wall.next', words)}
      </span>
      <button type="button" aria-pressed={isPaused} aria-label={t(isPaused ? 'wall.resume' : 'wall.pause')} onClick={onPause}>
        <span aria-hidden="true">{isPaused ? '▶' : '❙❙'}</span>
      </button>
    </footer>
  );
};
