import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useReading } from './useReading';
import { useAnchor } from './useAnchor';
import { useStop } from './useStop';

/** The height of a row that was not measured yet. */
const ROW_PX = 84;

/** The rows of the list that are drawn, where its Tab stop is, and which stays where it is; `ids` are all of its lines in order. */
export const useRows = (ids: readonly string[], isVirtual: boolean, reading: ReturnType<typeof useReading>) => {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLUListElement>(null);
  // The virtualizer is read anew at each render; nothing of it is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: ids.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
  });
  const stop = useStop({ scroller, ids, reach: (index) => isVirtual && virtualizer.scrollToIndex(index) });
  const items = virtualizer.getVirtualItems();
  const total = virtualizer.getTotalSize();
  const offset = virtualizer.scrollOffset ?? 0;
  const firstSeen = items.find(({ end }) => end > offset)?.index ?? 0;
  useAnchor({
    scroller,
    content,
    // The pointer before the focus: what is about to be pressed must not move.
    anchor: () => (reading.isReading && isVirtual ? (reading.hovered ?? (reading.isScrolled ? ids[firstSeen] : stop.id)) : undefined),
    startOf: (id) => virtualizer.measurementsCache[ids.indexOf(id)]?.start,
    of: ids.join('\n'),
    total,
  });
  return { scroller, content, virtualizer, stop, items, total, firstSeen };
};
