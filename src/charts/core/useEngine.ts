import type { ECharts } from 'echarts/core';
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import type { Drawing } from './drawing';

const KEPT = { replaceMerge: ['series', 'xAxis', 'yAxis', 'grid'] };

/** `ready` once something is drawn; `failed` when the engine's chunk could not be fetched. */
export type EngineState = 'waiting' | 'ready' | 'failed';

/** Keeps one engine in `ref` for as long as the component lives, and gives it each drawing in turn, `width` px wide. */
export const useEngine = (
  ref: RefObject<HTMLElement | null>,
  drawing: Drawing | undefined,
  width: number,
): { state: EngineState; retry: () => void } => {
  const [engine, setEngine] = useState<ECharts | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(1);
  const attempt = drawing ? tries : 0;

  useEffect(() => {
    const host = ref.current;
    if (attempt === 0 || !host) return;
    let opened: ECharts | null = null;
    let gone = false;
    const open = async () => {
      try {
        const { openEngine } = await import('./engine');
        if (gone) return;
        opened = openEngine(host);
        setFailed(false);
        setEngine(opened);
      } catch (error) {
        console.error(error);
        if (!gone) setFailed(true);
      }
    };
    void open();
    return () => {
      gone = true;
      opened?.dispose();
      setEngine(null);
    };
  }, [ref, attempt]);

  // Before the browser paints, so that drawing, height and legend are of one frame.
  useLayoutEffect(() => {
    if (!engine || engine.isDisposed() || !drawing || width === 0) return;
    if (engine.getWidth() !== width || engine.getHeight() !== drawing.height) engine.resize({ width, height: drawing.height });
    engine.setOption({ animation: false, ...drawing.option }, KEPT);
  }, [engine, drawing, width]);

  return { state: failed ? 'failed' : engine ? 'ready' : 'waiting', retry: () => setTries((count) => count + 1) };
};
