import { useCallback, useState } from 'react';

interface Known {
  of: readonly string[];
  ids: ReadonlySet<string>;
  fresh: readonly string[];
}

/** Which alarms came while this screen was open and were not looked at yet, in the order they came. */
export const useNewcomers = (ids: readonly string[] | undefined): { fresh: readonly string[]; look: (id: string) => void } => {
  const [known, setKnown] = useState<Known>();
  if (ids !== undefined && known?.of !== ids) {
    const fresh = known === undefined ? [] : [...known.fresh.filter((id) => ids.includes(id)), ...ids.filter((id) => !known.ids.has(id))];
    setKnown({ of: ids, ids: new Set([...(known?.ids ?? []), ...ids]), fresh });
  }
  const look = useCallback(
    (id: string) => setKnown((old) => (old?.fresh.includes(id) ? { ...old, fresh: old.fresh.filter((each) => each !== id) } : old)),
    [],
  );
  return { fresh: known?.fresh ?? NONE, look };
};
const NONE: readonly string[] = [];
