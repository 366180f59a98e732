import type { TFunction } from 'i18next';
import { NO_RINGS, withRings, type PointRings } from '../../../map/pointRings';
import type { AreaFill, MapArea, MapPoint, MapScene } from '../../../map/scene';
import { beyondOf, SIGN_OF, STATION_STATES, type StationState } from '../stationState';
import type { StationRow } from '../stationsBody';

export interface ShownStation {
  row: StationRow;
  state: StationState;
}

/** The stations with how each stands, those to be looked at first in front. */
export const worstFirst = (rows: readonly StationRow[], states: readonly StationState[]): ShownStation[] =>
  rows
    .map((row, index) => ({ row, state: states[index] ?? 'silent' }))
    .toSorted((a, b) => STATION_STATES.indexOf(a.state) - STATION_STATES.indexOf(b.state));

/** "Trạm mẫu 05: vượt giới hạn (COD, pH)". */
export const stationText = ({ row, state }: ShownStation, nameOf: (parameter: string) => string, t: TFunction): string => {
  const beyond = state === 'beyond' ? beyondOf(row).map(nameOf).join(', ') : '';
  const word = t(`stations.states.${state}`);
  return `${row.thing.name}: ${beyond === '' ? word : t('stations.map.beyond', { word, parameters: beyond })}`;
};

export const pointsOf = (shown: readonly ShownStation[]): MapPoint[] =>
  shown.flatMap(({ row: { thing }, state }): MapPoint[] =>
    thing.place === null ? [] : [{ id: thing.id, lon: thing.place[0], lat: thing.place[1], status: SIGN_OF[state], label: thing.name }],
  );

const plainFill = (text: string, rank: number): AreaFill => ({ value: null, tone: 'level', text, rank });

/** The units are ground only, without a colour that would say something of them: what is told stands in the signs. */
export const sceneOf = (
  areas: readonly MapArea[],
  bbox: MapScene['bbox'],
  shown: readonly ShownStation[],
  focus: string | null,
  textOf: (area: MapArea) => string,
  rings: PointRings = NO_RINGS,
): Omit<MapScene, 'cursor'> => ({
  areas,
  bbox,
  fills: new Map(areas.map((area) => [area.code, plainFill(textOf(area), 100)])),
  points: withRings(pointsOf(shown), rings),
  columns: [],
  focus,
});
