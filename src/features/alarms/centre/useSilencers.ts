import { useMemo } from 'react';
import type { Alarm } from '../../../../contract/alarms';
import { alarmName } from './rowProps';

const asPairs = (alarms: readonly Alarm[]): string => {
  const wanted = new Set(alarms.flatMap(({ suppressedBy }) => suppressedBy ?? []));
  return JSON.stringify(alarms.filter(({ id }) => wanted.has(id)).map((alarm) => [alarm.id, alarmName(alarm)]));
};
const isPair = (pair: unknown): pair is [string, string] => Array.isArray(pair) && pair.length === 2;

/** The names of the open alarms that silence others, by their ids; the same function until these change, so that no row is drawn anew for others. */
export const useSilencers = (alarms: readonly Alarm[]): ((id: string) => string | null) => {
  const pairs = asPairs(alarms);
  return useMemo(() => {
    const known: unknown = JSON.parse(pairs);
    const names = new Map(Array.isArray(known) ? known.filter(isPair) : []);
    return (id) => names.get(id) ?? null;
  }, [pairs]);
};
