import { useMemo } from 'react';
import type { Reading } from '../../../contract/feeds/readings';
import { Figure } from '../../ui/Figure';
import { isStale, Row } from './Row';
import { rowStateAt } from './rowState';
import { useShownReading } from './useShownReading';

/** The row of one datastream as it was known at a moment (ms). */
export const PastRow = ({ reading, at }: { reading: Reading; at: number }) => {
  const toShown = useShownReading();
  const state = useMemo(() => rowStateAt(reading, at), [reading, at]);
  const shown = useMemo(() => toShown(reading, state.freshness), [toShown, reading, state]);
  return <Row state={state} figure={<Figure id={`reading:${reading.key}`} stale={isStale(state)} markSimulated={false} {...shown} />} />;
};
