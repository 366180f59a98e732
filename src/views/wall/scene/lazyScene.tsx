import { createElement, memo, Suspense, use, useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneProps } from './sceneProps';
import styles from '../scene.module.css';

/** Code that did not come is asked for again after this long: a line that was down for a minute must not cost a scene for months. */
const AGAIN_MS = 15_000;

export interface LazyScene {
  Scene: ComponentType<SceneProps>;
  /** Brings the code before it is needed; what fails now is asked for again later. */
  prefetch: () => Promise<void>;
}

const Coming = () => {
  const { t } = useTranslation();
  return (
    <p className={styles['coming']} role="status">
      {t('panel.loading')}
    </p>
  );
};

/**
 * A scene whose code comes apart from the wall's. While it comes the scene says so; where it does not come the scene throws, for the boundary
 * around it, and tries again when it is drawn anew later. `onShown` is told each time a scene came to be seen.
 */
export const lazyScene = (load: () => Promise<ComponentType<SceneProps>>, onShown: () => void): LazyScene => {
  let view: ComponentType<SceneProps> | undefined;
  let coming: Promise<ComponentType<SceneProps>> | undefined;
  const bring = (): Promise<ComponentType<SceneProps>> => {
    if (coming) return coming;
    coming = load();
    coming.then(
      (found) => (view = found),
      // Kept for a while, so that who waits for it is told that it failed.
      () => setTimeout(() => (coming = undefined), AGAIN_MS),
    );
    return coming;
  };
  const Waiting = (props: SceneProps) => createElement(use(bring()), props);
  const Inner = (props: SceneProps) => {
    // Which of the two it is stays as it was: what stands is never made anew because its code has come meanwhile.
    const [View] = useState(() => view ?? Waiting);
    useEffect(onShown, []);
    return <View {...props} />;
  };
  return {
    // That it comes or goes changes nothing in it.
    Scene: memo((props) => (
      <Suspense fallback={<Coming />}>
        <Inner {...props} />
      </Suspense>
    )),
    prefetch: () =>
      bring().then(
        () => undefined,
        () => undefined,
      ),
  };
};
