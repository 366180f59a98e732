import { TOPICS } from './declaredTopics';
import type { Principal } from './principal';

/** The one policy: what is not granted is denied, [AC1]. */
export const mayRead = (principal: Principal, scope: string): boolean => principal.scopes.has(scope);

/** Who may read is not yet one who may act: a command has a scope of its own, [CM1]. */
export const mayExecute = (principal: Principal, scope: string): boolean => principal.scopes.has(scope);

/** A channel that no feed declares belongs to nobody; whoever came by a link has one view, which never changes, and hears of no other, [AC15]. */
export const mayJoin = (principal: Principal, channel: string): boolean => {
  const topic = TOPICS.get(channel);
  return topic !== undefined && principal.frozen === undefined && mayRead(principal, topic.scope);
};

/** Feeds of all the meetings there are: no guest of one reads them, whatever they ask, [AC13]. */
export const OF_ALL_MEETINGS: ReadonlySet<string> = new Set(['meetings']);

/** Whether a meeting is there for whoever asks: for a guest it is where a link let them in, [AC13]. */
export const mayAttend = ({ meetings }: Principal, meeting: string | null): boolean =>
  meetings === undefined || (meeting !== null && meetings.has(meeting));

/** The same of something that is done in it: a guest who presents one meeting follows another. */
export const mayActIn = ({ meetings }: Principal, meeting: string | null, scope: string): boolean =>
  meetings === undefined || (meeting !== null && meetings.get(meeting)?.has(scope) === true);
