import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { simulatedOf } from '../../../contract/rules/simulatedOf';
import { formatNumber } from '../../lib/format';
import { StatusWord } from '../../ui/StatusWord';
import { WallPanel } from '../../ui/WallPanel';
import { rowsState, WallRows } from '../../ui/WallRows';
import { formatReadingWithUnit } from './formatReading';
import { RowSlot, RowSlots } from './RowSlot';
import { TONE_OF } from './stationState';
import { useParameterWords } from './useParameterWords';
import { useStationsFeed } from './useStationsFeed';
import { useStationStates } from './useStationStates';
import { standingsFirst, type Nearest } from './wallStandings';

/** Every station on a line: how it stands, and what of it is nearest to its limit; those with alarms first. */
export const WallStandings = () => {
  const { t } = useTranslation();
  const words = useParameterWords();
  const { rows, state } = useStationsFeed(null);
  const urgent = use(RowSlots)?.urgent;
  const own = standingsFirst(rows, useStationStates(rows, null), urgent);
  const within = own.filter(({ state: each }) => each === 'within').length;
  const say = ({ at: { standing, unit }, share }: Nearest): string => {
    const { parameter, value } = standing;
    return t('wallScenes.environment.nearest', {
      what: `${words.short(parameter)} ${formatReadingWithUnit({ value: value ?? 0, parameter, unit })}`,
      share: Number.isFinite(share) ? formatNumber(Math.round(share)) : '>999',
    });
  };
  return (
    <WallPanel
      heading={own.length === 0 ? t('wall.stations') : t('wallScenes.environment.standings', { within, total: own.length })}
      state={rowsState(state, own.length)}
      simulated={simulatedOf(own.map(({ row }) => row.thing.provenance))}
      emptyText={t('wall.noStations')}
    >
      <WallRows
        rows={own.map(({ row, state: each, nearest }) => ({
          key: row.thing.id,
          name: row.thing.name,
          mark: [null, ...row.datastreams.map(({ parameter }) => parameter)].map((parameter) => (
            <RowSlot key={parameter ?? ''} station={row.thing.id} parameter={parameter} />
          )),
          note: nearest ? say(nearest) : t('wallScenes.environment.noLimit'),
          strong: <StatusWord tone={TONE_OF[each]}>{t(`wallScenes.environment.states.${each}`)}</StatusWord>,
        }))}
        rest={(count) => t('wall.restStations', { count })}
      />
    </WallPanel>
  );
};
