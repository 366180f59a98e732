import { CURSORS_HEADER, formatCursors } from '../../contract/feed';
import { ProblemError } from '../../contract/problem';
import { ask, readAll, type Context } from '../../server/core/answer';
import type { Principal } from '../../server/access/principal';
import type { ViewLedger } from '../../server/core/trail/viewLedger';
import { sha256 } from '../../server/sources/sha256';
import { matches, matchesAny } from '../../server/http/matches';
import type { FeedRequest, WireAnswer } from '../wire/messages';

const readQuery = (search: string): Record<string, string> => {
  const query = new URLSearchParams(search);
  const names = [...query.keys()];
  const doubled = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (doubled.length > 0) throw new ProblemError('bad-request', `Mỗi tham số chỉ được ghi một lần. Hãy kiểm tra: ${doubled.join(', ')}.`);
  return Object.fromEntries(query);
};

/** Two provinces never share an ETag: the identity holds the epochs of the channels, which each database invents for itself. */
const etagOf = async (identity: string): Promise<string> => `"${(await sha256(identity)).slice(0, 32)}"`;

/** A feed over HTTP, [FD1] [FD3] [FD6]: the envelope, or that the asker has it already. @throws ProblemError */
export const answerFeed = async (
  { feed, search, ifNoneMatch }: FeedRequest,
  principal: Principal,
  context: Context,
  views: Pick<ViewLedger, 'saw'>,
): Promise<WireAnswer> => {
  const { asOf = null, ...params } = readQuery(search);
  const asked = ask({ feed, params, asOf }, principal, context);
  views.saw(principal, asked.feed, params, asOf);
  const headersOf = (etag: string, cursors: Parameters<typeof formatCursors>[0]): [string, string][] => [
    ['etag', etag],
    ['cache-control', 'private, no-cache'],
    [CURSORS_HEADER, formatCursors(cursors)],
  ];
  if (ifNoneMatch !== null) {
    const { identity, cursors } = await context.store.read(asOf, async (view) => {
      const dependency = await view.dependency(asked.channels);
      return { identity: asked.identify(dependency), cursors: dependency.cursors };
    });
    const etag = await etagOf(identity);
    if (matches(ifNoneMatch, etag)) return { status: 304, headers: headersOf(etag, cursors), text: null };
  }
  const { identity, envelope, cursors } = await readAll(asked, context);
  const headers = headersOf(await etagOf(identity), cursors);
  if (matchesAny(ifNoneMatch ?? undefined)) return { status: 304, headers, text: null };
  return { status: 200, headers: [...headers, ['content-type', 'application/json; charset=utf-8']], text: JSON.stringify(envelope) };
};
