/** So many at once under one key; what is taken is given back by calling what came back. Null: there is no place left. */
export const createPlaces = (most: number) => {
  const taken = new Map<string, number>();
  const hasPlace = (key: string): boolean => (taken.get(key) ?? 0) < most;
  return {
    hasPlace,
    take: (key: string): (() => void) | null => {
      if (!hasPlace(key)) return null;
      taken.set(key, (taken.get(key) ?? 0) + 1);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        const left = (taken.get(key) ?? 1) - 1;
        if (left === 0) taken.delete(key);
        else taken.set(key, left);
      };
    },
  };
};

/** How many lines may be open, and how fast one may ask. */
export interface LineLimits {
  /** An office of 500 behind one address, with a tab or two each. */
  linesPerAddress: number;
  /** Tabs and devices of one person, or the walls of one account. */
  linesPerIdentity: number;
  /** Of one line, of whatever kind: so many at once, and so many a second from then on. */
  burst: number;
  perSecond: number;
  /** Until a connection has become a line. */
  handshakeMs: number;
  /** Connections that one address asks for at once, and a second from then on: asked before it is looked who it is. */
  handshakes: number;
  handshakesPerSecond: number;
}
export const LINE_LIMITS: LineLimits = {
  linesPerAddress: 3_000,
  linesPerIdentity: 60,
  burst: 400,
  perSecond: 120,
  handshakeMs: 10_000,
  // All screens of an office that come back at one moment, twice over.
  handshakes: 6_000,
  handshakesPerSecond: 100,
};
