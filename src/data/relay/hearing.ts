import { RELAY_SILENCE_MS, type Told } from '../../../contract/relay';

interface HearingOptions {
  /** Monotonic, in ms. */
  now: () => number;
  /** Each message, as it comes; a null body: that one is gone. */
  pass: (told: Told) => void;
  /** Something fell silent. */
  changed: () => void;
}

/** The newest of each key in one room; what is silent for too long by this page's own clock is gone, whatever the gateway fails to say, [RL3]. */
export const createHearing = ({ now, pass, changed }: HearingOptions) => {
  const heard = new Map<string, { told: Told; at: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (told: Told): void => {
    if (told.body) heard.set(told.key, { told, at: now() });
    else heard.delete(told.key);
    pass(told);
  };
  const drop = (told: Told): void => take({ ...told, body: null });
  const watch = (): void => {
    clearTimeout(timer);
    const ends = [...heard.values()].flatMap(({ told, at }) => (told.body ? [at + RELAY_SILENCE_MS[told.body.kind]] : []));
    if (ends.length > 0) timer = setTimeout(sweep, Math.max(0, Math.min(...ends) - now()) + 1);
  };
  const sweep = (): void => {
    const at = now();
    for (const { told, at: since } of heard.values()) if (told.body && at - since > RELAY_SILENCE_MS[told.body.kind]) drop(told);
    watch();
    changed();
  };
  return {
    told: (): Map<string, Told> => new Map([...heard].map(([key, { told }]) => [key, told])),
    take: (told: Told): void => {
      take(told);
      watch();
    },
    /** All that there is in the room now. */
    takeAll: (all: readonly Told[]): void => {
      const there = new Set(all.map(({ key }) => key));
      for (const [key, { told }] of heard) if (!there.has(key)) drop(told);
      for (const told of all) take(told);
      watch();
    },
    clear: (): void => {
      clearTimeout(timer);
      heard.clear();
    },
  };
};
