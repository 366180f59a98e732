import { lazy, Suspense, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasWebGl2 } from './hasWebGl2';
import { usePalette } from './palette';
import type { MapScene } from './scene';
import { Tooltip, type Pointed } from './Tooltip';
import { useKeyboardCursor } from './useKeyboardCursor';
import { useSize } from './useSize';
import { WebGlSurface } from './WebGlSurface';
import styles from './map.module.css';

// For the few machines that cannot draw by WebGL.
const SvgSurface = lazy(() => import('./SvgSurface').then(({ SvgSurface: surface }) => ({ default: surface })));

interface ProvinceMapProps {
  scene: Omit<MapScene, 'cursor'>;
  /** What the map is of. */
  label: string;
  /** The areas from the one to look at first to the last. */
  order: readonly string[];
  /** Name, value and place of an area, in one line. */
  describe: (code: string) => string;
  describePoint: (id: string) => string;
  onFocus: (code: string | null) => void;
  /** A point was pressed, told by its id; without it, the area under the point is. */
  onPoint?: (id: string) => void;
  /** Laid over the map: its legend. */
  children?: ReactNode;
}

/** A map of areas: by WebGL where there is any, else drawn; walked over by keyboard, and every step spoken. */
export const ProvinceMap = ({ scene, label, order, describe, describePoint, onFocus, onPoint, children }: ProvinceMapProps) => {
  const { t } = useTranslation();
  const palette = usePalette();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const [engine, setEngine] = useState<'webgl' | 'svg'>(() => (hasWebGl2() ? 'webgl' : 'svg'));
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const hint = useId();
  const { cursor, setCursor, onKeyDown } = useKeyboardCursor({ areas: scene.areas, order, focus: scene.focus, onFocus });
  const shown = useMemo(() => ({ ...scene, cursor }), [scene, cursor]);
  const pick = (code: string | null) => {
    if (code === null || code === scene.focus) return;
    setCursor(null);
    onFocus(code);
  };
  const pickPoint = (id: string): boolean => {
    onPoint?.(id);
    return onPoint !== undefined;
  };
  return (
    <div className={styles['frame']}>
      <div
        ref={box}
        className={styles['map']}
        role="application"
        aria-label={label}
        aria-roledescription={t('map.role')}
        aria-describedby={hint}
        tabIndex={0}
        data-cursor={cursor ?? undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
      >
        {engine === 'webgl' ? (
          <WebGlSurface
            scene={shown}
            palette={palette}
            onPick={pick}
            onPickPoint={pickPoint}
            onHover={setPointed}
            onGivenUp={() => setEngine('svg')}
          />
        ) : (
          width > 0 && (
            <Suspense>
              <SvgSurface
                scene={shown}
                palette={palette}
                width={width}
                height={height}
                onPick={pick}
                onPickPoint={pickPoint}
                onHover={setPointed}
              />
            </Suspense>
          )
        )}
        {pointed && (
          <Tooltip pointed={pointed} width={width} text={pointed.kind === 'area' ? describe(pointed.id) : describePoint(pointed.id)} />
        )}
        {cursor !== null && (
          <p className={styles['spoken']} aria-hidden="true">
            {describe(cursor)}
          </p>
        )}
      </div>
      <p id={hint} className="visually-hidden">
        {t('map.keys')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {cursor === null ? '' : describe(cursor)}
      </p>
      {children}
      {engine === 'svg' && (
        <p className={styles['notice']} role="status">
          {t('map.noWebGl')}
        </p>
      )}
    </div>
  );
};
