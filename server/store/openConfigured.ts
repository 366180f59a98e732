import { checkPostgres } from './checkPostgres';
import { openEmbeddedStore, openPostgresStore } from './openStore';
import type { Store } from './store';

/**
 * The store that the configuration names: PostgreSQL where there is a `databaseUrl`, else the embedded one under `dataDir`.
 * `onLost` hears that the embedded one has ended by itself. @throws Error, in Vietnamese, saying what to do
 */
export const openConfigured = async (
  { databaseUrl, dataDir, gatewayName }: { databaseUrl: string | null; dataDir: string; gatewayName?: string | undefined },
  now: () => Date,
  onLost?: (error: Error) => void,
): Promise<Store> => {
  if (databaseUrl === null) return openEmbeddedStore(dataDir, now, onLost);
  await checkPostgres(databaseUrl);
  return openPostgresStore(databaseUrl, now, gatewayName);
};
