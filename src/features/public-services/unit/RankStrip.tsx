import styles from './rankStrip.module.css';

interface RankStripProps {
  /** Of all units of the kind. */
  values: readonly number[];
  own: number | null;
  median: number | null;
  label: string;
}

/** All units of a kind as thin lines from the lowest to the highest, the own one marked, the middle dashed. */
export const RankStrip = ({ values, own, median, label }: RankStripProps) => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number): number => (high > low ? 2 + (96 * (value - low)) / (high - low) : 50);
  return (
    <svg className={styles['strip']} viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label={label}>
      {values.map((value, index) => (
        // Two units of one value are two lines in one place.
        // oxlint-disable-next-line react/no-array-index-key
        <line key={index} className={styles['peer']} x1={at(value)} x2={at(value)} y1={6} y2={14} />
      ))}
      {median !== null && <line className={styles['median']} x1={at(median)} x2={at(median)} y1={1} y2={19} />}
      {own !== null && <line className={styles['own']} x1={at(own)} x2={at(own)} y1={1} y2={19} />}
    </svg>
  );
};
