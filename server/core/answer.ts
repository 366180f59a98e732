import * as z from 'zod/mini';
import { FEEDS, type FeedId } from '../../contract/feeds/index';
import type { Cursor } from '../../contract/feed';
import type { Provenance } from '../../contract/figure';
import { ProblemError } from '../../contract/problem';
import { mayAttend, mayRead, OF_ALL_MEETINGS } from '../access/policy';
import type { Principal } from '../access/principal';
import { sightKey } from '../access/rows';
import type { Dependency, ReadView, Store } from '../store/store';
import { isFeedId } from './feedIds';
import { prepare } from './feedReaders';
import { Later } from './forecast/later';
import type { FitModels } from './forecast/models';
import type { Notify } from './notice';
import { viewOf } from './rows/viewOf';

export interface Context {
  /** Fits the models of forecasts; without it there are none. */
  fitModels?: FitModels;
  store: Store;
  now: () => Date;
  stationName: (station: string) => string;
  stationPlace?: (station: string) => [lon: number, lat: number] | null;
  provenanceOf: (station: string) => Provenance;
  /** Tells people what happened; a place without it tells nobody. */
  notify?: Notify;
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
  /** Rows that are beyond the asker's rights, if there are any, are left out of the body. */
  limited?: true;
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

const OF_MEETING = 'Liên kết vào họp chỉ mở được cuộc họp của liên kết đó. Hãy đăng nhập để xem lịch họp.';
const OF_LINK = 'Liên kết này chỉ mở được bản chốt số liệu đã cấp. Hãy đăng nhập để xem nội dung khác.';
const NO_MEETING = 'Không có cuộc họp này.';

const isPersonal = (feed: FeedId): boolean => {
  const { personal = false }: { personal?: boolean } = FEEDS[feed];
  return personal;
};

/** A guest of a meeting asks for that meeting and learns of no other, [AC13]; who came by a link, for its frozen view, [AC15]. */
const checkGuest = (feed: FeedId, params: Record<string, string>, principal: Principal): void => {
  if (principal.frozen !== undefined && params['hash'] !== principal.frozen) throw new ProblemError('forbidden', OF_LINK);
  if (feed === 'meeting' && !mayAttend(principal, params['meeting'] ?? null)) throw new ProblemError('not-found', NO_MEETING);
};

/** A question that may be asked and says what it must. */
export interface Asked {
  feed: FeedId;
  asOf: string | null;
  channels: readonly string[];
  /** The answer may lack rows, [RW3]. */
  isLimited: boolean;
  /** The same question in the same words, whoever asks who sees the same. */
  key: string;
  /** Names the answer: of one version of the program, the same identity is the same envelope, [FD6]. */
  identify: (dependency: Dependency) => string;
  body: (view: ReadView) => Promise<unknown>;
}

/** Whether this principal may ask this, [AC1], and whether it is asked as the contract has it: before anything is read. @throws ProblemError */
export const ask = ({ feed, params, asOf }: Question, principal: Principal, context: Context): Asked => {
  if (!isFeedId(feed)) throw new ProblemError('not-found', `Không có nguồn số liệu "${feed}".`);
  const { scope }: { scope: string } = FEEDS[feed];
  const channels: readonly { topic: string; scope?: string }[] = FEEDS[feed].channels;
  const demand = (each: string): void => {
    if (!mayRead(principal, each))
      throw new ProblemError('forbidden', 'Tài khoản chưa được cấp quyền xem số liệu này. Hãy liên hệ quản trị hệ thống.');
  };
  demand(scope);
  for (const channel of channels) demand(channel.scope ?? scope);
  if (OF_ALL_MEETINGS.has(feed) && principal.meetings !== undefined) throw new ProblemError('forbidden', OF_MEETING);
  const { key: words, quotes, read } = prepare(feed, params);
  checkGuest(feed, params, principal);
  // Whoever opened a frozen view to somebody could read all of it; the link is of that view and of nothing else.
  if (principal.frozen === undefined) for (const quoted of quotes) if (isFeedId(quoted)) demand(FEEDS[quoted].scope);
  const seen = viewOf(feed, quotes, principal);
  // Who sees less has answers of their own; all who see the same, and all who see everything, share one.
  const sight = seen.isLimited ? ` ${seen.sights.map(sightKey).join(' ')}` : '';
  const key = `${isPersonal(feed) ? `${words} ${principal.id}` : words}${sight}`;
  if (asOf !== null) checkMoment(asOf, context.now());
  return {
    feed,
    asOf,
    channels: channels.map(({ topic }) => topic),
    isLimited: seen.isLimited,
    key: JSON.stringify([feed, key, scope, asOf]),
    // The epochs too: a restored backup gives out a revision again, under epochs that it is given anew, [ST4].
    identify: ({ revision, cursors }) => JSON.stringify([feed, key, scope, asOf, revision, ...cursors.map(({ epoch }) => epoch)]),
    body: async (view) => {
      const told = await read(view, asOf !== null, { ...context, person: principal.id, sight: seen.sight, principal });
      return seen.narrow(view, told, params);
    },
  };
};

/**
 * Reads body, revision and heads in one transaction, [FD2]; what is slow to work out from what was read is worked out after it.
 * @throws ProblemError when what was asked for is not there.
 */
export const readAll = async (asked: Asked, { store }: Context): Promise<Answer> => {
  const { feed, asOf } = asked;
  const { dependency, body } = await store.read(
    asOf,
    async (view) => ({
      dependency: await view.dependency(asked.channels),
      body: await asked.body(view),
    }),
    { passes: true },
  );
  const { revision, cursors } = dependency;
  const finished = body instanceof Later ? await body.finish() : body;
  return {
    identity: asked.identify(dependency),
    envelope: { feed, revision, asOf, ...(asked.isLimited && { limited: true }), body: finished },
    cursors,
  };
};

/** Answers a feed for a principal at a moment; transport-free, so that a browser can run it too. @throws ProblemError */
export const answer = async (question: Question, principal: Principal, context: Context): Promise<Answer> =>
  readAll(ask(question, principal, context), context);
