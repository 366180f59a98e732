import { CURSORS_HEADER, formatCursors } from '../../../contract/feed';
import { FEEDS } from '../../../contract/feeds/index';
import type { Transport } from '../../../src/data/feedQuery';
import type { Random } from '../random';
import type { Clock } from './clock';
import type { Database } from './database';
import type { Faults } from './network';
import { VirtualServer } from './socketServer';
import { bodyOf } from './truth';
import type { Wire } from './virtualPort';

const feedOf = (id: string) => Object.values(FEEDS).find((feed) => feed.id === id);

/** The answer of a gateway that reads body, revision and heads at one moment, [FD2]; a 304 renews the heads, [FD3]. */
const answer = (database: Database, path: string, known: string | null): Response => {
  const url = new URL(path, 'http://virtual');
  const id = url.pathname.split('/').at(-1) ?? '';
  const feed = feedOf(id);
  if (!feed) return new Response(null, { status: 404 });
  const { asOf = null, ...params } = Object.fromEntries(url.searchParams);
  const topics = feed.channels.map(({ topic }) => topic);
  const cursors = database.heads(topics);
  const truth = asOf === null ? database.truth() : database.asOf(asOf);
  if (!truth) return new Response(null, { status: 404 });
  const revision = asOf === null ? database.revisionOf(topics) : truth.revision;
  const etag = JSON.stringify([path, revision, cursors.map(({ epoch }) => epoch)]);
  const headers = { etag, [CURSORS_HEADER]: formatCursors(cursors) };
  if (known === etag) return new Response(null, { status: 304, headers });
  return new Response(JSON.stringify({ feed: id, revision, asOf, body: bodyOf(truth, id, params) }), { headers });
};

/** A fetch over the network of `wire`: answers overtake each other, get lost, fail, or never come. */
export const createHttp = (clock: Clock, random: Random, database: Database, wire: Wire, faults: () => Faults) => {
  let asked = 0;
  const fetch: Transport['fetch'] = (path, init) => {
    asked += 1;
    const known = new Headers(init.headers).get('if-none-match');
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      const fail = (): void => reject(new TypeError('network'));
      const { lost, failed, late } = faults();
      const never = random.chance(lost / 2);
      clock.at('server', random.between(1, 80), () => {
        if (wire.reach() === 'black hole' || never) return;
        const gone = wire.reach() === 'refused' || !VirtualServer.listening || random.chance(lost);
        const response = random.chance(failed) ? new Response('hỏng', { status: 500 }) : answer(database, path, known);
        clock.at('browser', random.chance(late) ? random.between(100, 12_000) : random.between(1, 80), () => {
          if (wire.reach() === 'black hole') return;
          if (gone || wire.reach() === 'refused') fail();
          else resolve(response);
        });
      });
    });
  };
  return { fetch, asked: (): number => asked };
};
