import * as z from 'zod/mini';
import { FEEDS, type FeedId } from '../../contract/feeds/index';
import type { Cursor } from '../../contract/feed';
import type { Provenance } from '../../contract/figure';
import { ProblemError } from '../../contract/problem';
import { mayRead } from '../access/policy';
import type { Principal } from '../access/principal';
import type { Dependency, ReadView, Store } from '../store/store';
import { isFeedId, prepare } from './feedReaders';

export interface Context {
  store: Store;
  now: () => Date;
  stationName: (station: string) => string;
  stationPlace?: (station: string) => [lon: number, lat: number] | null;
  provenanceOf: (station: string) => Provenance;
}
export interface Question {
  feed: string;
  params: Record<string, string>;
  asOf: string | null;
}
export interface Envelope {
  feed: FeedId;
  revision: number;
  asOf: string | null;
  body: unknown;
}
export interface Answer {
  /** Names the envelope: of one version of the program, the same identity is the same envelope, [FD6]. */
  identity: string;
  envelope: Envelope;
  cursors: Cursor[];
}

const asOfSchema = z.iso.datetime({ offset: true });
/** Before any record of the province; the engines know no year 0. */
const EARLIEST = Date.UTC(1900);

const checkMoment = (asOf: string, now: Date): void => {
  if (!asOfSchema.safeParse(asOf).success || !(Date.parse(asOf) >= EARLIEST))
    throw new ProblemError('bad-request', 'Thời điểm xem (asOf) phải theo ISO 8601, ví dụ 2026-11-20T17:00:00+07:00.');
  if (Date.parse(asOf) > now.getTime())
    throw new ProblemError('as-of-future', 'Thời điểm xem ở tương lai. Hãy chọn một thời điểm đã qua, hoặc bỏ chọn để xem số hiện tại.');
};

/** A question that may be asked and says what it must. */
export interface Asked {
  feed: FeedId;
  asOf: string | null;
  channels: readonly string[];
  /** The same question in the same words, whoever asks. */
  key: string;
  /** Names the answer: of one version of the program, the same identity is the same envelope, [FD6]. */
  identify: (dependency: Dependency) => string;
  body: (view: ReadView) => Promise<unknown>;
}

/** Whether this principal may ask this, [AC1], and whether it is asked as the contract has it: before anything is read. @throws ProblemError */
export const ask = ({ feed, params, asOf }: Question, principal: Principal, context: Context): Asked => {
  if (!isFeedId(feed)) throw new ProblemError('not-found', `Không có nguồn số liệu "${feed}".`);
  const { scope, channels } = FEEDS[feed];
  if (!mayRead(principal, scope))
    throw new ProblemError('forbidden', 'Tài khoản chưa được cấp quyền xem số liệu này. Hãy liên hệ quản trị hệ thống.');
  const { key, read } = prepare(feed, params);
  if (asOf !== null) checkMoment(asOf, context.now());
  return {
    feed,
    asOf,
    channels: channels.map(({ topic }) => topic),
    key: JSON.stringify([feed, key, scope, asOf]),
    // The epochs too: a restored backup gives out a revision again, under epochs that it is given anew, [ST4].
    identify: ({ revision, cursors }) => JSON.stringify([feed, key, scope, asOf, revision, ...cursors.map(({ epoch }) => epoch)]),
    body: (view) => read(view, asOf !== null, context),
  };
};

/** Reads body, revision and heads in one transaction, [FD2]. @throws ProblemError when what was asked for is not there. */
export const readAll = (asked: Asked, { store }: Context): Promise<Answer> =>
  store.read(asked.asOf, async (view) => {
    const dependency = await view.dependency(asked.channels);
    const { revision, cursors } = dependency;
    const { feed, asOf } = asked;
    return { identity: asked.identify(dependency), envelope: { feed, revision, asOf, body: await asked.body(view) }, cursors };
  });

/** Answers a feed for a principal at a moment; transport-free, so that a browser can run it too. @throws ProblemError */
export const answer = async (question: Question, principal: Principal, context: Context): Promise<Answer> =>
  readAll(ask(question, principal, context), context);
