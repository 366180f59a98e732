import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { commandAnswer, REPLAYED_HEADER } from '../../contract/command';
import { COMMANDS } from '../../contract/commands/index';
import type { RefusedRow } from '../../contract/feeds/intake';
import type { Place, PlaceAnswer, Rule } from './place';
import { cursorOf, expectProblem, newRefusedRow, readIntake, SOON } from './words';

const DISMISS = COMMANDS['intake.dismiss'];
const { 'task.create': CREATE, 'task.note': NOTE } = COMMANDS;
const newTask = () => ({
  id: randomUUID(),
  command: CREATE.id,
  expected: null,
  payload: {
    title: 'Rà soát hồ sơ quá hạn',
    body: null,
    origin: { kind: 'hand' },
    leads: [{ name: 'Sở Y tế', agency: 'so-y-te', note: null }],
    person: null,
    coordinating: [],
    due: { kind: 'period', period: '2027' },
    recurrence: null,
  },
});
const JSON_HEADERS = { 'content-type': 'application/json' };
const send = (place: Place, command: string, body: unknown, headers = JSON_HEADERS): Promise<PlaceAnswer> =>
  place.ask(`/api/commands/${command}`, { method: 'POST', headers, body: JSON.stringify(body) });
const dismissal = (row: RefusedRow, id: string = randomUUID(), note = 'Trạm đã gửi lại tệp đúng') => ({
  id,
  command: DISMISS.id,
  expected: row.version,
  payload: { row: row.id, note },
});
const standing = async (place: Place, { id }: RefusedRow): Promise<RefusedRow | undefined> =>
  (await readIntake(place)).recentRefused.find((row) => row.id === id);

export const COMMAND_RULES: readonly Rule[] = [
  {
    title: '[CM3] a command is done once: the same request again has the same answer to the letter, and its event comes once',
    holds: async (place) => {
      const row = await newRefusedRow(place);
      const line = await place.dial();
      const { channel, epoch, seq } = cursorOf(await place.ask('/api/feeds/intake'), 'intake');
      await line.subscribe({ channel, epoch, since: seq });
      const order = dismissal(row);
      const [first, again] = [await send(place, DISMISS.id, order), await send(place, DISMISS.id, order)];
      expect(first.status, first.text).toBe(200);
      const { id, result } = commandAnswer(DISMISS.result).parse(JSON.parse(first.text));
      expect({ id, state: result.row.state, version: result.row.version }).toEqual({
        id: order.id,
        state: 'dismissed',
        version: row.version + 1,
      });
      expect(again).toMatchObject({ status: 200, text: first.text, headers: { [REPLAYED_HEADER]: 'true' } });
      expect(first.headers[REPLAYED_HEADER]).toBeUndefined();
      expect(await standing(place, row)).toEqual(result.row);
      const told = async () =>
        (await line.pushes()).flatMap(({ changes }) =>
          changes.filter((change) => change.kind === 'refusal.changed' && change.row.id === row.id),
        );
      await expect.poll(async () => (await told()).length, SOON).toBe(1);
      await line.close();
    },
  },
  {
    title: '[CM4] the key of another request is refused and does nothing',
    holds: async (place) => {
      const [one, other] = [await newRefusedRow(place), await newRefusedRow(place)];
      const order = dismissal(one);
      expect((await send(place, DISMISS.id, order)).status).toBe(200);
      expectProblem(await send(place, DISMISS.id, dismissal(other, order.id)), 'key-reused');
      expect(await standing(place, other)).toEqual(other);
    },
  },
  {
    title: '[CM5] a command that comes too late is a conflict that carries what is true now',
    holds: async (place) => {
      const row = await newRefusedRow(place);
      const retry = { id: randomUUID(), command: 'intake.retry', expected: row.version, payload: { kind: 'row', row: row.id } };
      expect((await send(place, 'intake.retry', retry)).status).toBe(200);
      const { current } = expectProblem(await send(place, DISMISS.id, dismissal(row)), 'conflict');
      expect(DISMISS.current.parse(current).row).toMatchObject({ id: row.id, state: 'open', version: row.version + 1, attempts: 1 });
    },
  },
  {
    title: '[TK6] a command on a task that comes too late changes nothing and is told what is true now',
    holds: async (place) => {
      const { id, result } = commandAnswer(NOTE.result).parse(JSON.parse((await send(place, CREATE.id, newTask())).text));
      expect(id).toBeTruthy();
      const { task } = result;
      const note = { id: randomUUID(), command: NOTE.id, expected: null, payload: { task: task.id, note: 'Đã họp lần đầu', evidence: [] } };
      expect((await send(place, NOTE.id, note)).status).toBe(200);
      const late = { task: task.id, due: { kind: 'ongoing' }, recurrence: null, reason: 'Giãn tiến độ' };
      const order = { id: randomUUID(), command: 'task.reschedule', expected: task.version, payload: late };
      const { current } = expectProblem(await send(place, order.command, order), 'conflict');
      expect(NOTE.current.parse(current).task).toMatchObject({
        id: task.id,
        version: 2,
        due: task.due,
        lastNote: { text: 'Đã họp lần đầu' },
      });
    },
  },
  {
    title: '[CM1] [CM2] what is no command of the contract is refused and changes nothing',
    holds: async (place) => {
      const row = await newRefusedRow(place);
      expectProblem(await send(place, 'intake.destroy', { ...dismissal(row), command: 'intake.destroy' }), 'not-found');
      expectProblem(await send(place, 'intake.retry', dismissal(row)), 'bad-request');
      expectProblem(await send(place, DISMISS.id, { ...dismissal(row), id: '1' }), 'bad-request');
      expectProblem(await send(place, DISMISS.id, { ...dismissal(row), expected: null }), 'bad-request');
      expectProblem(await send(place, DISMISS.id, dismissal(row, randomUUID(), 'x')), 'bad-request');
      expectProblem(await place.ask(`/api/commands/${DISMISS.id}`, { method: 'POST', headers: JSON_HEADERS, body: '{' }), 'bad-request');
      expect(await standing(place, row)).toEqual(row);
    },
  },
  {
    title: '[CM7] a command that is no JSON is refused and changes nothing',
    holds: async (place) => {
      const row = await newRefusedRow(place);
      expectProblem(await send(place, DISMISS.id, dismissal(row), { 'content-type': 'text/plain' }), 'not-json');
      expect(await standing(place, row)).toEqual(row);
    },
  },
];
