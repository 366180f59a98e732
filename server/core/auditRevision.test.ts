import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../../contract/problem';
import { LOCAL_PRINCIPAL, type Principal } from '../access/principal';
import { TEST_ENGINES } from '../store/engines.rig';
import { refuse } from './refuse';
import { dismissal, only, openRig, type Rig } from './commands.rig';

const nobody: Principal = { id: 'nobody', name: 'Không có quyền', scopes: new Set() };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the audit on ${engine.name}`, () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await openRig(engine);
    });
    afterAll(() => rig.store.close());
    const revision = () => rig.store.read(null, async (view) => view.revision);

    it('[CM6] writes down what was turned away without spending a revision or a seq', async () => {
      const row = only(await rig.drop('sai\n', 'SLA_T1_20261120080001.txt'));
      const order = dismissal(row.id, 0);
      expect((await rig.give(order)).status).toBe(200);
      const before = { revision: await revision(), heads: await rig.store.heads(), lines: (await rig.auditLines()).length };
      for (let n = 0; n < 20; n += 1) await rig.give({ command: 'intake.dismiss', n }, nobody);
      await rig.give({ command: 'intake.burn', id: randomUUID() });
      await rig.give(order);
      await rig.give({ ...order, expected: 1 });
      await refuse({ command: 'intake.dismiss', body: null }, new ProblemError('too-large', 'x'), LOCAL_PRINCIPAL, rig.context);
      const lines = (await rig.auditLines()).slice(before.lines).map(({ outcome }) => outcome);
      expect(lines).toEqual([...Array.from({ length: 20 }, () => 'denied'), 'invalid', 'replayed', 'key-reused', 'invalid']);
      expect(await revision()).toBe(before.revision);
      expect(await rig.store.heads()).toEqual(before.heads);
    });

    it('[CM6] keeps of a request no more than its digest and bounded words', async () => {
      await rig.give({ command: 'x'.repeat(5_000), filling: 'y'.repeat(500_000) }, nobody);
      const line = (await rig.auditLines()).at(-1);
      expect(line?.command).toHaveLength(100);
      expect((line?.detail ?? '').length).toBeLessThanOrEqual(500);
    });
  });
}
