import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Paper } from './drawing';
import { readInk } from './ink';
import { measureWith } from './measure';

/** Calls back when the colours or the type at `host` may have become others. */
const watchLook = (host: HTMLElement, changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-density', 'style', 'class'] });
  const panel = host.closest('[data-state]');
  if (panel) observer.observe(panel, { attributes: true, attributeFilter: ['data-state'] });
  const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  document.fonts.addEventListener('loadingdone', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
    document.fonts.removeEventListener('loadingdone', changed);
  };
};

/** The paper that an element offers now. */
export const readPaper = (host: HTMLElement): Paper => {
  const style = getComputedStyle(host);
  const font = style.fontFamily.replaceAll('"', "'");
  return {
    width: Math.floor(host.clientWidth),
    text: Number.parseFloat(style.fontSize),
    font,
    ink: readInk(host),
    measure: measureWith(font),
  };
};

/**
 * The paper that `ref` offers, renewed when its width, type, theme or panel's state changes. Undefined until it first has a width;
 * a container that is hidden later keeps the paper it had.
 */
export const usePaper = (ref: RefObject<HTMLElement | null>): Paper | undefined => {
  const [paper, setPaper] = useState<Paper>();
  useLayoutEffect(() => {
    const host = ref.current;
    if (!host) return;
    const renew = () => {
      if (host.clientWidth > 0) setPaper(readPaper(host));
    };
    const resized = () => {
      const width = Math.floor(host.clientWidth);
      if (width > 0) setPaper((before) => (before?.width === width ? before : readPaper(host)));
    };
    const observer = new ResizeObserver(resized);
    observer.observe(host);
    // Type on a wall follows the width of the window.
    window.addEventListener('resize', renew);
    const unwatch = watchLook(host, renew);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', renew);
      unwatch();
    };
  }, [ref]);
  return paper;
};
