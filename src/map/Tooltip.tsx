import styles from './map.module.css';

export interface Pointed {
  kind: 'area' | 'point';
  id: string;
  x: number;
  y: number;
}

/** Beside the pointer: what lies under it. The table says the same to those who do not point. */
export const Tooltip = ({ pointed, text, width }: { pointed: Pointed; text: string; width: number }) => {
  const isRight = pointed.x > width / 2;
  return (
    <div
      className={styles['tooltip']}
      aria-hidden="true"
      style={{ top: pointed.y + 14, ...(isRight ? { right: width - pointed.x + 14 } : { left: pointed.x + 14 }) }}
    >
      {text}
    </div>
  );
};
