import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Passport } from '../../contract/figure';
import type { ShownFreshness } from './useFreshness';

export interface ShownFigure {
  text: string;
  passport: Passport;
  verbatim?: string | null | undefined;
  legalBasis?: string | undefined;
  /** How current it is, where it is expected at a cadence. */
  freshness?: ShownFreshness | undefined;
}

const shelf = new Map<string, ShownFigure>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const each of listeners) each();
};

/** Keeps a figure where the drawer can find it for as long as it is on the page. */
export const useShelve = (id: string, { text, passport, verbatim, legalBasis, freshness }: ShownFigure): void => {
  useEffect(() => {
    const shown = { text, passport, verbatim, legalBasis, freshness };
    shelf.set(id, shown);
    tell();
    return () => {
      if (shelf.get(id) !== shown) return;
      shelf.delete(id);
      tell();
    };
  }, [id, text, passport, verbatim, legalBasis, freshness]);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The figure of this id, or undefined when it is not on the page. */
export const useShelved = (id: string): ShownFigure | undefined =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => shelf.get(id), [id]),
  );
