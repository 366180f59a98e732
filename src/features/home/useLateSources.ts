import { useMemo } from 'react';
import type { Source } from '../../../contract/feeds/sources';
import { useFreshnessOf } from '../../ui/useFreshnessOf';
import { lateSources, type LateSource } from './waiting';

/** The sources that are late by the running clock, or were at the moment (ms) looked at. */
export const useLateSources = (sources: readonly Source[] | undefined, moment: number | undefined): LateSource[] => {
  const followed = useMemo(
    () => (sources ?? []).map(({ id, lastDataAt, limits }) => ({ key: id, observedAt: lastDataAt, limits })),
    [sources],
  );
  return lateSources(sources ?? [], useFreshnessOf(followed, moment));
};
