import pg from 'pg';

const BACKOFF_MS = { first: 250, max: 15_000 };

/**
 * Hears NOTIFY on `channel` on a connection of its own, and dials again when that is lost: after 250 ms, then twice as
 * long each time, up to 15 s. What was said in between was missed, so `heard` is called after each new start.
 */
export const listenTo = async (url: string, channel: string, heard: () => void) => {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let waitMs = BACKOFF_MS.first;

  const dial = async (): Promise<void> => {
    const own = new pg.Client({ connectionString: url, keepAlive: true });
    // A connection that breaks says so by `error` and by `end`; one that could not be made, by the rejection.
    let isUp = false;
    const lose = (): void => {
      if (!isUp) return;
      isUp = false;
      client = null;
      again();
    };
    own.on('error', (error) => console.error(`PostgreSQL LISTEN: ${error.message}`));
    own.on('end', lose);
    own.on('notification', heard);
    try {
      await own.connect();
      await own.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await own.end().catch(() => undefined);
      throw error;
    }
    if (closed) return own.end();
    isUp = true;
    client = own;
    waitMs = BACKOFF_MS.first;
  };

  const again = (): void => {
    if (closed) return;
    timer = setTimeout(() => {
      dial().then(heard, (error: unknown) => {
        console.error(`PostgreSQL LISTEN: ${error instanceof Error ? error.message : String(error)}`);
        again();
      });
    }, waitMs);
    waitMs = Math.min(waitMs * 2, BACKOFF_MS.max);
  };

  await dial();
  return {
    close: async (): Promise<void> => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
};
