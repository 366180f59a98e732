import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Passport } from '../../contract/figure';
import type { ShownFreshness } from './shownFreshness';

export interface ShownFigure {
  text: string;
  /** All digits that were received, where the page shows fewer. */
  exact?: string | undefined;
  passport: Passport;
  verbatim?: string | null | undefined;
  legalBasis?: string | undefined;
  /** Why the figure must not be used, in words: told before the figure. */
  fault?: string | undefined;
  /** How current it is, where it is expected at a cadence. */
  freshness?: ShownFreshness | undefined;
}

/** Where what is known of a figure is read; nothing is put together before somebody asks. */
export interface FigureSource {
  /** The same object until something of it changes. */
  read: () => ShownFigure | undefined;
  watch: (listener: () => void) => () => void;
}

const shelf = new Map<string, FigureSource>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const each of listeners) each();
};

/** Keeps a figure where the drawer can find it for as long as it is on the page. */
export const useShelve = (id: string, source: FigureSource): void => {
  useEffect(() => {
    shelf.set(id, source);
    tell();
    return () => {
      if (shelf.get(id) !== source) return;
      shelf.delete(id);
      tell();
    };
  }, [id, source]);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};
const never: FigureSource = { read: () => undefined, watch: () => () => undefined };

/** The figure of this id, or undefined when it is not on the page. */
export const useShelved = (id: string): ShownFigure | undefined => {
  const source = useSyncExternalStore(
    subscribe,
    useCallback(() => shelf.get(id) ?? never, [id]),
  );
  return useSyncExternalStore(source.watch, source.read);
};
