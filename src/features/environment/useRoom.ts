import { useLayoutEffect, useState, type RefObject } from 'react';

/** How many children of a list that cuts off what overflows are seen whole. */
export const useRoom = (ref: RefObject<HTMLElement | null>, count: number): number => {
  const [room, setRoom] = useState(count);
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list) return;
    const measure = () => {
      const foot = list.getBoundingClientRect().bottom + 1;
      setRoom([...list.children].filter((child) => child.getBoundingClientRect().bottom <= foot).length);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    for (const child of list.children) observer.observe(child);
    measure();
    return () => observer.disconnect();
  }, [ref, count]);
  return room;
};
