import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { moveCursor, spotAt } from './cursor';
import type { Draw, Drawing, Spot } from './drawing';
import { Legend } from './Legend';
import { Readout } from './Readout';
import { useEngine } from './useEngine';
import { usePaper } from './usePaper';
import styles from './chart.module.css';

interface ChartCanvasProps {
  draw: Draw;
  label: string;
  onSelect: ((key: string) => void) | undefined;
}

/** The drawn chart with its cursor: pointer or arrow keys stand on a figure, which is shown and said; Enter or a click selects it. */
export const ChartCanvas = ({ draw, label, onSelect }: ChartCanvasProps) => {
  const { t } = useTranslation();
  const [hint, place, host] = [useId(), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const paper = usePaper(place);
  const drawing = useMemo<Drawing | undefined>(() => paper && draw(paper), [draw, paper]);
  const { state, retry } = useEngine(host, drawing, paper?.width ?? 0);
  const [at, setAt] = useState<{ index: number; by: 'key' | 'pointer' } | undefined>();
  const spots: readonly Spot[] = drawing?.spots ?? [];
  const spot = at && spots[at.index];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && spot) {
      event.stopPropagation();
      setAt(undefined);
    }
    if ((event.key === 'Enter' || event.key === ' ') && spot && onSelect) {
      event.preventDefault();
      onSelect(spot.key);
    }
    const next = moveCursor(spots, spot && at?.index, event.key, event.ctrlKey);
    if (next === undefined) return;
    event.preventDefault();
    setAt({ index: next, by: 'key' });
  };
  const under = (event: PointerEvent) => {
    const box = place.current?.getBoundingClientRect();
    return box && spotAt(spots, event.clientX - box.left, event.clientY - box.top);
  };
  const onPointerMove = (event: PointerEvent) => {
    const index = under(event);
    setAt((before) => (index === undefined ? undefined : before?.index === index ? before : { index, by: 'pointer' }));
  };

  return (
    <>
      {drawing && drawing.legend.length > 0 && <Legend entries={drawing.legend} />}
      {state === 'failed' && (
        <p role="alert" className={styles['failed']}>
          {t('charts.failed')}{' '}
          <button type="button" onClick={retry}>
            {t('charts.retry')}
          </button>
        </p>
      )}
      <div
        ref={place}
        className={styles['plot']}
        style={drawing && { height: drawing.height }}
        role="application"
        aria-roledescription={t('charts.role')}
        aria-label={label}
        aria-describedby={hint}
        tabIndex={0}
        data-selectable={onSelect !== undefined}
        data-ready={state === 'ready'}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(undefined)}
        onPointerMove={onPointerMove}
        onPointerDown={onPointerMove}
        onPointerLeave={() => setAt(undefined)}
        onClick={() => spot && onSelect?.(spot.key)}
      >
        <div ref={host} aria-hidden="true" data-chart />
        {state === 'waiting' && <span className={styles['waiting']}>{t('charts.preparing')}</span>}
        {spot && paper && drawing && <Readout spot={spot} width={paper.width} height={drawing.height} />}
      </div>
      <p id={hint} hidden>
        {t(onSelect ? 'charts.hintSelect' : 'charts.hint')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {at?.by === 'key' && spot ? spot.label() : ''}
      </p>
    </>
  );
};
