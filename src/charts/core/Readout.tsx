import type { Spot } from './drawing';
import styles from './chart.module.css';

interface ReadoutProps {
  spot: Spot;
  width: number;
  height: number;
}

/** Marks the spot under the cursor and says its figures beside it, on the side that has more room. */
export const Readout = ({ spot, width, height }: ReadoutProps) => {
  const middle = spot.x + spot.width / 2;
  const side = middle > width / 2 ? { right: Math.max(0, width - spot.x + 4) } : { left: Math.min(width, spot.x + spot.width + 4) };
  const wide = spot.width > width / 2;
  const across = wide ? { right: 0 } : side;
  const below = spot.y + spot.height / 2 < height / 2;
  const along = wide
    ? below
      ? { top: spot.y + spot.height }
      : { bottom: height - spot.y }
    : below
      ? { top: Math.max(0, spot.y) }
      : { bottom: Math.max(0, height - spot.y - spot.height) };
  const room = wide ? width : Math.max(width - spot.x - spot.width, spot.x) - 8;
  return (
    <>
      <span className={styles['cursor']} style={{ left: spot.x, top: spot.y, width: spot.width, height: spot.height }} />
      <span className={styles['tip']} style={{ ...across, ...along, maxWidth: room }} aria-hidden="true">
        {spot.label()}
      </span>
    </>
  );
};
