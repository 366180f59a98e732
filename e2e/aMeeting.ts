import { randomUUID } from 'node:crypto';
import { expect } from './ioc';

interface Answer {
  result: { meeting: { id: string; version: number } };
}
/** Gives a command on a meeting as an outside program would; the meeting as it is then. */
export const orderMeeting = async (
  origin: string,
  command: string,
  payload: unknown,
  expected: number | null,
): Promise<Answer['result']['meeting']> => {
  const body = JSON.stringify({ id: randomUUID(), command, expected, payload });
  const response = await fetch(`${origin}/api/commands/${command}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const answer: Answer = await response.json();
  expect(response.ok, JSON.stringify(answer)).toBe(true);
  return answer.result.meeting;
};

/** A meeting with an item for each page named (null: one without), in that order; its id. */
export const aMeeting = async (
  origin: string,
  pages: readonly (readonly [title: string, address: string | null])[],
  title = 'Giao ban',
): Promise<string> => {
  const body = { title, startsAt: '2026-11-24T01:00:00.000Z', endsAt: null, place: '', chair: '', secretary: '' };
  const made = await orderMeeting(origin, 'meeting.save', { meeting: null, body }, 0);
  const items = pages.map(([name, address]) => ({
    id: randomUUID(),
    title: name,
    agency: null,
    minutes: 10,
    address,
    asOf: null,
    frozen: null,
  }));
  await orderMeeting(origin, 'meeting.setItems', { meeting: made.id, items }, made.version);
  return made.id;
};
