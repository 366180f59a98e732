import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { knownScene, sceneAddressOf } from '../../../contract/rules/wallScenes';
import { AlarmWatch } from '../../features/alarms/marks/AlarmWatch';
import { SoundWord } from '../../features/alarms/marks/sound/SoundWord';
import { useOpenAlarms } from '../../features/alarms/marks/useOpenAlarms';
import { useWallShow } from '../../features/wall-show/useWallShow';
import { FigureSlots } from '../../ui/figureSlots';
import { PanelBoundary } from '../../ui/PanelBoundary';
import { alarmCalls } from './alarmCalls';
import { SceneFrame } from './SceneFrame';
import { settingsOf } from './settings';
import { typeScale } from './typeScale';
import { useRoundStore } from './useRoundStore';
import { useSceneKeys } from './useSceneKeys';
import { useShownScenes } from './useShownScenes';
import { useShift } from './useShift';
import { useWallTheme } from './useWallTheme';
import { WALL_SLOTS } from './wallSlots';
import { WallFooter } from './WallFooter';
import { WallHeader } from './WallHeader';
import { WallLife } from './WallLife';
import { WallMending } from './WallMending';
import styles from './wall.module.css';

/** The scene that the address of the wall named when it was opened. */
const useFirstScene = () => {
  const { scene } = useParams({ strict: false });
  const { tram } = useSearch({ from: '__root__' });
  const [first] = useState(() => {
    const named = scene === undefined ? null : knownScene(`/wall/${scene}`);
    return named && knownScene(sceneAddressOf({ ...named, params: tram === undefined ? {} : { tram } }));
  });
  return first;
};

/** A wall: one scene after the other, for years, with nobody at a keyboard. Its type is set by its height and the distance of its readers. */
export const WallView = () => {
  const { t } = useTranslation();
  const search = useSearch({ from: '__root__' });
  const { wall, playlist, code, isLive } = useWallShow();
  const { alarms, isKnown } = useOpenAlarms();
  const calls = useMemo(() => (isKnown ? alarmCalls(alarms) : null), [alarms, isKnown]);
  const control = wall?.control ?? null;
  const beatMs = search.nhip === undefined ? null : Number(search.nhip) * 1000;
  const store = useRoundStore({ playlist, control, beatMs, alarms: calls, isLive }, useFirstScene());
  const scene = useStore(store.view, ({ shown }) => shown.scene);
  const attempts = useStore(store.view, (view) => view.attempts);
  const place = useStore(store.view, ({ round }) => round.place.address);
  const { place: stands, ground, hasSound } = settingsOf(search, wall);
  const { body, figure, fits } = typeScale(stands);
  useSceneKeys({ onStep: store.step, onPause: store.hold });
  useWallTheme(ground);
  const translate = useShift(scene.id);
  const shown = useShownScenes(scene);
  const heading = t(`wall.headings.${scene.id}`);
  useEffect(() => {
    document.title = `${heading} · ${t('wall.title')}`;
  }, [heading, t]);
  useOwnAddress(place);
  const scale: CSSProperties & Record<`--${string}`, string> = { '--wall-body': `${body}cqh`, '--wall-figure': `${figure}cqh`, translate };
  return (
    <div className={styles['wall']} data-wall={scene.id}>
      <AlarmWatch isKiosk={hasSound} />
      <WallLife wall={wall} store={store} />
      <div className={styles['frame']} style={scale}>
        <PanelBoundary fallback={(reset) => <WallMending reset={reset} />}>
          <WallHeader heading={heading} store={store} />
          <main className={styles['stage']}>
            <FigureSlots value={WALL_SLOTS}>
              {shown.map((each) => (
                <SceneFrame
                  key={each.id}
                  scene={each}
                  isOn={each.id === scene.id}
                  attempt={attempts.get(each.id) ?? 0}
                  onFail={store.fail}
                />
              ))}
            </FigureSlots>
          </main>
          <WallFooter store={store} by={control?.by ?? ''} code={code} isTooFar={!fits} note={<SoundWord isKiosk={hasSound} />} />
        </PanelBoundary>
      </div>
    </div>
  );
};

/** The address of the page says where the round stands, so that a page that is loaded anew goes on there. */
const useOwnAddress = (address: string): void => {
  const navigate = useNavigate();
  useEffect(() => {
    const scene = knownScene(address);
    if (!scene) return;
    const tram = scene.params['tram'];
    void navigate({
      to: '/wall/{-$scene}',
      params: { scene: scene.id },
      search: ({ tram: _, ...rest }) => (tram === undefined ? rest : { ...rest, tram }),
      replace: true,
    });
  }, [navigate, address]);
};
