import { memo, useMemo } from 'react';
import { latestReadings } from '../../data/latest';
import { formatWithUnit } from '../../lib/format';
import { LiveFigure } from '../../ui/LiveFigure';
import { createShownReader } from './createShownReader';
import { formatReading } from './formatReading';
import { isStale, Row } from './Row';
import { readableUnit } from '../../lib/readableUnit';
import { useFlash } from './useFlash';
import { useParameterWords } from './useParameterWords';
import { useRowState } from './useRowState';
import { useShownReading } from './useShownReading';
import type { RowState } from './rowState';

/** The live row of one datastream: a new reading moves its value alone; the row is drawn anew when it has something else to say. */
export const LiveRow = memo(({ id }: { id: string }) => {
  const state = useRowState(id);
  return state ? <FilledRow id={id} state={state} /> : null;
});

const FilledRow = ({ id, state }: { id: string; state: RowState }) => {
  const names = useParameterWords();
  const toShown = useShownReading();
  const row = useFlash<HTMLLIElement>(id);
  const { freshness } = state;
  const { watch, source, number } = useMemo(() => {
    const get = () => latestReadings.get(id);
    const listen = (listener: () => void) => latestReadings.watch(id, listener);
    return {
      watch: listen,
      number: () => {
        const reading = get();
        return reading ? formatReading(reading) : '';
      },
      source: { watch: listen, read: createShownReader(get, (reading) => toShown(reading, freshness)) },
    };
  }, [id, toShown, freshness]);
  const name = `${names.full(state.parameter)} · ${state.stationName}`;
  const unit = formatWithUnit('', readableUnit(state.unit));
  const figure = (
    <LiveFigure id={`reading:${id}`} name={name} stale={isStale(state)} number={number} unit={unit} watch={watch} source={source} />
  );
  return <Row row={row} state={state} figure={figure} />;
};
