import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { commandAnswer } from '../../contract/command';
import { meetingSave } from '../../contract/commands/meetingActs';
import { viewFreeze } from '../../contract/commands/viewFreeze';
import { change } from '../../contract/events';
import { FEEDS } from '../../contract/feeds/index';
import type { Meeting, MeetingBody, MeetingItem, MeetingItemBody } from '../../contract/meetings';
import { problem } from '../../contract/problem';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { seed } from '../ingest/seed';
import type { TEST_ENGINES } from '../store/engines.rig';
import { answer } from './answer';
import { openRig } from './commands.rig';

export const [KEY_A, KEY_B, KEY_C] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)] as const;
/** The seat of a key, worked out apart from the program. */
export const seatOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);
export const INTAKE = '/tiep-nhan';

export const meetingHeadOf = (more: Partial<MeetingBody> = {}): MeetingBody => ({
  title: 'Phiên họp thường kỳ tháng 11',
  startsAt: '2026-11-23T01:00:00Z',
  endsAt: '2026-11-23T04:00:00Z',
  place: 'Phòng họp số 1',
  chair: 'Chủ tịch UBND tỉnh',
  secretary: 'Chánh Văn phòng',
  ...more,
});
export const itemOf = (more: Partial<MeetingItemBody & { id: string }> = {}): MeetingItemBody & { id: string } => ({
  id: randomUUID(),
  title: 'Tình hình giải ngân',
  agency: null,
  minutes: 15,
  address: null,
  asOf: null,
  frozen: null,
  ...more,
});
/** An item as a command names it. */
export const bare = ({ conclusions: _conclusions, ...item }: MeetingItem): MeetingItemBody & { id: string } => item;

/** A store with the registers, and the commands and feeds of meetings: for tests. */
export const openMeetings = async (engine: (typeof TEST_ENGINES)[number]) => {
  const rig = await openRig(engine);
  await rig.store.ensureChannels(['meetings', 'tasks', 'frozen']);
  await seed(rig.store, 'data');
  const give = async (command: string, payload: unknown, expected: number | null, principal = LOCAL_PRINCIPAL) => {
    const { status, text } = await rig.give({ id: randomUUID(), command, expected, payload }, principal);
    const json: unknown = JSON.parse(text);
    return { status, json };
  };
  const ask = async (feed: string, params: Record<string, string>, asOf: string | null) =>
    (await answer({ feed, params, asOf }, LOCAL_PRINCIPAL, rig.context)).envelope.body;
  const done = async (command: string, payload: unknown, expected: number | null): Promise<Meeting> => {
    const { status, json } = await give(command, payload, expected);
    if (status !== 200) throw new Error(JSON.stringify(json));
    return commandAnswer(meetingSave.result).parse(json).result.meeting;
  };
  return {
    ...rig,
    ask,
    /** The meeting after a command that must be done. */
    done,
    /** The problem of a command that must not be. */
    refused: async (command: string, payload: unknown, expected: number | null, principal = LOCAL_PRINCIPAL) => {
      const { status, json } = await give(command, payload, expected, principal);
      if (status < 400) throw new Error('the command was done');
      return problem.parse(json);
    },
    make: (more: Partial<MeetingBody> = {}) => done('meeting.save', { meeting: null, body: meetingHeadOf(more) }, 0),
    meeting: async (id: string, asOf: string | null = null) =>
      FEEDS.meeting.body.parse(await ask('meeting', { meeting: id }, asOf)).meeting,
    month: async (month: string, asOf: string | null = null) => FEEDS.meetings.body.parse(await ask('meetings', { month }, asOf)),
    /** Freezes what a page shows now; the hash and its moment. */
    freeze: async (address: string, feeds = [{ feed: 'intake', params: {} }]) => {
      const { json } = await give('view.freeze', { address, asOf: null, feeds }, null);
      return commandAnswer(viewFreeze.result).parse(json).result;
    },
    told: async () => (await rig.store.tail('meetings', 0, 10_000))?.rows.flatMap(({ changes }) => z.array(change).parse(changes)) ?? [],
    later: (minutes = 1) => (rig.clock.at = new Date(rig.clock.at.getTime() + minutes * 60_000)),
  };
};
export type MeetingsRig = Awaited<ReturnType<typeof openMeetings>>;
