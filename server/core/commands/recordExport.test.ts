import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../contract/problem';
import { LOCAL_PRINCIPAL } from '../../access/principal';
import { principalWithout } from '../../access/principal.rig';
import { TEST_ENGINES } from '../../store/engines.rig';
import { answerOf, openRig, type Rig } from '../commands.rig';

const payload = {
  format: 'xlsx',
  title: 'Nguồn dữ liệu',
  feeds: [
    { feed: 'sources', revision: 12 },
    { feed: 'intake', revision: 9 },
  ],
  rows: 40,
  asOf: '2026-11-20T01:00:00Z',
  address: '/nguon-du-lieu?source=x',
};
const order = (change: object = {}) => ({ id: randomUUID(), command: 'export.record', expected: null, payload: { ...payload, ...change } });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`the record of an export on ${engine.name}`, () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await openRig(engine);
    }, 60_000);
    afterAll(() => rig.store.close());

    it('[EX1] says who, what and of which revision, and answers who and when for the stamp', async () => {
      const { status, text } = await rig.give(order());
      expect([status, answerOf('export.record', text).result]).toEqual([200, { by: LOCAL_PRINCIPAL.name, at: rig.clock.at.toISOString() }]);
      expect((await rig.auditLines()).at(-1)).toMatchObject({
        actor: LOCAL_PRINCIPAL.id,
        outcome: 'done',
        subject: 'export:xlsx sources@12,intake@9 as-of:2026-11-20T01:00:00Z Nguồn dữ liệu /nguon-du-lieu?source=x',
      });
    });

    it.each(['sources', 'environment', 'export'])(
      '[EX1] denies who lacks the scope "%s", spends no revision and writes it down',
      async (scope) => {
        const revisionNow = () => rig.store.read(null, ({ revision }) => Promise.resolve(revision));
        const before = await revisionNow();
        const { status, text } = await rig.give(order(), principalWithout(scope));
        expect([status, problem.parse(JSON.parse(text)).type]).toEqual([403, 'urn:ioc:problem:not-allowed']);
        expect((await rig.auditLines()).at(-1)).toMatchObject({ outcome: 'denied', command: 'export.record' });
        expect(await revisionNow()).toBe(before);
      },
    );

    it.each([
      ['a feed that nobody knows', { feeds: [{ feed: 'secrets', revision: 1 }] }],
      ['no feed', { feeds: [] }],
      ['an address elsewhere', { address: 'https://elsewhere.example/' }],
      ['a form that there is not', { format: 'docx' }],
    ])('[EX1] refuses %s', async (_, change) => {
      expect((await rig.give(order(change))).status).toBe(400);
      expect((await rig.auditLines()).at(-1)).toMatchObject({ outcome: 'invalid' });
    });
  });
}
