import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { alarmPreview } from '../../../../../contract/feeds/alarms';
import type { Problem } from '../../../../../contract/problem';
import { FeedError } from '../../../../data/errors';
import { fetchOnce } from '../../../../data/feedQuery';
import type { DrySpan } from '../choice';
import type { Preview } from './previewModel';
import { useSettled } from '../../../../ui/useSettled';

const SETTLE_MS = 700;
export interface PreviewState {
  /** `waiting`: there is nothing to try · `soon`: it is tried once the form rests · `stopped`: by the person. */
  status: 'waiting' | 'soon' | 'running' | 'stopped' | 'failed' | 'done';
  /** Of what was tried last, even while something else is. */
  result: Preview | undefined;
  problem: Problem | undefined;
  stop: () => void;
  run: () => void;
}

/**
 * A dry run of a rule, given as `previewKey` writes it; null: there is none to try. It is of the moment at which it was asked for and is
 * not kept current: a run is work for the server, and what one compares should stand still.
 */
export const usePreview = (wanted: string | null, days: DrySpan): PreviewState => {
  const client = useQueryClient();
  const asked = useSettled(wanted, SETTLE_MS);
  const [stopped, setStopped] = useState<string | null>(null);
  const key = useMemo(() => ['alarm-rule-dry-run', asked, days] as const, [asked, days]);
  const name = JSON.stringify(key);
  const [last, setLast] = useState<Preview>();
  const isStopped = stopped === name;
  const query = useQuery({
    queryKey: key,
    enabled: asked !== null && !isStopped,
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }) => (await fetchOnce(alarmPreview, { body: asked ?? '', days }, signal)).body,
  });
  if (query.data !== undefined && query.data !== last) setLast(query.data);
  const settled = asked === wanted;
  const status =
    wanted === null
      ? 'waiting'
      : !settled
        ? 'soon'
        : isStopped
          ? 'stopped'
          : query.isFetching
            ? 'running'
            : query.isError
              ? 'failed'
              : query.data === undefined
                ? 'running'
                : 'done';
  return {
    status,
    result: query.data ?? last,
    problem: query.error instanceof FeedError ? query.error.problem : undefined,
    stop: () => {
      setStopped(name);
      void client.cancelQueries({ queryKey: key });
    },
    run: () => {
      setStopped(null);
      if (!isStopped) void query.refetch();
    },
  };
};
