import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { TEST_ENGINES } from '../../store/engines.rig';
import { readIntake } from '../readIntake';
import { readReadings } from '../readReadings';
import { answerOf, dismissal, only, openRig, retry, type Rig } from '../commands.rig';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`refused rows on ${engine.name}`, () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await openRig(engine);
    }, 60_000);
    afterAll(() => rig.store.close());

    it('[IN6] closes a row with its reason, keeps it, and tells the live screens', async () => {
      const row = only(await rig.drop('sai\n', 'SLA_T1_20261120080001.txt'));
      expect(row).toMatchObject({ state: 'open', version: 0, attempts: 0 });
      const { status, text } = await rig.give(dismissal(row.id, 0));
      expect(status).toBe(200);
      const done = answerOf('intake.dismiss', text).result;
      expect(done).toMatchObject({ row: { id: row.id, state: 'dismissed', version: 1, raw: 'sai', decidedBy: LOCAL_PRINCIPAL.name } });
      expect((await rig.intake()).recentRefused.find(({ id }) => id === row.id)).toEqual('row' in done ? done.row : null);
      expect((await rig.published()).at(-1)).toEqual({ kind: 'refusal.changed', ...done });
      expect((await rig.auditLines()).at(-1)).toMatchObject({ outcome: 'done', subject: `refused-row:${row.id}` });
    });

    it('[IN4] stores a row that now passes as if it had come in its file, moves the head and publishes', async () => {
      const name = 'SLA_T2_20261120080000.txt';
      const rows = await rig.drop('NO3\t5\tmg/L\t20261120075500\t00\nsai\n', name, [1]);
      const received = rig.clock.at;
      rig.clock.at = new Date('2026-11-20T03:00:00Z');
      const before = await rig.intake();
      const { text } = await rig.give(retry({ kind: 'file', file: name }));
      expect(answerOf('intake.retry', text).result).toEqual({ accepted: 1, stillOpen: 1 });
      const head = await rig.store.read(null, ({ db, revision }) => readReadings(db, revision, false, String));
      expect(head.readings.find(({ key }) => key === 'SLA_T2/NO3')).toMatchObject({
        value: 5,
        file: name,
        receivedAt: received.toISOString(),
      });
      expect((await rig.store.tail('readings', 0, 1_000))?.rows.at(-1)?.changes).toMatchObject([
        { kind: 'reading.latest', reading: { parameter: 'NO3' } },
      ]);
      const after = await rig.intake();
      const now = after.recentRefused.filter(({ file }) => file === name).toSorted((a, b) => a.line - b.line);
      expect(now[0]).toMatchObject({ state: 'accepted', attempts: 1, version: 1 });
      expect(now[1]).toMatchObject({ state: 'open', attempts: 1, version: 1, reason: rows[1]?.reason });
      expect([after.accepted - before.accepted, after.open - before.open, after.refused - before.refused]).toEqual([1, -1, 0]);
      const then = await rig.store.read('2026-11-20T02:30:00Z', ({ db, revision }) => readIntake(db, revision));
      expect(then.openRefused.filter(({ file }) => file === name)).toHaveLength(2);
    });

    it('[IN5] keeps lines that contradict each other refused, until one of them is dismissed', async () => {
      const name = 'SLA_T3_20261120080000.txt';
      const rows = await rig.drop('COD\t5\tmg/L\t20261120075500\t00\nCOD\t9\tmg/L\t20261120075500\t00\n', name);
      const again = async (row: number) => {
        const { text } = await rig.give(retry({ kind: 'row', row }));
        return answerOf('intake.retry', text).result;
      };
      expect(await again(rows[0]?.id ?? 0)).toEqual({ accepted: 0, stillOpen: 1 });
      await rig.give(dismissal(rows[1]?.id ?? 0, 0));
      expect(await again(rows[0]?.id ?? 0)).toEqual({ accepted: 1, stillOpen: 0 });
    });

    it('[IN5] lets a row give way to what came later on the same measurement, and reads no row out of a file refused whole', async () => {
      const old = only(await rig.drop('TSS\t1\tmg/L\t20261120075500\t00\n', 'SLA_T4_20261120080000.txt', [1]));
      rig.clock.at = new Date(rig.clock.at.getTime() + 60_000);
      await rig.drop('TSS\t2\tmg/L\t20261120075500\t00\n', 'SLA_T4_20261120080100.txt');
      const whole = only(await rig.drop('CO\t3\tµg/m3\t20261120075500\t00', 'SLA_T4_20261120080200.txt', [], 'latin1'));
      for (const row of [old, whole]) {
        await rig.give(retry({ kind: 'row', row: row.id }, 0));
        expect((await rig.intake()).openRefused.find(({ id }) => id === row.id)).toMatchObject({ state: 'open', attempts: 1 });
      }
      const { readings } = await rig.store.read(null, ({ db, revision }) => readReadings(db, revision, false, String));
      expect(readings.filter(({ station }) => station === 'SLA_T4').map(({ value }) => value)).toEqual([2]);
    });

    it('[IN7] counts every row once: received = accepted + open + dismissed', async () => {
      const { rows, accepted, open, dismissed, refused, openRefused, recentRefused } = await rig.intake();
      expect(accepted + open + dismissed).toBe(rows);
      expect(openRefused).toHaveLength(open);
      expect(recentRefused).toHaveLength(refused);
      expect([open > 0, dismissed > 0]).toEqual([true, true]);
    });
  });
}
