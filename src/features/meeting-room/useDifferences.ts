import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FEEDS } from '../../../contract/feeds/index';
import { differencesOf, type FigureDifference } from '../../../contract/rules/figureDifferences';
import { figuresOf } from '../../../contract/rules/figuresOf';
import { feedQuery } from '../../data/feedQuery';
import type { OpenedView } from '../../data/frozenView';
import type { AnyFeed, Snapshot } from '../../data/snapshot';

export interface Differences {
  /** Null until all that can be read now has been read. */
  found: FigureDifference[] | null;
  /** How many of the view's feeds cannot be read now. */
  unread: number;
}

const combine = (results: UseQueryResult<Snapshot>[]) => ({
  bodies: results.map(({ data }) => data?.body),
  isWorking: results.some(({ data, isError }) => data === undefined && !isError),
});
const hasFigures = ({ body, feed }: OpenedView['bodies'][number]): boolean => figuresOf([{ feed, body }]).length > 0;
const NOTHING: OpenedView['bodies'] = [];

/** How the figures of a frozen view stand to those of now; it moves with them, [MR3]. */
export const useDifferences = (opened: OpenedView | undefined): Differences => {
  const then = useMemo(() => (opened?.bodies ?? NOTHING).filter(hasFigures), [opened]);
  const { bodies, isWorking } = useQueries({
    queries: then.map(({ feed: id, params }) => {
      const feed: AnyFeed = FEEDS[id];
      return feedQuery(feed, params, null);
    }),
    combine,
  });
  return useMemo(() => {
    if (opened === undefined || isWorking) return { found: null, unread: 0 };
    const read = then.flatMap(({ feed, body }, index) => (bodies[index] === undefined ? [] : [{ feed, before: body, now: bodies[index] }]));
    const found = differencesOf(
      figuresOf(read.map(({ feed, before: body }) => ({ feed, body }))),
      figuresOf(read.map(({ feed, now: body }) => ({ feed, body }))),
    );
    return { found, unread: then.length - read.length };
  }, [opened, then, bodies, isWorking]);
};
