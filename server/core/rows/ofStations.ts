import { FEEDS } from '../../../contract/feeds/index';
import { ofStation } from './belongs';
import { through, type Viewing } from './projector';

const seesStation =
  ({ sight, areaOf }: Viewing) =>
  ({ station }: { station: string }): boolean =>
    sight.sees(ofStation(areaOf(station)));

/** Stations beyond the limit are left out with all that they measured; what of a year there is to choose from stays. */
export const STATION_PROJECTIONS = {
  stations: through(FEEDS.stations, (body, { sight }) => ({
    ...body,
    stations: body.stations.filter(({ thing }) => sight.sees(ofStation(thing.area))),
  })),
  'station-series': through(FEEDS['station-series'], (body, { sight }) =>
    body.thing === null || sight.sees(ofStation(body.thing.area))
      ? body
      : { thing: null, from: null, to: null, step: 'reading' as const, datastreams: [], indices: [], revised: [] },
  ),
  'station-hours': through(FEEDS['station-hours'], (body, viewing) => ({ ...body, rows: body.rows.filter(seesStation(viewing)) })),
  exceedances: through(FEEDS.exceedances, (body, viewing) => ({ ...body, days: body.days.filter(seesStation(viewing)) })),
  'data-capture': through(FEEDS['data-capture'], (body, viewing) => ({ ...body, rows: body.rows.filter(seesStation(viewing)) })),
  readings: through(FEEDS.readings, (body, viewing) => {
    const sees = seesStation(viewing);
    return {
      readings: body.readings.filter(sees),
      ...(body.stations && { stations: body.stations.filter(({ id }) => sees({ station: id })) }),
    };
  }),
};
