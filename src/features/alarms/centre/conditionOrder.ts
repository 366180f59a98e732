import type { AlarmHold } from '../../../../contract/alarms';
import { alarmSetService, alarmShelve, alarmUnshelve } from '../../../../contract/commands/alarmActs';
import { sendCommand } from '../../../data/command';

/** A condition, and the version of its open alarm that was seen; 0: it had none. */
export interface SeenCondition {
  rule: string;
  subject: string;
  name: string;
  version: number;
}
export interface Shelving {
  shelf: 'once' | 'timed';
  minutes: number;
}
type Answer = Promise<{ hold: AlarmHold }>;

export const shelve = ({ rule, subject, version }: SeenCondition, shelving: Shelving, comment: string): Answer =>
  sendCommand(alarmShelve, { rule, subject, ...shelving, comment }, version);

export const unshelve = ({ rule, subject, version }: SeenCondition, comment: string): Answer =>
  sendCommand(alarmUnshelve, { rule, subject, comment }, version);

export const setService = ({ rule, subject, version }: SeenCondition, out: boolean, comment: string): Answer =>
  sendCommand(alarmSetService, { rule, subject, out, comment }, version);
