import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Activity, useCallback, useEffect, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { AlarmWatch } from '../../features/alarms/marks/AlarmWatch';
import { SoundWord } from '../../features/alarms/marks/sound/SoundWord';
import { FigureSlots } from '../../ui/figureSlots';
import { PanelBoundary } from '../../ui/PanelBoundary';
import { sceneAfter, sceneOf, type SceneId } from './scenes';
import { SCENE_VIEWS } from './sceneViews';
import { placeOf } from './settings';
import { typeScale } from './typeScale';
import { useRotation } from './useRotation';
import { useSceneKeys } from './useSceneKeys';
import { useShownScenes } from './useShownScenes';
import { useShift } from './useShift';
import { useWallTheme } from './useWallTheme';
import { WALL_SLOTS } from './wallSlots';
import { WallFooter } from './WallFooter';
import { WallHeader } from './WallHeader';
import { WallMending } from './WallMending';
import styles from './wall.module.css';

/** A wall: one scene after the other, for years, with nobody at a keyboard. Its type is set by its height and the distance of its readers. */
export const WallView = () => {
  const { t } = useTranslation();
  const { scene: wanted } = useParams({ strict: false });
  const { cao, xa, nhip, nen, 'am-thanh': sound } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const { id, dwellMs } = sceneOf(wanted);
  const { body, figure, fits } = typeScale(placeOf({ cao, xa }));
  const goTo = useCallback(
    (scene: SceneId) => void navigate({ to: '/wall/{-$scene}', params: { scene }, search: true, replace: true }),
    [navigate],
  );
  const step = useCallback((steps: number) => goTo(sceneAfter(id, steps).id), [goTo, id]);
  const onEnd = useCallback(() => step(1), [step]);
  const { left, isPaused, toggle } = useRotation(id, nhip === undefined ? dwellMs : Number(nhip) * 1000, onEnd);
  useSceneKeys({ onStep: step, onPause: toggle });
  useWallTheme(nen === 'sang' ? 'light' : 'dark');
  const translate = useShift(id);
  const shown = useShownScenes(id);
  const heading = t(`wall.headings.${id}`);
  useEffect(() => {
    document.title = `${heading} · ${t('wall.title')}`;
  }, [heading, t]);
  const scale: CSSProperties & Record<`--${string}`, string> = { '--wall-body': `${body}cqh`, '--wall-figure': `${figure}cqh`, translate };
  return (
    <div className={styles['wall']} data-wall={id}>
      <AlarmWatch isKiosk={sound === '1'} />
      <div className={styles['frame']} style={scale}>
        <PanelBoundary fallback={(reset) => <WallMending reset={reset} />}>
          <WallHeader heading={heading} />
          <main className={styles['stage']}>
            <FigureSlots value={WALL_SLOTS}>
              {shown.map((scene) => {
                const Scene = SCENE_VIEWS[scene];
                return (
                  <Activity key={scene} mode={scene === id ? 'visible' : 'hidden'}>
                    <Scene />
                  </Activity>
                );
              })}
            </FigureSlots>
          </main>
          <WallFooter
            id={id}
            left={left}
            isPaused={isPaused}
            isTooFar={!fits}
            onScene={goTo}
            onPause={toggle}
            note={<SoundWord isKiosk={sound === '1'} />}
          />
        </PanelBoundary>
      </div>
    </div>
  );
};
