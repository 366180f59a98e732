import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './timeSlider.module.css';

/** A step may be seen for so long; longer where motion is unwelcome, for then each step is a cut. */
const STEP_MS = 1200;
const CALM_STEP_MS = 2400;

interface TimeSliderProps {
  label: string;
  steps: readonly { id: string; label: string }[];
  at: string;
  /** The step asked for is on the screen: the next may come. */
  settled: boolean;
  onStep: (id: string) => void;
}

/** One clock for all that a map shows: by hand, by keyboard (arrows, Home, End), or playing to the last step and stopping there. */
export const TimeSlider = ({ label, steps, at, settled, onStep }: TimeSliderProps) => {
  const { t } = useTranslation();
  const [wants, setWants] = useState(false);
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === at),
  );
  const isLast = index >= steps.length - 1;
  const playing = wants && !isLast;
  useEffect(() => {
    if (!playing || !settled) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(
      () => {
        const next = steps[index + 1];
        if (index + 1 >= steps.length - 1) setWants(false);
        if (next) onStep(next.id);
      },
      calm ? CALM_STEP_MS : STEP_MS,
    );
    return () => clearTimeout(timer);
  }, [playing, settled, steps, index, onStep]);
  if (steps.length < 2) return null;
  return (
    <div className={styles['slider']} role="group" aria-label={label}>
      <button
        type="button"
        aria-pressed={playing}
        onClick={() => {
          const [first] = steps;
          if (!playing && isLast && first) onStep(first.id);
          setWants(!playing);
        }}
      >
        <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {playing ? t('map.pause') : t('map.play')}
      </button>
      <input
        type="range"
        min={0}
        max={steps.length - 1}
        step={1}
        value={index}
        aria-label={label}
        aria-valuetext={steps[index]?.label}
        onChange={(event) => {
          setWants(false);
          const step = steps[Number(event.target.value)];
          if (step) onStep(step.id);
        }}
      />
      <output className={styles['at']}>{steps[index]?.label}</output>
    </div>
  );
};
