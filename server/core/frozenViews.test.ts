import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandAnswer } from '../../contract/command';
import { viewFreeze } from '../../contract/commands/viewFreeze';
import { frozenBody, frozenView } from '../../contract/feeds/frozen';
import { frozenText } from '../../contract/rules/frozenText';
import { LOCAL_PRINCIPAL } from '../access/principal';
import { principalWithout } from '../access/principal.rig';
import { recordIndicators } from '../ingest/recordIndicators';
import { sha256 } from '../sources/sha256';
import { TEST_ENGINES } from '../store/engines.rig';
import { answer } from './answer';
import { openRig } from './commands.rig';
import { observed, whole } from './indicatorEngine.rig';

const ADDRESS = '/chuyen-doi-so?set=mau-2026';
const INDICATORS = { feed: 'indicators', params: { set: 'mau-2026' } };
const resultOf = (text: string) => commandAnswer(viewFreeze.result).parse(JSON.parse(text)).result;

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`frozen views on ${engine.name}`, () => {
    let rig: Awaited<ReturnType<typeof openRig>>;
    beforeAll(async () => {
      rig = await openRig(engine);
      await rig.store.ensureChannels(['indicators', 'areas', 'frozen']);
      await recordIndicators(rig.store, { ...whole, observations: [observed(41)] }, { actor: 'test', reason: 'first' });
    }, 60_000);
    afterAll(() => rig.store.close());

    const freeze = (payload: object, principal = LOCAL_PRINCIPAL) =>
      rig.give(
        {
          id: randomUUID(),
          command: 'view.freeze',
          expected: null,
          payload: { address: ADDRESS, asOf: null, feeds: [INDICATORS], ...payload },
        },
        principal,
      );
    const open = async (hash: string) =>
      frozenView.body.parse(
        (await answer({ feed: 'frozen-view', params: { hash }, asOf: null }, LOCAL_PRINCIPAL, rig.context)).envelope.body,
      ).view;
    const bodyOf = async (params: Record<string, string>, principal = LOCAL_PRINCIPAL) =>
      frozenBody.body.parse((await answer({ feed: 'frozen-body', params, asOf: null }, principal, rig.context)).envelope.body).text;

    it('[FZ1] [MN6] keeps the very figures after they are revised, under hashes that anyone can work out', async () => {
      const made = await freeze({});
      expect(made.status).toBe(200);
      const { hash, asOf } = resultOf(made.text);
      const view = await open(hash);
      expect(view).toMatchObject({ address: ADDRESS, asOf, by: LOCAL_PRINCIPAL.name });
      const [item] = view?.items ?? [];
      const text = await bodyOf({ hash, feed: 'indicators', body: item?.hash ?? '' });
      expect(await sha256(text ?? '')).toBe(item?.hash);
      expect(hash).toBe(await sha256(frozenText(ADDRESS, asOf, view?.items ?? [])));

      rig.clock.at = new Date(rig.clock.at.getTime() + 60_000);
      await recordIndicators(rig.store, { set: { id: 'mau-2026' }, observations: [observed(77)] }, { actor: 'test', reason: 'revised' });
      expect(await bodyOf({ hash, feed: 'indicators', body: item?.hash ?? '' })).toBe(text);
      const again = await answer({ ...INDICATORS, asOf }, LOCAL_PRINCIPAL, rig.context);
      expect(JSON.stringify(again.envelope.body)).toBe(text);
      expect(JSON.stringify((await answer({ ...INDICATORS, asOf: null }, LOCAL_PRINCIPAL, rig.context)).envelope.body)).not.toBe(text);
    });

    it('[FZ1] no write of the same millisecond slips into the moment that was frozen', async () => {
      const { asOf } = resultOf((await freeze({})).text);
      // The clock stands still.
      await recordIndicators(rig.store, { set: { id: 'mau-2026' }, observations: [observed(12)] }, { actor: 'test', reason: 'at once' });
      expect(JSON.stringify((await answer({ ...INDICATORS, asOf }, LOCAL_PRINCIPAL, rig.context)).envelope.body)).toContain('77');
    });

    it('[FZ1] the same moment frozen twice is one view, and a body is kept once', async () => {
      rig.clock.at = new Date(rig.clock.at.getTime() + 60_000);
      const first = resultOf((await freeze({})).text);
      rig.clock.at = new Date(rig.clock.at.getTime() + 60_000);
      const second = resultOf((await freeze({ asOf: first.asOf })).text);
      expect(second).toEqual(first);
      // However the moment is written, and in whatever order the parameters come.
      const inHanoi = `${new Date(Date.parse(first.asOf) + 7 * 3_600_000).toISOString().slice(0, -1)}+07:00`;
      expect(resultOf((await freeze({ asOf: inHanoi })).text)).toEqual(first);
      const two = (params: Record<string, string>) => freeze({ asOf: first.asOf, feeds: [{ feed: 'indicators', params }] });
      const { hash } = resultOf((await two({ set: 'mau-2026', areas: 'out' })).text);
      expect(resultOf((await two({ areas: 'out', set: 'mau-2026' })).text).hash).toBe(hash);
      expect(await sha256(frozenText(ADDRESS, first.asOf, (await open(hash))?.items ?? []))).toBe(hash);
      const { rows } = await rig.store.read(null, ({ db }) =>
        sql`select count(*)::int as n from frozen_view where hash = ${first.hash}`.execute(db),
      );
      expect(rows).toEqual([{ n: 1 }]);
    });

    it('[FZ1] [AC1] who may not read a feed can neither freeze it nor open its body', async () => {
      const { hash } = resultOf((await freeze({})).text);
      const body = (await open(hash))?.items[0]?.hash ?? '';
      expect((await freeze({}, principalWithout('indicators'))).status).toBe(403);
      expect((await freeze({}, principalWithout('frozen.make'))).status).toBe(403);
      await expect(bodyOf({ hash, feed: 'indicators', body }, principalWithout('indicators'))).rejects.toMatchObject({ kind: 'forbidden' });
      // Under the name of a feed that one may read, the body of another is not given out.
      expect(await bodyOf({ hash, feed: 'boundaries', body }, principalWithout('indicators'))).toBeNull();
    });

    it('[FZ1] refuses a moment to come, a page without figures, another address and a feed that does not exist', async () => {
      expect((await freeze({ asOf: new Date(rig.clock.at.getTime() + 3_600_000).toISOString() })).status).toBe(400);
      expect((await freeze({ feeds: [] })).status).toBe(400);
      expect((await freeze({ address: '//elsewhere.example' })).status).toBe(400);
      expect((await freeze({ feeds: [{ feed: 'nothing', params: {} }] })).status).toBe(400);
      expect((await freeze({ feeds: [{ feed: 'indicators', params: { set: 'mau-2026', more: '1' } }] })).status).toBe(400);
    });

    it('[FZ2] of a hash that nobody made there is no view', async () => {
      expect(await open('0'.repeat(64))).toBeNull();
    });
  });
}
