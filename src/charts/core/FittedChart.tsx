import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useEms } from '../../ui/useEms';
import styles from './FittedChart.module.css';

/** What stays free under the chart, and the least height that a chart is drawn in, in ems. */
const FOOT_EMS = 0.3;
const LEAST_EMS = 3;

/** A chart of a wall as high as its panel, legend and all: `render` is given the height of the plot in ems of the scene's text, which is the chart's too. */
export const FittedChart = ({ render }: { render: (ems: number) => ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const ems = useEms(box);
  /** What the chart is higher than its plot, by its legend; known once it stands. */
  const [around, setAround] = useState(0);
  const plot = ems === undefined ? undefined : Math.floor((ems - FOOT_EMS - around) * 10) / 10;
  const given = useRef(plot);
  useLayoutEffect(() => {
    given.current = plot;
  });
  useLayoutEffect(() => {
    const chart = inner.current;
    if (!chart) return;
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(chart).fontSize);
      const height = given.current;
      // An empty box says nothing of its legend.
      if (em > 0 && height !== undefined && chart.clientHeight > height * em * 0.5)
        setAround((before) => {
          const now = Math.max(0, Math.ceil((chart.clientHeight / em - height) * 10) / 10);
          return Math.abs(now - before) < 0.2 ? before : now;
        });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(chart);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={styles['box']}>
      <div ref={inner}>{plot !== undefined && plot >= LEAST_EMS && render(plot)}</div>
    </div>
  );
};
