import { useMemo, useState } from 'react';
import { useSmallScreen } from '../../ui/useSmallScreen';

const FEW = 6;

/** On a small screen, where each row is a card, the first few rows until all are asked for; on a larger one all. */
export const useFewRows = <R>(rows: readonly R[]) => {
  const isSmall = useSmallScreen();
  const [all, setAll] = useState(false);
  const isFolded = isSmall && !all && rows.length > FEW;
  // The same rows as long as they say the same: the table keeps what it worked out of them.
  const shown = useMemo(() => (isFolded ? rows.slice(0, FEW) : rows), [rows, isFolded]);
  return { shown, canFold: isSmall && rows.length > FEW, isFolded, toggle: () => setAll(!all) };
};
