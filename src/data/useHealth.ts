import { useQuery } from '@tanstack/react-query';
import { health, type Health } from '../../contract/health';

const EVERY_MS = 30_000;

const fetchHealth = async (signal: AbortSignal): Promise<Health | null> => {
  const answer = await fetch('/api/health', { cache: 'no-store', signal });
  const read = health.safeParse(await answer.json().catch(() => null));
  return read.success ? read.data : null;
};

/** What the gateway says of itself, asked twice a minute while somebody looks; undefined or null: nobody knows, as when it is gone. */
export const useHealth = (): Health | null | undefined =>
  useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => fetchHealth(signal),
    refetchInterval: EVERY_MS,
    retry: false,
    gcTime: 0,
  }).data;
