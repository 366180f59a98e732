import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { commandAnswer } from '../../../contract/command';
import { viewFreeze } from '../../../contract/commands/viewFreeze';
import { FEEDS, type FeedId } from '../../../contract/feeds/index';
import { formatPlace } from '../../../contract/rules/confirmationPlace';
import { problem } from '../../../contract/problem';
import { LOCAL_PRINCIPAL, type Principal } from '../../access/principal';
import { principalWithin } from '../../access/principal.rig';
import { recordIndicators } from '../../ingest/recordIndicators';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { answer, type Context } from '../answer';
import { execute } from '../execute';
import { by, observed, whole } from '../indicatorEngine.rig';

const SET = { set: 'mau-2026' };
const OWN = '99002';
/** The numbers of the other commune and of the other agency. */
const HIDDEN = [777_001, 777_002];
const commune = principalWithin({ areas: [OWN] });
const office = principalWithin({ agencies: ['so-mau-moi'] });
const stranger = principalWithin({ agencies: ['so-khac'], areas: ['88888'] });
const part = (dimension: string, member: string) => ({ breakdown: [{ dimension, member }] });
const text = z.object({ text: z.nullable(z.string()) });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`figures as they are seen on ${engine.name}`, () => {
    const clock = { at: new Date('2026-11-20T02:00:00Z') };
    let store: Store;
    let context: Context;
    let before = '';
    let after = '';
    beforeAll(async () => {
      store = await engine.open(() => clock.at);
      await store.ensureChannels(['indicators', 'confirmations', 'frozen']);
      context = { store, now: () => clock.at, stationName: String, provenanceOf: () => 'imported' };
      await recordIndicators(store, whole, by('test'));
      before = clock.at.toISOString();
      clock.at = new Date('2026-11-20T03:00:00Z');
      const observations = [
        observed(62),
        observed(HIDDEN[0] ?? 0, part('area', '99001')),
        observed(56, part('area', OWN)),
        observed(HIDDEN[1] ?? 0, part('agency', 'so-mau-moi')),
      ];
      await recordIndicators(store, { set: whole.set, indicators: whole.indicators, observations }, by('test'));
      clock.at = new Date('2026-11-20T04:00:00Z');
      after = clock.at.toISOString();
    }, 90_000);
    afterAll(() => store.close());

    const ask = async (principal: Principal, feed: FeedId, params: Record<string, string> = {}) =>
      (await answer({ feed, params, asOf: null }, principal, context)).envelope;
    const wordsOf = async (principal: Principal, feed: FeedId, params: Record<string, string> = {}) =>
      JSON.stringify((await ask(principal, feed, params)).body);
    const give = async (principal: Principal, command: string, payload: unknown, expected: number | null) => {
      const done = await execute({ command, body: { id: randomUUID(), command, expected, payload } }, principal, context);
      return { status: done.status, text: done.text };
    };
    const numbers = (body: string) => HIDDEN.filter((each) => body.includes(String(each)));

    it('[RW3] leave out what is another’s in every feed of figures, and keep the figures of the whole', async () => {
      const asked: [FeedId, Record<string, string>][] = [
        ['indicators', SET],
        ['area-values', { ...SET, indicator: 'A.1', period: '2026-Q3' }],
        ['changes', { since: before, parts: 'in' }],
        ['confirmation-list', {}],
        ['standings', {}],
      ];
      for (const [feed, params] of asked) {
        expect(
          numbers(await wordsOf(commune, feed, params)).filter((each) => each === HIDDEN[0]),
          feed,
        ).toEqual([]);
        expect(numbers(await wordsOf(stranger, feed, params)), feed).toEqual([]);
        if (feed !== 'area-values' && feed !== 'confirmation-list') expect(await wordsOf(stranger, feed, params), feed).toContain('62');
      }
      expect(numbers(await wordsOf(LOCAL_PRINCIPAL, 'indicators', SET))).toEqual(HIDDEN);
      expect(numbers(await wordsOf(office, 'indicators', SET))).toEqual(HIDDEN);
      expect(await wordsOf(commune, 'indicators', SET)).toContain(OWN);
    });

    it('[RW3] count changes as far as they are seen', async () => {
      const total = async (principal: Principal) =>
        FEEDS.changes.body.parse((await ask(principal, 'changes', { since: before, parts: 'out' })).body);
      const [all, own] = [await total(LOCAL_PRINCIPAL), await total(stranger)];
      expect([all.total.running + all.total.corrected + all.total.new, own.total.running + own.total.corrected + own.total.new]).toEqual([
        4, 1,
      ]);
      expect(own.figures.map(({ part: of, alike }) => [of, alike])).toEqual([[null, 1]]);
    });

    it('[RW3] answer for a part beyond the limit as for one that nobody told of', async () => {
      for (const feed of ['series', 'forecast'] as const) {
        const of = async (principal: Principal, area: string): Promise<unknown> =>
          JSON.parse(
            (await wordsOf(principal, feed, { ...SET, indicator: 'A.1', area })).replaceAll(/"(?:9900\d|Phường Mẫu[^"]*)"/g, '"…"'),
          );
        expect(await of(stranger, '99001')).toEqual(await of(LOCAL_PRINCIPAL, '99009'));
      }
      expect(await wordsOf(commune, 'series', { ...SET, indicator: 'A.1', area: OWN })).toContain('56');
      const agency = { ...SET, indicator: 'A.1', breakdown: 'agency:so-mau-moi' };
      const seen = [office, commune, stranger].map(async (who) => numbers(await wordsOf(who, 'series', agency)));
      expect(await Promise.all(seen)).toEqual([[HIDDEN[1]], [HIDDEN[1]], []]);
    });

    const figureAt = (breakdown: { dimension: string; member: string }[]) =>
      formatPlace({ set: SET.set, indicator: 'A.1', role: 'result', period: '2026-Q3', breakdown, basis: null });

    it('[RW5] let an agency speak of its own figures alone, and not of what it does not see', async () => {
      const figure = figureAt([]);
      const revision = (await ask(LOCAL_PRINCIPAL, 'confirmation-story', { figure })).body;
      const { now } = FEEDS['confirmation-story'].body.parse(revision);
      const of = (place: string) => ({
        figure: place,
        figureRevision: now?.passport.revision ?? 0,
        agency: 'so-mau-moi',
        note: 'Số này chưa đúng',
      });
      const outcomes: [Principal, string, string][] = [
        [stranger, figure, 'not-allowed'],
        [commune, figure, 'not-allowed'],
        [commune, figureAt([{ dimension: 'area', member: '99001' }]), 'not-found'],
      ];
      for (const [who, place, kind] of outcomes) {
        const { status, text: told } = await give(who, 'figure.flag', of(place), 0);
        expect([status >= 400, problem.parse(JSON.parse(told)).type]).toEqual([true, `urn:ioc:problem:${kind}`]);
      }
      expect((await give(office, 'figure.flag', of(figure), 0)).status).toBe(200);
      const story = async (who: Principal) =>
        FEEDS['confirmation-story'].body.parse((await ask(who, 'confirmation-story', { figure })).body);
      const [own, other] = [await story(office), await story(stranger)];
      expect([own.acts.length, own.state.verdict?.note]).toEqual([1, 'Số này chưa đúng']);
      expect([other.acts, other.state.verdict, other.state.version, other.now?.figure]).toEqual([[], null, 1, figure]);
      expect(await wordsOf(stranger, 'confirmations', SET)).not.toContain('Số này chưa đúng');
      expect(await wordsOf(stranger, 'confirmation-list')).not.toContain('Số này chưa đúng');
    });

    it('[RW6] show of what was archived what the reader may see, and archive what the maker was shown', async () => {
      const freeze = async (who: Principal) => {
        const feeds = [
          { feed: 'indicators', params: SET },
          { feed: 'changes', params: { since: before, parts: 'in' } },
        ];
        const { status, text: told } = await give(who, 'view.freeze', { address: '/chi-tieu', asOf: after, feeds }, null);
        expect(status, told).toBe(200);
        const { hash } = commandAnswer(viewFreeze.result).parse(JSON.parse(told)).result;
        return FEEDS['frozen-view'].body.parse((await ask(LOCAL_PRINCIPAL, 'frozen-view', { hash })).body).view;
      };
      const read = async (who: Principal, view: Awaited<ReturnType<typeof freeze>>, n: number) => {
        const item = view?.items[n];
        const params = { hash: view?.hash ?? '', feed: item?.feed ?? '', body: item?.hash ?? '' };
        return text.parse((await ask(who, 'frozen-body', params)).body).text;
      };
      const view = await freeze(LOCAL_PRINCIPAL);
      expect(numbers((await read(LOCAL_PRINCIPAL, view, 0)) ?? '')).toEqual(HIDDEN);
      expect(numbers((await read(stranger, view, 0)) ?? '')).toEqual([]);
      expect(await read(stranger, view, 0)).toContain('62');
      // What counts rows cannot be narrowed after it was written.
      expect([await read(stranger, view, 1), numbers((await read(LOCAL_PRINCIPAL, view, 1)) ?? '').length]).toEqual([null, 2]);
      const own = await freeze(stranger);
      expect(own?.hash).not.toBe(view?.hash);
      expect(numbers((await read(LOCAL_PRINCIPAL, own, 0)) ?? '')).toEqual([]);
      expect(await read(stranger, own, 0)).toBe(await read(LOCAL_PRINCIPAL, own, 0));
    });
  });
}
