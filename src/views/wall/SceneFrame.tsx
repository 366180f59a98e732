import { Activity, memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownScene, WallSceneId } from '../../../contract/rules/wallScenes';
import { PanelBoundary } from '../../ui/PanelBoundary';
import { SCENE_VIEWS } from './sceneViews';
import styles from './wall.module.css';

interface FailedProps {
  id: WallSceneId;
  onFail: (id: WallSceneId) => void;
}

/** In place of a scene that fell over, for the moment until the round has left it, or for as long as there is no other. */
const Failed = ({ id, onFail }: FailedProps) => {
  const { t } = useTranslation();
  useEffect(() => onFail(id), [id, onFail]);
  return (
    <p className={styles['mending']} role="status">
      {t('panel.wall')}
    </p>
  );
};

interface SceneFrameProps extends Omit<FailedProps, 'id'> {
  scene: KnownScene;
  isOn: boolean;
  /** Another number: the scene is drawn anew. */
  attempt: number;
}

/**
 * One scene, kept as it is while it is not on; one that falls over takes down itself only, and says so. It is drawn again for what is its
 * own only: a turn of the wall is no reason to draw the seven scenes that nobody sees.
 */
export const SceneFrame = memo(({ scene: { id, params }, isOn, attempt, onFail }: SceneFrameProps) => {
  const Scene = SCENE_VIEWS[id];
  return (
    <Activity mode={isOn ? 'visible' : 'hidden'}>
      <PanelBoundary key={attempt} fallback={() => <Failed id={id} onFail={onFail} />}>
        <Scene params={params} />
      </PanelBoundary>
    </Activity>
  );
});
SceneFrame.displayName = 'SceneFrame';
