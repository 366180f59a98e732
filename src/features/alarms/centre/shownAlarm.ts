import type { Alarm } from '../../../../contract/alarms';
import type { Act } from './useAcknowledge';

/** An alarm as it is shown: as if acknowledged while that is on its way, and never older than what a command answered. */
export const shownAlarm = (alarm: Alarm, act: Act | undefined, you: string): Alarm => {
  if (act?.kind === 'sending' || act?.kind === 'waiting')
    return alarm.acknowledged ? alarm : { ...alarm, acknowledged: { by: you, at: act.at, comment: act.comment } };
  const told = act?.kind === 'done' ? act.alarm : act?.kind === 'failed' ? act.now : undefined;
  return told && told.version > alarm.version ? told : alarm;
};
