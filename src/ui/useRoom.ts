import { useLayoutEffect, useState, type RefObject } from 'react';

/** How many children of a list that cuts off what overflows are seen whole; Infinity until that is known. */
export const useRoom = (ref: RefObject<HTMLElement | null>): number => {
  const [room, setRoom] = useState(Infinity);
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list) return;
    const measure = () => {
      const foot = list.getBoundingClientRect().bottom + 1;
      setRoom([...list.children].filter((child) => child.getBoundingClientRect().bottom <= foot).length);
    };
    const sizes = new ResizeObserver(measure);
    const follow = () => {
      sizes.disconnect();
      sizes.observe(list);
      for (const child of list.children) sizes.observe(child);
    };
    const comings = new MutationObserver(follow);
    comings.observe(list, { childList: true });
    follow();
    measure();
    return () => {
      sizes.disconnect();
      comings.disconnect();
    };
  }, [ref]);
  return room;
};
