export interface Attempts {
  hasData: boolean;
  /** The failure of the last attempt; React Query forgets it while the next one is on its way, when there are no data. */
  error: Error | null;
  /** How often asking was given up since the query is there. */
  errorUpdateCount: number;
}

/** What a feed is to a panel: once it has failed it stays failed until there are figures, however often it is asked for meanwhile. */
export const feedStatus = ({ hasData, error, errorUpdateCount }: Attempts): 'loading' | 'error' | 'ready' => {
  if (hasData) return 'ready';
  return error !== null || errorUpdateCount > 0 ? 'error' : 'loading';
};
