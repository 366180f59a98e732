import type { Alarm } from '../../../contract/alarms';
import { sceneAddressOf, type KnownScene } from '../../../contract/rules/wallScenes';
import { isWaiting } from '../../features/alarms/standing';
import type { AlarmCall } from './round/orders';

/** Fields that have a scene of their own, by the set of their indicators; one of simulated figures bears the same name after its mark. */
const FIELDS = [
  ['dau-tu-cong', 'giai-ngan'],
  ['ngan-sach', 'ngan-sach'],
  ['dich-vu-cong', 'dich-vu-cong'],
] as const;
const SIMULATED = /^mo-phong-/;
const INDICATOR = /^chi-tieu:([^/]+)\//;

const fieldOf = (set: string): KnownScene => {
  const field = FIELDS.find(([name]) => set.replace(SIMULATED, '').startsWith(name));
  return { id: field?.[1] ?? 'tong-quan', params: {} };
};

/** The scene that shows what an alarm is about: its station large, the field of its indicator, the sources; else the overview, which lists it. */
export const sceneOfAlarm = ({ subject: { key, station } }: Pick<Alarm, 'subject'>): string => {
  const set = INDICATOR.exec(key)?.[1];
  if (set !== undefined) return sceneAddressOf(fieldOf(set));
  if (key.startsWith('nguon:')) return sceneAddressOf({ id: 'nguon-du-lieu', params: {} });
  return sceneAddressOf(station === null ? { id: 'tong-quan', params: {} } : { id: 'moi-truong', params: { tram: station } });
};

/** The open alarms as the round asks after them. */
export const alarmCalls = (alarms: readonly Alarm[]): AlarmCall[] =>
  alarms.map((alarm) => ({
    id: alarm.id,
    priority: alarm.priority,
    raisedAt: Date.parse(alarm.raisedAt),
    isWaiting: isWaiting(alarm),
    address: sceneOfAlarm(alarm),
  }));
