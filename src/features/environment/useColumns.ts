import { useLayoutEffect, useState, type RefObject } from 'react';
import { evenColumns } from './evenColumns';

/** The number of columns for `count` cards of at least `leastEms` each, by the width and the type of their box. */
export const useColumns = (ref: RefObject<HTMLElement | null>, count: number, leastEms: number): number => {
  const [fit, setFit] = useState(1);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(box).fontSize);
      if (box.clientWidth > 0 && em > 0) setFit(Math.floor(box.clientWidth / (em * leastEms)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [ref, leastEms]);
  return evenColumns(count, fit);
};
