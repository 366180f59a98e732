import { useEffect, useRef, type RefObject } from 'react';
import type { Leader } from '../../data/relay/leader';
import type { useFollow } from '../../data/relay/useFollow';
import { recentIntent } from '../../state/recentIntent';
import { scrollOn } from './scrollOn';

interface SharedScroll {
  /** What scrolls. */
  room: RefObject<HTMLElement | null>;
  isLeading: boolean;
  leader: Leader;
  follow: ReturnType<typeof useFollow>;
  /** Of what is on screen: another one scrolls anew. */
  path: string;
}

/** On a small screen the whole document scrolls in the place of the page. */
const scrollerOf = (page: HTMLElement): { element: Element; source: EventTarget } => {
  const whole = document.scrollingElement;
  return whole && getComputedStyle(page).overflowY === 'visible' ? { element: whole, source: document } : { element: page, source: page };
};
const lengthOf = ({ scrollHeight, clientHeight }: Element): number => Math.max(0, scrollHeight - clientHeight);
const NEAR_PX = 3;

/** The presenter's page is told where it stands, as a part of its height; a follower's stands there too, whatever its own height is. */
export const useSharedScroll = ({ room, isLeading, leader, follow, path }: SharedScroll): void => {
  const { onMove, breakAway, isAway } = follow;
  const wanted = useRef<number | null>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path || !room.current) return;
    shown.current = path;
    wanted.current = null;
    scrollerOf(room.current).element.scrollTop = 0;
    leader.show({ scroll: 0 });
  }, [room, path, leader]);
  useEffect(() => {
    const page = room.current;
    if (!page || !isLeading) return;
    const { element, source } = scrollerOf(page);
    const tell = (): void => leader.show({ scroll: lengthOf(element) === 0 ? 0 : Math.min(1, element.scrollTop / lengthOf(element)) });
    tell();
    source.addEventListener('scroll', tell, { passive: true });
    return () => source.removeEventListener('scroll', tell);
  }, [room, isLeading, leader]);
  useEffect(() => {
    const page = room.current;
    if (!page || isLeading) return;
    const { element, source } = scrollerOf(page);
    let set = element.scrollTop;
    const stand = (): void => {
      if (wanted.current === null) return;
      set = Math.round(wanted.current * lengthOf(element));
      if (Math.abs(element.scrollTop - set) > NEAR_PX) element.scrollTop = set;
    };
    // Begun anew for each page: what the presenter told before this one was there is of this one too.
    const stop = onMove((lead) => {
      wanted.current = scrollOn(path, lead);
      stand();
    });
    const onScroll = (): void => {
      const isOwn = wanted.current !== null && Math.abs(element.scrollTop - set) > NEAR_PX && recentIntent();
      if (isOwn && !isAway) breakAway();
    };
    // What is still being drawn grows; the place is found again each time.
    const grows = new ResizeObserver(() => !isAway && stand());
    for (const child of page.children) grows.observe(child);
    source.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      stop();
      grows.disconnect();
      source.removeEventListener('scroll', onScroll);
    };
  }, [room, isLeading, onMove, breakAway, isAway, path]);
};
