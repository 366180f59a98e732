import type { AlarmSubject } from '../../../contract/alarms';
import type { Source } from '../../../contract/feeds/sources';
import type { Station } from '../environment/readRegister';

/** A subject, and in what unit its values are; null where they have none. */
export type Subject = AlarmSubject & { unit: string | null };

const query = (path: string, params: Record<string, string>): string => `${path}?${new URLSearchParams(params)}`;

/** A station, or something that it measures; `parameter` may also name an index. */
export const stationSubject = ({ thing }: Pick<Station, 'thing'>, parameter: string | null, unit: string | null): Subject => {
  const group = `tram:${thing.id}`;
  return {
    key: parameter === null ? group : `${group}:${parameter}`,
    name: parameter === null ? thing.name : `${parameter} · ${thing.name}`,
    group,
    groupName: thing.name,
    station: thing.id,
    parameter,
    area: thing.area,
    link: `/moi-truong/tram/${encodeURIComponent(thing.id)}`,
    simulated: thing.provenance === 'simulated',
    unit,
  };
};

interface IndicatorFacts {
  set: string;
  code: string;
  name: string;
  unit: string;
  hasAreas: boolean;
  simulated: boolean;
}
/** An indicator as a whole, or in one area: where it is shown, as everywhere else a figure leads. */
export const indicatorSubject = (
  { set, code, name, unit, hasAreas, simulated }: IndicatorFacts,
  area: { code: string; name: string } | null,
): Subject => {
  const group = `chi-tieu:${set}/${code}`;
  return {
    key: area === null ? group : `${group}@${area.code}`,
    name: area === null ? name : `${name} · ${area.name}`,
    group,
    groupName: name,
    station: null,
    parameter: null,
    area: area?.code ?? null,
    link: query(hasAreas ? '/ban-do' : '/chuyen-doi-so', { set, ind: code, ...(area === null ? {} : { area: area.code }) }),
    simulated,
    unit,
  };
};

const STATION = 'station:';

/** A source; the one that is a station's own says so. */
export const sourceSubject = ({ id, name, provenance }: Pick<Source, 'id' | 'name' | 'provenance'>): Subject => ({
  key: `nguon:${id}`,
  name,
  group: `nguon:${id}`,
  groupName: name,
  station: id.startsWith(STATION) ? id.slice(STATION.length) : null,
  parameter: null,
  area: null,
  link: query('/nguon-du-lieu', { source: id }),
  simulated: provenance === 'simulated',
  unit: null,
});
