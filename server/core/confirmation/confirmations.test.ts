import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { change } from '../../../contract/events';
import { FEEDS } from '../../../contract/feeds/index';
import { problem } from '../../../contract/problem';
import { LOCAL_PRINCIPAL, type Principal } from '../../access/principal';
import { recordIndicators } from '../../ingest/recordIndicators';
import { TEST_ENGINES } from '../../store/engines.rig';
import type { Store } from '../../store/store';
import { answer, type Context } from '../answer';
import { execute } from '../execute';
import { by, observed, whole } from '../indicatorEngine.rig';

const WHOLE = 'mau-2026/A.1/result/2026-Q3//';
const AREA = 'mau-2026/A.1/result/2026-Q3/area:99002/';
const PLAN = 'mau-2026/A.1/plan/2026//nq-01';
const NEW = 'so-mau-moi';
const nothingElse = { set: { id: 'mau-2026' }, agencies: [], areas: [], indicators: [] };
const result = z.object({ result: z.object({ state: z.object({ version: z.int() }) }) });

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.skip)(`confirmation of figures on ${engine.name}`, () => {
    let store: Store;
    const clock = { at: new Date('2026-11-20T02:00:00Z') };
    const principal: Principal = { ...LOCAL_PRINCIPAL, name: 'Nguyễn Văn Mẫu' };
    const context = (): Context => ({ store, now: () => clock.at, stationName: String, provenanceOf: () => 'imported' });
    const feed = async <Id extends 'confirmations' | 'confirmation-story' | 'confirmation-list'>(
      id: Id,
      params: Record<string, string>,
      asOf: string | null = null,
    ) => (await answer({ feed: id, params, asOf }, principal, context())).envelope.body;
    const story = async (figure: string, asOf: string | null = null) =>
      FEEDS['confirmation-story'].body.parse(await feed('confirmation-story', { figure }, asOf));
    const states = async (asOf: string | null = null) =>
      FEEDS.confirmations.body.parse(await feed('confirmations', { set: 'mau-2026' }, asOf)).states;
    const list = async () => FEEDS['confirmation-list'].body.parse(await feed('confirmation-list', {})).figures;
    const give = async (command: string, figure: string, more: object = {}, who = principal) => {
      const { now, state } = await story(figure);
      const expected = 'expected' in more ? more.expected : state.version;
      const body = {
        id: randomUUID(),
        command,
        expected,
        payload: { figure, figureRevision: now?.passport.revision ?? 0, agency: NEW, note: null, ...more },
      };
      const told = await execute({ command, body }, who, context());
      const said: unknown = JSON.parse(told.text);
      return { status: told.status, said, problem: problem.safeParse(said).data };
    };
    const published = async () =>
      ((await store.tail('confirmations', 0, 1_000))?.rows ?? []).flatMap(({ changes }) => z.array(change).parse(changes));
    const revise = (number: number) => recordIndicators(store, { ...nothingElse, observations: [observed(number)] }, by('kiểm thử'));

    beforeAll(async () => {
      store = await engine.open(() => clock.at);
      await store.ensureChannels(['indicators', 'confirmations']);
      await recordIndicators(store, whole, by('kiểm thử'));
    }, 60_000);
    afterAll(() => store.close());

    it('[CF1] names the owner and its successor, and lets neither the ended owner nor another agency speak', async () => {
      expect((await story(WHOLE)).now?.responsible.map(({ id }) => id)).toEqual(['so-mau-cu', NEW]);
      const ended = await give('figure.confirm', WHOLE, { agency: 'so-mau-cu' });
      expect([ended.status, ended.problem?.detail]).toEqual([403, expect.stringContaining('Sở Mẫu cũ không còn hoạt động')]);
      expect((await give('figure.confirm', WHOLE, { agency: 'so-y-te' })).status).toBe(403);
      expect((await give('figure.confirm', WHOLE, {}, { ...principal, scopes: new Set(['indicators']) })).status).toBe(403);
      expect(await states()).toEqual([]);
    });

    it('[CF6] lists the newest outcome of an indicator as waiting, and no promise', async () => {
      expect((await list()).map(({ figure, state }) => [figure, state.version])).toEqual([[WHOLE, 0]]);
    });

    it('[CF2] keeps who confirmed which value for which agency and when', async () => {
      const done = await give('figure.confirm', WHOLE);
      expect([done.status, result.parse(done.said).result.state.version]).toEqual([200, 1]);
      const { verdict } = (await story(WHOLE)).state;
      expect(verdict).toMatchObject({
        kind: 'confirmed',
        agency: { id: NEW, name: 'Sở Mẫu mới' },
        by: 'Nguyễn Văn Mẫu',
        value: { kind: 'number', value: 61 },
        at: '2026-11-20T02:00:00.000Z',
      });
      expect(verdict?.figureRevision).toBe((await story(WHOLE)).now?.passport.revision);
    });

    it('[CF4] changes nothing where the state or the figure has moved, and tells what is true now', async () => {
      const late = await give('figure.flag', WHOLE, { expected: 0, note: 'Chưa khớp sổ theo dõi' });
      expect([late.status, late.problem?.current]).toEqual([409, { state: expect.objectContaining({ version: 1 }), figureRevision: 1 }]);
      const other = await give('figure.flag', WHOLE, { figureRevision: 99, note: 'Chưa khớp sổ theo dõi' });
      expect([other.status, other.problem?.detail]).toEqual([409, expect.stringContaining('bản mới')]);
      expect((await give('figure.confirm', WHOLE)).status).toBe(409);
      expect((await give('figure.withdraw', WHOLE, { what: 'explanation', note: 'Ghi nhầm chỉ tiêu' })).status).toBe(409);
      expect((await story(WHOLE)).acts).toHaveLength(1);
    });

    it('[CF2] a doubt without its reason, and an explanation without a remedy, are refused', async () => {
      expect((await give('figure.flag', WHOLE, { note: '   ' })).status).toBe(400);
      expect((await give('figure.explain', WHOLE, { cause: 'Mưa lũ kéo dài', remedy: '' })).status).toBe(400);
    });

    it('[CF2] explains one part of a figure that nobody has confirmed, and a promise as well', async () => {
      expect((await give('figure.explain', AREA, { cause: 'Thiếu thiết bị', remedy: 'Bổ sung trong quý IV' })).status).toBe(200);
      expect((await give('figure.flag', PLAN, { note: 'Văn bản ghi số khác' })).status).toBe(200);
      const area = await story(AREA);
      expect([area.now?.part, area.state.verdict, area.state.explanation?.cause]).toEqual(['Xã Mẫu mới', null, 'Thiếu thiết bị']);
      expect((await list()).map(({ figure }) => figure)).toEqual([WHOLE, PLAN, AREA]);
    });

    it('[CF3] a revision leaves the confirmation on the revision that it was given to', async () => {
      const before = (await story(WHOLE)).state;
      clock.at = new Date('2026-11-21T02:00:00Z');
      await revise(63);
      const after = await story(WHOLE);
      expect(after.state).toEqual(before);
      expect(after.now?.value).toEqual({ kind: 'number', value: 63 });
      expect(after.now?.passport.revision).toBeGreaterThan(after.state.verdict?.figureRevision ?? Infinity);
      expect((await give('figure.confirm', WHOLE)).status).toBe(200);
      expect((await story(WHOLE)).acts.map(({ act, value }) => [act, value])).toEqual([
        ['confirm', { kind: 'number', value: 63 }],
        ['confirm', { kind: 'number', value: 61 }],
      ]);
    });

    it('[CF5] asOf shows what stood then', async () => {
      const then = await story(WHOLE, '2026-11-20T03:00:00Z');
      expect([then.state.version, then.now?.value]).toEqual([1, { kind: 'number', value: 61 }]);
      expect(await states('2026-11-19T00:00:00Z')).toEqual([]);
    });

    it('[CF2] takes a verdict back with its reason; the journal keeps both and the list lets the figure go where nothing stands', async () => {
      expect((await give('figure.withdraw', PLAN, { what: 'verdict', note: 'Đã đối chiếu lại văn bản' })).status).toBe(200);
      const { state, acts } = await story(PLAN);
      expect([state.verdict, acts.map(({ act }) => act)]).toEqual([null, ['withdraw-verdict', 'flag']]);
      expect((await list()).map(({ figure }) => figure)).toEqual([WHOLE, AREA]);
      expect((await states()).map(({ figure }) => figure)).toEqual([PLAN, WHOLE, AREA].toSorted());
    });

    it('[CF5] publishes each act once with what then stands', async () => {
      const told = await published();
      expect(told.map((each) => each.kind === 'figure.stated' && [each.state.figure, each.state.version])).toEqual([
        [WHOLE, 1],
        [AREA, 1],
        [PLAN, 1],
        [WHOLE, 2],
        [PLAN, 2],
      ]);
      expect(told.at(-1)).toMatchObject({ set: 'mau-2026', state: (await story(PLAN)).state });
    });

    it('[CF2] the database itself refuses to change an act', async () => {
      for (const statement of [`update figure_act set note = 'khác'`, 'delete from figure_act'])
        await expect(store.write('x', 'x', ({ db }) => sql.raw(statement).execute(db))).rejects.toThrow(/append-only/);
    });

    it('[CF1] of a figure that nobody answers for a person speaks alone: for no agency, and for none of those that are not named', async () => {
      expect((await give('figure.confirm', 'mau-2026/A.1/result/2031//')).status).toBe(404);
      const orphan = {
        ...whole,
        set: { id: 'khong-chu', head: { ...whole.set.head, owner: null } },
        agencies: [],
        areas: [],
        indicators: whole.indicators.map((each) => ({ ...each, owner: null })),
        observations: [observed(5)],
      };
      await recordIndicators(store, orphan, by('kiểm thử'));
      const figure = 'khong-chu/A.1/result/2026-Q3//';
      const put = await give('figure.confirm', figure);
      expect([put.status, put.problem?.detail]).toEqual([403, expect.stringContaining('không thể thay mặt cơ quan nào')]);
      expect((await give('figure.flag', figure, { agency: null, note: 'Chưa khớp sổ theo dõi' })).status).toBe(200);
      const { now, state, acts } = await story(figure);
      expect(now?.responsible).toEqual([]);
      expect(state.verdict).toMatchObject({ kind: 'flagged', agency: null, by: 'Nguyễn Văn Mẫu', note: 'Chưa khớp sổ theo dõi' });
      expect(acts.map(({ agency }) => agency)).toEqual([null]);
      expect((await give('figure.explain', WHOLE, { agency: null, cause: 'Mưa lũ kéo dài', remedy: 'Tăng ca trong quý IV' })).status).toBe(
        403,
      );
    });
  });
}
