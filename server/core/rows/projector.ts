import type * as z from 'zod/mini';
import type { FeedDefinition } from '../../../contract/feed';
import type { Sight } from '../../access/rows';
import type { AreaOfStation } from './belongs';

/** Through whose eyes a body is seen. */
export interface Viewing {
  sight: Sight;
  areaOf: AreaOfStation;
}

/**
 * How a feed is narrowed to what a limited principal sees, [RW3]. `whole`: there is nothing in it that is one agency's or area's own, and
 * the line that says so says why. `read`: it counts or lists by number, so its reader asks for every row itself.
 */
export type Projection = 'whole' | 'read' | ((body: unknown, viewing: Viewing, params: unknown) => unknown);

/** A projection of a typed body; pure. @throws ProblemError where what was asked for is beyond the limit, in the words of what is not there */
export const through =
  <P extends z.ZodMiniType, B extends z.ZodMiniType>(
    feed: FeedDefinition<string, P, B>,
    project: (body: z.infer<B>, viewing: Viewing, params: z.infer<P>) => z.infer<B>,
  ): Projection =>
  (body, viewing, params) =>
    project(feed.body.parse(body), viewing, feed.params.parse(params));
