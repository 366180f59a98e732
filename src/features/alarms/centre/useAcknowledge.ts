import { useCallback, useRef, useState } from 'react';
import { alarmAcknowledge } from '../../../../contract/commands/alarmActs';
import { changedAlarm } from '../../../../contract/commands/alarmShapes';
import type { Alarm } from '../../../../contract/alarms';
import type { Problem } from '../../../../contract/problem';
import { sendCommand } from '../../../data/command';
import { CommandWaits, FeedError } from '../../../data/errors';
import { alarmName } from './rowProps';

/** What became of an acknowledgement that was given on this screen. */
export type Act =
  | { kind: 'waiting' | 'sending'; comment: string; /** When it was given. */ at: string }
  | { kind: 'done'; alarm: Alarm }
  /** `now`: what is true, where somebody else was faster. */
  | { kind: 'failed'; problem: Problem | undefined; now: Alarm | undefined };

const FORBIDDEN = 403;

const failedBy = (error: unknown): Act => {
  const problem = error instanceof FeedError ? error.problem : undefined;
  const current = changedAlarm.safeParse(problem?.current);
  return { kind: 'failed', problem, now: current.success ? current.data.alarm : undefined };
};

/**
 * Acknowledges alarms, each by a command of its own, one after the other, held to the version that was seen when it was decided;
 * what became of each stands under its id. @param renew told after each refusal and at the end, for a screen that is not followed live.
 */
export const useAcknowledge = (renew: () => void) => {
  const [acts, setActs] = useState<ReadonlyMap<string, Act>>(new Map());
  const [isForbidden, setForbidden] = useState(false);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const put = useCallback((id: string, act: Act | null) => {
    setActs((old) => {
      const next = new Map(old);
      if (act) next.set(id, act);
      else next.delete(id);
      return next;
    });
  }, []);
  const one = async (alarm: Alarm, comment: string, at: string): Promise<void> => {
    put(alarm.id, { kind: 'sending', comment, at });
    try {
      const { alarm: now } = await sendCommand(alarmAcknowledge, { alarm: alarm.id, comment }, alarm.version, {
        about: alarmName(alarm),
      });
      put(alarm.id, { kind: 'done', alarm: now });
    } catch (error) {
      // The row says that it is not sent, also after the page was opened anew.
      if (error instanceof CommandWaits) return put(alarm.id, null);
      const failed = failedBy(error);
      if (failed.kind === 'failed' && failed.problem?.status === FORBIDDEN) setForbidden(true);
      put(alarm.id, failed);
    }
  };
  const dismiss = useCallback((id: string) => put(id, null), [put]);
  return {
    acts,
    /** The gateway has said that whoever sits here may not act on alarms. */
    isForbidden,
    give: (alarms: readonly Alarm[], comment: string) => {
      const at = new Date().toISOString();
      for (const { id } of alarms) put(id, { kind: 'waiting', comment, at });
      queue.current = queue.current.then(async () => {
        for (const alarm of alarms) await one(alarm, comment, at);
        renew();
      });
    },
    dismiss,
  };
};
export type Acknowledging = ReturnType<typeof useAcknowledge>;
