import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit, type AuditEntry } from '../audit';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { walkChains } from '../../store/audit/walkChains';

const now = () => new Date('2026-11-20T02:00:00Z');
const entry = (n: number): AuditEntry => ({
  command: 'intake.retry',
  subject: `refused-row:${n}`,
  key: null,
  outcome: 'done',
  requestDigest: 'd'.repeat(64),
  // A character of two halves, cut in the middle by the bound: what is stored must be what was hashed.
  detail: n === 3 ? `${'x'.repeat(499)}😀` : `Dòng ${n}, "nguyên văn"; <b>`,
});

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the chain of the audit on ${engine.name}`, () => {
    let store: Store;
    const run = (statement: string) => store.record(({ db }) => sql.raw(statement).execute(db));
    const walk = () => store.read(null, ({ db }) => walkChains(db));
    const faults = async () => (await walk()).flatMap(({ fault }) => (fault ? [`${fault.kind} ${fault.seq}`] : []));
    const write = (n: number) => store.record((view) => audit(view, { id: 'local', from: 'local 127.0.0.1' }, entry(n)));
    beforeEach(async () => {
      store = await engine.open(now);
      for (let n = 1; n <= 5; n += 1) await write(n);
      await run('alter table audit disable trigger audit_append_only');
    }, 60_000);
    afterEach(() => store.close());

    it('[AU1] is whole after many have written at once, some of whom failed', async () => {
      const many = Array.from({ length: 60 }, (_, n) =>
        n % 10 === 0
          ? store
              .record(async (view) => {
                await audit(view, { id: 'x' }, entry(n));
                throw new Error('after the line');
              })
              .catch(() => undefined)
          : n % 7 === 0
            ? store.write('x', 'test', (view) => audit(view, { id: 'y' }, entry(n)))
            : write(n),
      );
      await Promise.all(many);
      const [chain] = await walk();
      expect(chain).toMatchObject({ lines: 59, lastSeq: 59, fault: null });
    });

    it.skipIf(engine.name === 'PGlite')('[AU1] lets two gateways write at the same time, each on its own chain', async () => {
      await store.record(async (view) => {
        await audit({ ...view, gateway: 'a' }, { id: 'x' }, entry(1));
        // The line of the other gateway is committed while this one holds the head of its chain.
        await store.record((other) => audit({ ...other, gateway: 'b' }, { id: 'x' }, entry(2)));
      });
      expect((await walk()).map(({ gateway, lines, fault }) => [gateway, lines, fault]).slice(0, 2)).toEqual([
        ['a', 1, null],
        ['b', 1, null],
      ]);
    });

    it.each([
      ['changed', `update audit set detail = 'khác' where chain_seq = 3`, 'changed 3'],
      ['given to another person', `update audit set actor = 'other' where chain_seq = 2`, 'changed 2'],
      ['removed in the middle', 'delete from audit where chain_seq = 3', 'missing 3'],
      ['removed at the beginning', 'delete from audit where chain_seq = 1', 'missing 1'],
      ['removed at the end', 'delete from audit where chain_seq = 5', 'missing 5'],
      [
        'removed, and those after it moved up',
        `delete from audit where chain_seq = 3; update audit set chain_seq = chain_seq - 1 where chain_seq > 3`,
        'changed 3',
      ],
      [
        'put in at the end',
        `insert into audit (at, actor, command, outcome, revision, request_digest, gateway, chain_seq, prev_hash, hash)
           select at, 'x', command, outcome, revision, request_digest, gateway, 6, hash, repeat('a', 64) from audit where chain_seq = 5`,
        'changed 6',
      ],
      [
        'put in as a chain of its own',
        `insert into audit (at, actor, command, outcome, revision, request_digest, gateway, chain_seq, prev_hash, hash)
           select at, 'x', command, outcome, revision, request_digest, 'other', 1, prev_hash, hash from audit where chain_seq = 1`,
        'changed 1',
      ],
      [
        'swapped',
        `update audit set chain_seq = 0 where chain_seq = 2; update audit set chain_seq = 2 where chain_seq = 4; update audit set chain_seq = 4 where chain_seq = 0`,
        'changed 2',
      ],
      ['forgotten with its head', `update audit_chain set seq = 4 where seq = 5`, 'added 5'],
    ])('[AU2] tells that a line was %s, and where', async (_, statements, fault) => {
      expect(await faults()).toEqual([]);
      for (const statement of statements.split(';')) await run(statement);
      expect(await faults()).toEqual([fault]);
    });
  });
}
