import { useLayoutEffect, useState, type RefObject } from 'react';

/** The height of a box in ems of its own type; undefined until it has one. */
export const useEms = (ref: RefObject<HTMLElement | null>): number | undefined => {
  const [ems, setEms] = useState<number>();
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(box).fontSize);
      if (box.clientHeight > 0 && em > 0) setEms(Math.floor((box.clientHeight / em) * 10) / 10);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [ref]);
  return ems;
};
