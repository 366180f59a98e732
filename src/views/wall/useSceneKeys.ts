import { useEffect } from 'react';

interface SceneKeys {
  onStep: (steps: number) => void;
  onPause: () => void;
}

/** Arrow and page keys go from scene to scene (a presenter's clicker sends these); space holds the rotation. */
export const useSceneKeys = ({ onStep, onPause }: SceneKeys): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inside = event.target instanceof HTMLElement && event.target.closest('button, [role="application"]') !== null;
      if (event.ctrlKey || event.altKey || event.metaKey || inside) return;
      if (event.key === 'ArrowRight' || event.key === 'PageDown') onStep(1);
      else if (event.key === 'ArrowLeft' || event.key === 'PageUp') onStep(-1);
      else if (event.key === ' ') onPause();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onStep, onPause]);
};
