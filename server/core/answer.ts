import * as z from 'zod/mini';
import { FEEDS, type FeedId } from '../../contract/feeds/index';
import type { Cursor } from '../../contract/feed';
import { ProblemError } from '../../contract/problem';
import { mayRead } from '../access/policy';
import type { Principal } from '../access/principal';
import type { ReadView, Store } from '../store/store';
import { readIndicators } from './readIndicators';
import { readIntake } from './readIntake';
import { readReadings } from './readReadings';

export interface Context {
  store: Store;
  now: () => Date;
  stationName: (station: string) => string;
}
export interface Answer {
  envelope: { feed: FeedId; revision: number; asOf: string | null; body: unknown };
  cursors: Cursor[];
}
export interface Question {
  feed: string;
  params: Record<string, string>;
  asOf: string | null;
}

type Reader<Id extends FeedId> = (
  view: ReadView,
  params: z.infer<(typeof FEEDS)[Id]['params']>,
  isPast: boolean,
  context: Context,
) => Promise<z.infer<(typeof FEEDS)[Id]['body']>>;
const readers: { [Id in FeedId]: Reader<Id> } = {
  indicators: ({ db, revision }, { set }) => readIndicators(db, revision, set),
  readings: ({ db, revision }, _params, isPast, { stationName }) => readReadings(db, revision, isPast, stationName),
  intake: ({ db, revision }) => readIntake(db, revision),
};

const isFeedId = (id: string): id is FeedId => Object.hasOwn(FEEDS, id);
const asOfSchema = z.iso.datetime({ offset: true });

const ask = <Id extends FeedId>(id: Id, params: unknown, view: ReadView, isPast: boolean, context: Context) => {
  const parsed = FEEDS[id].params.safeParse(params);
  if (!parsed.success)
    throw new ProblemError(
      'bad-request',
      `Tham số của nguồn số liệu "${id}" không đúng. Hãy kiểm tra: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}.`,
    );
  const reader: Reader<Id> = readers[id];
  return reader(view, parsed.data as z.infer<(typeof FEEDS)[Id]['params']>, isPast, context);
};

/** Answers a feed for a principal at a moment: transport-free, so that a browser can run it too. @throws ProblemError */
export const answer = async ({ feed, params, asOf }: Question, principal: Principal, context: Context): Promise<Answer> => {
  if (!isFeedId(feed)) throw new ProblemError('not-found', `Không có nguồn số liệu "${feed}".`);
  if (!mayRead(principal, FEEDS[feed].scope))
    throw new ProblemError('forbidden', 'Tài khoản chưa được cấp quyền xem số liệu này. Hãy liên hệ quản trị hệ thống.');
  if (asOf !== null && !asOfSchema.safeParse(asOf).success)
    throw new ProblemError('bad-request', 'Thời điểm xem (asOf) phải theo ISO 8601, ví dụ 2026-11-20T17:00:00+07:00.');
  if (asOf !== null && Date.parse(asOf) > context.now().getTime())
    throw new ProblemError('as-of-future', 'Thời điểm xem ở tương lai. Hãy chọn một thời điểm đã qua, hoặc bỏ chọn để xem số hiện tại.');
  return context.store.read(asOf, async (view) => {
    const body = await ask(feed, params, view, asOf !== null, context);
    const cursors = await view.cursors(FEEDS[feed].channels.map(({ topic }) => topic));
    return { envelope: { feed, revision: view.revision, asOf, body }, cursors };
  });
};
