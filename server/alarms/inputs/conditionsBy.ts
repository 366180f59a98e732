import type { Watched } from './told';

/** A condition while revisions are read: `lastAt` runs on with what it was told of them. */
export interface Running {
  watched: Watched;
  lastAt: number | null;
}
/** The conditions by what tells of them. */
export interface Conditions {
  /** By `STATION\nPARAMETER`. */
  datastreams: Map<string, Running[]>;
  /** By station: those of the station itself, and of its indices. */
  stations: Map<string, Running[]>;
  /** By `SET/CODE`. */
  indicators: Map<string, Running[]>;
  /** By source. */
  sources: Map<string, Running[]>;
}

const push = (map: Map<string, Running[]>, key: string, running: Running): void => {
  const own = map.get(key);
  if (own) own.push(running);
  else map.set(key, [running]);
};
const SOURCE = 'nguon:';

export const datastreamKey = (station: string, parameter: string): string => `${station}\n${parameter}`;

export const conditionsBy = (watched: readonly Watched[]): Conditions => {
  const found: Conditions = { datastreams: new Map(), stations: new Map(), indicators: new Map(), sources: new Map() };
  for (const each of watched) {
    const running = { watched: each, lastAt: each.state.lastAt };
    const { station, parameter, key } = each.subject;
    const { target } = each.rule.body;
    if (target.kind === 'indicator') push(found.indicators, `${target.set}/${target.indicator}`, running);
    else if (target.kind === 'source') push(found.sources, key.slice(SOURCE.length), running);
    else if (station !== null && target.kind === 'datastream') push(found.datastreams, datastreamKey(station, parameter ?? ''), running);
    else if (station !== null) push(found.stations, station, running);
  }
  return found;
};
