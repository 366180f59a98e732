import { SPARK, sparkPath } from './sparkPath';
import styles from './sparkline.module.css';

interface SparkImageProps {
  values: readonly (number | null)[];
  /** What it shows, for those who do not see it. */
  label: string;
  /** The last period is still open. */
  provisional?: boolean;
}

/** A small line for a wall, as large as its box: nothing to focus, nothing to press. */
export const SparkImage = ({ values, label, provisional = false }: SparkImageProps) => {
  const { paths, end } = sparkPath(values);
  return (
    <svg
      className={styles['image']}
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {paths.map((path) => (
        <path key={path} className={styles['line']} d={path} />
      ))}
      {end && <path className={styles['end']} d={end} data-open={provisional} />}
    </svg>
  );
};
