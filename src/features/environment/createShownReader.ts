import type { Reading } from '../../../contract/feeds/readings';
import type { ShownFigure } from '../../ui/figureShelf';

/** Tells a reading in full, when asked: the same object until there is another reading. */
export const createShownReader = (
  get: () => Reading | undefined,
  toShown: (reading: Reading) => ShownFigure,
): (() => ShownFigure | undefined) => {
  let kept: { reading: Reading; shown: ShownFigure } | undefined;
  return () => {
    const reading = get();
    if (!reading) return undefined;
    if (kept?.reading !== reading) kept = { reading, shown: toShown(reading) };
    return kept.shown;
  };
};
