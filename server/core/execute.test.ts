import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../contract/commands/index';
import { problem } from '../../contract/problem';
import { LOCAL_PRINCIPAL, type Principal } from '../access/principal';
import { TEST_ENGINES } from '../store/engines.rig';
import { execute } from './execute';
import { dismissal, only, openRig, retry, type Rig } from './commands.rig';

const nobody: Principal = { id: 'nobody', name: 'Không có quyền', scopes: new Set() };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`commands on ${engine.name}`, () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await openRig(engine);
    }, 60_000);
    afterAll(() => rig.store.close());

    it('[CM1] denies who lacks the scope before reading what is asked, and writes it down', async () => {
      const { status, text } = await rig.give({ command: 'intake.dismiss' }, nobody);
      expect([status, problem.parse(JSON.parse(text)).type]).toEqual([403, 'urn:ioc:problem:not-allowed']);
      expect((await rig.auditLines()).at(-1)).toMatchObject({ actor: 'nobody', outcome: 'denied', command: 'intake.dismiss' });
    });

    it.each([
      ['an unknown command', { id: randomUUID(), command: 'intake.burn', expected: null, payload: {} }, 404],
      ['no envelope', { command: 'intake.retry' }, 400],
      ['a key that is no UUID', { id: '1', command: 'intake.retry', expected: null, payload: { kind: 'row', row: 1 } }, 400],
      ['a payload of another shape', { id: randomUUID(), command: 'intake.retry', expected: null, payload: { row: '1' } }, 400],
      ['a dismissal without a reason', dismissal(1, 0, '   '), 400],
      ['a dismissal of a state nobody saw', dismissal(1, null), 400],
      ['a file with a version', { id: randomUUID(), command: 'intake.retry', expected: 3, payload: { kind: 'file', file: 'x' } }, 400],
      ['a row that is not there', dismissal(999_999, 0), 404],
    ])('[CM2] refuses %s, changes nothing and writes it down', async (_, body, status) => {
      const before = { intake: await rig.intake(), lines: (await rig.auditLines()).length };
      expect((await rig.give(body)).status).toBe(status);
      expect(await rig.intake()).toEqual(before.intake);
      const lines = await rig.auditLines();
      expect(lines).toHaveLength(before.lines + 1);
      expect(['invalid', 'refused']).toContain(lines.at(-1)?.outcome);
    });
    it('[CM3] does a command once, however often and however near together it comes', async () => {
      const row = only(await rig.drop('sai\n', 'SLA_T1_20261120080002.txt'));
      const order = dismissal(row.id, 0);
      const answers = await Promise.all(Array.from({ length: 8 }, () => rig.give(order)));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect((await rig.published()).filter((each) => each.kind === 'refusal.changed' && each.row.id === row.id)).toHaveLength(1);
      expect((await rig.auditLines()).slice(-8).map(({ outcome }) => outcome)).toEqual([
        'done',
        ...Array.from({ length: 7 }, () => 'replayed'),
      ]);
    });

    it('[CM3] gives a refusal again too, even when the state would now allow the command', async () => {
      const row = only(await rig.drop('sai\n', 'SLA_T1_20261120080003.txt'));
      const early = dismissal(row.id, 1);
      const first = await rig.give(early);
      expect(first.status).toBe(409);
      await rig.give(retry({ kind: 'row', row: row.id }, 0));
      expect(await rig.give(early)).toEqual({ ...first, replayed: true });
    });

    it('[CM3] keeps keys apart by principal', async () => {
      const row = only(await rig.drop('sai\n', 'SLA_T1_20261120080004.txt'));
      const order = dismissal(row.id, 0);
      await rig.give(order);
      const other = await rig.give(order, { ...LOCAL_PRINCIPAL, id: 'other' });
      expect([other.status, other.replayed]).toEqual([409, false]);
    });

    it('[CM4] refuses a key that was used for another request', async () => {
      const row = only(await rig.drop('sai\n', 'SLA_T1_20261120080005.txt'));
      const order = dismissal(row.id, 7);
      await rig.give(order);
      const { status } = await rig.give({ ...order, expected: 0 });
      expect(status).toBe(422);
      expect((await rig.intake()).openRefused.map(({ id }) => id)).toContain(row.id);
    });

    it('[CM5] lets one of two decisions on the same state through and shows the other what is true now', async () => {
      const row = only(await rig.drop('sai\n', 'SLA_T1_20261120080006.txt'));
      const results = await Promise.all([
        rig.give(dismissal(row.id, 0, 'Người thứ nhất')),
        rig.give(dismissal(row.id, 0, 'Người thứ hai')),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const late = problem.parse(JSON.parse(results.find(({ status }) => status === 409)?.text ?? ''));
      const now = COMMANDS['intake.dismiss'].current.parse(late.current).row;
      expect(now).toEqual((await rig.intake()).recentRefused.find(({ id }) => id === row.id));
      expect(now).toMatchObject({ state: 'dismissed', version: 1 });
      expect((await rig.auditLines()).at(-1)).toMatchObject({ outcome: 'conflict' });
    });

    it('[CM6] lets nobody change or remove a line of the audit', async () => {
      const before = await rig.auditLines();
      for (const attempt of [sql`update audit set outcome = 'done'`, sql`delete from audit`, sql`truncate audit`]) {
        await expect(rig.store.write('t', 'forge', ({ db }) => attempt.execute(db))).rejects.toThrow(/append-only/);
      }
      expect(await rig.auditLines()).toEqual(before);
    });

    it('[CM6] writes down a command that broke, undoes it and leaves its key free', async () => {
      const row = only(await rig.drop('PH\t7.1\t-\t20261120075000\t00\n', 'SLA_T1_20261120080007.txt', [1]));
      const order = retry({ kind: 'row', row: row.id }, 0);
      const broken = {
        ...rig.context,
        stationName: () => {
          throw new Error('hỏng');
        },
      };
      await expect(execute({ command: order.command, body: order }, LOCAL_PRINCIPAL, broken)).rejects.toThrow('hỏng');
      expect((await rig.auditLines()).at(-1)).toMatchObject({ outcome: 'failed' });
      expect((await rig.intake()).openRefused.map(({ id }) => id)).toContain(row.id);
      expect((await rig.give(order)).status).toBe(200);
    });
  });
}
