import { expect } from '@playwright/test';
import * as z from 'zod/mini';
import { CURSORS_HEADER, envelope, parseCursors, type Cursor } from '../../contract/feed';
import { intake, type RefusedRow } from '../../contract/feeds/intake';
import { problem, problemUrn, type ProblemType } from '../../contract/problem';
import type { Push } from '../../contract/events';
import { vietnamStamp } from '../ioc';
import type { Place, PlaceAnswer } from './place';

/** Generous: both places share a machine with whatever else runs there. */
export const SOON = { timeout: 20_000 };
let made = 0;

/** A station file that nobody has sent before: one good line, and one wrong line where `wrong`. */
export const newFile = ({ wrong = false } = {}): { name: string; text: string; station: string; value: number } => {
  made += 1;
  const station = `HOP_DONG_${process.pid}_${made}`;
  const stamp = vietnamStamp(new Date());
  const value = made + 0.5;
  const line = (parameter: string, words: string): string => `${[parameter, words, 'mg/L', stamp, '00'].join('\t')}\n`;
  return { name: `${station}_${stamp}.txt`, text: line('COD', `${value}`) + (wrong ? line('TSS', '12,5') : ''), station, value };
};

export const cursorOf = ({ headers }: PlaceAnswer, channel: string): Cursor => {
  const found = parseCursors(headers[CURSORS_HEADER] ?? '').find((cursor) => cursor.channel === channel);
  if (!found) throw new Error(`no cursor of ${channel}: ${headers[CURSORS_HEADER]}`);
  return found;
};

export const readIntake = async (place: Place): Promise<z.infer<typeof intake.body>> =>
  envelope(intake.body).parse(JSON.parse((await place.ask('/api/feeds/intake')).text)).body;

/** Hands in a file with a wrong line and answers that line, open. */
export const newRefusedRow = async (place: Place): Promise<RefusedRow> => {
  const { name, text } = newFile({ wrong: true });
  await place.deliver(name, text);
  let row: RefusedRow | undefined;
  await expect
    .poll(async () => (row = (await readIntake(place)).openRefused.find(({ file }) => file === name)) !== undefined, SOON)
    .toBe(true);
  if (!row) throw new Error('the row was not refused');
  return row;
};

/** The answer is a problem of this kind, in Vietnamese, as RFC 9457 has it. */
export const expectProblem = (answer: PlaceAnswer, kind: ProblemType): z.infer<typeof problem> => {
  expect(answer.headers['content-type'], answer.text).toContain('application/problem+json');
  const said = problem.parse(JSON.parse(answer.text));
  expect(said.type).toBe(problemUrn(kind));
  expect(said.status).toBe(answer.status);
  expect(said.detail).toMatch(/[àáảãạăâđèéêìíòóôơùúưỳýạ-ỹ]/i);
  return said;
};

/** Each message begins where the one before it ended, from `since` on. */
export const expectChain = (pushes: readonly Push[], since: number): void => {
  let at = since;
  for (const { prev, seq } of pushes) {
    expect(prev).toBe(at);
    expect(seq).toBeGreaterThan(prev);
    at = seq;
  }
};
