import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { commandAnswer, REPLAYED_HEADER } from '../../contract/command';
import { meetingSave } from '../../contract/commands/meetingActs';

/** Of the meetings that the commands make. */
export const MONTH = '2031-05';
const AT = `${MONTH}-12T01:00:00Z`;
const AGAIN_EVERY = 10;
const TOGETHER_AT = 5;
const RETRY_MS = 20;

/** A command that was acknowledged. */
export interface Acknowledged {
  id: string;
  meeting: string;
  revision: number;
  /** When, ms of `performance.now()`. */
  at: number;
}
export interface Giving {
  acknowledged: Acknowledged[];
  /** Commands whose answer was lost with a gateway: given again, how many of them had been done before it was killed. */
  retried: { given: number; doneBefore: number };
  /** Acknowledged commands that were given once more on purpose, and how many were not answered to the letter as before. */
  again: { given: number; otherwise: number };
  /** Commands that were given to two gateways at the same moment, and how many of them were done by both, or answered in two ways. */
  together: { given: number; otherwise: number };
}

/** The command of this id; null where the gateway is not there, or went away before it had answered. @throws Error at any other answer than 200 */
const give = async (origin: string, id: string) => {
  const body = { title: id, startsAt: AT, endsAt: null, place: '', chair: '', secretary: '' };
  const sent = await fetch(`${origin}/api/commands/meeting.save`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, command: 'meeting.save', expected: 0, payload: { meeting: null, body } }),
  })
    .then(async (response) => ({ response, text: await response.text() }))
    .catch(() => null);
  if (sent === null) return null;
  const { response, text } = sent;
  if (response.status !== 200) throw new Error(`${response.status} ${text}`);
  return { text, isReplayed: response.headers.get(REPLAYED_HEADER) === 'true' };
};

/**
 * Gives `count` commands one after the other, to the first of the gateways that is there, and again under the same id until each has its
 * answer; every tenth once more after that, and every tenth to two gateways at once, as by a page that has moved on before its answer came.
 */
export const giveCommands = async (origins: readonly string[], count: number, giving: Giving): Promise<void> => {
  const { acknowledged, retried, again, together } = giving;
  let at = 0;
  const other = (): string => origins[(at + 1) % origins.length] ?? '';
  for (let given = 0; given < count; given += 1) {
    const id = randomUUID();
    let answer: Awaited<ReturnType<typeof give>> = null;
    if (given % AGAIN_EVERY === TOGETHER_AT) {
      const [here, there] = await Promise.all([give(origins[at] ?? '', id), give(other(), id)]);
      if (here !== null && there !== null) {
        together.given += 1;
        if (here.isReplayed === there.isReplayed || here.text !== there.text) together.otherwise += 1;
      }
      answer = here ?? there;
    }
    for (let tries = 0; answer === null; tries += 1) {
      answer = await give(origins[at] ?? '', id);
      if (tries > 0 && answer !== null) {
        retried.given += 1;
        if (answer.isReplayed) retried.doneBefore += 1;
      }
      if (answer !== null) continue;
      at = (at + 1) % origins.length;
      await pause(RETRY_MS);
    }
    const { revision, result } = commandAnswer(meetingSave.result).parse(JSON.parse(answer.text));
    acknowledged.push({ id, meeting: result.meeting.id, revision, at: performance.now() });
    if (given % AGAIN_EVERY !== 0) continue;
    const second = (await give(other(), id)) ?? (await give(origins[at] ?? '', id));
    if (second === null) continue;
    again.given += 1;
    if (!second.isReplayed || second.text !== answer.text) again.otherwise += 1;
  }
};
