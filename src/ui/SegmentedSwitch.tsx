import styles from './SegmentedSwitch.module.css';

export interface Segment<Id extends string> {
  id: Id;
  label: string;
  /** Why it cannot be chosen now, in words; without it, it can. */
  unavailable?: string | undefined;
}

interface SegmentedSwitchProps<Id extends string> {
  /** What is chosen, for those who do not see the row. */
  label: string;
  segments: readonly Segment<Id>[];
  value: Id | null;
  onChoose: (id: Id) => void;
}

/** One of a few, all in sight; the chosen one is pressed. */
export const SegmentedSwitch = <Id extends string>({ label, segments, value, onChoose }: SegmentedSwitchProps<Id>) => (
  <div className={styles['switch']} role="group" aria-label={label}>
    {segments.map(({ id, label: word, unavailable }) => (
      <button
        key={id}
        type="button"
        aria-pressed={id === value}
        disabled={unavailable !== undefined && id !== value}
        title={unavailable}
        onClick={() => id !== value && onChoose(id)}
      >
        {word}
      </button>
    ))}
  </div>
);
