import pg from 'pg';

/** What only one program at a PostgreSQL may do at a time; the numbers are those of advisory locks. */
const TURNS = { start: 4_610_201, simulation: 4_610_202 };
const LONGEST_MS = 15 * 60_000;

interface TurnOptions {
  /** Null where nobody else can be there: an embedded database has one program. */
  databaseUrl: string | null;
  what: keyof typeof TURNS;
}

const hold = async (databaseUrl: string, ask: string, lock: number): Promise<{ isOurs: boolean; end: () => Promise<void> }> => {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  // A turn goes with its connection.
  client.on('error', (error) => console.error(`PostgreSQL: ${error.message}`));
  const end = (): Promise<void> => client.end().catch(() => undefined);
  try {
    await client.connect();
    await client.query(`set lock_timeout = ${LONGEST_MS}`);
    const { rows } = await client.query<Record<string, unknown>>(`select ${ask}($1) as got`, [lock]);
    return { isOurs: rows[0]?.['got'] !== false, end };
  } catch (error) {
    await end();
    throw error;
  }
};
const nobodyElse = async (): Promise<void> => undefined;

const isTooLong = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '55P03';

/** The turn if it is free now; null while another program has it. */
export const tryTurn = async ({ databaseUrl, what }: TurnOptions): Promise<(() => Promise<void>) | null> => {
  if (databaseUrl === null) return nobodyElse;
  const { isOurs, end } = await hold(databaseUrl, 'pg_try_advisory_lock', TURNS[what]);
  if (isOurs) return end;
  await end();
  return null;
};

/** Waits its turn, for a quarter of an hour at most; `waits` is called where another program has it. Answers how to end it. @throws Error, in Vietnamese */
export const takeTurn = async ({ waits, ...turn }: TurnOptions & { waits: () => void }): Promise<() => Promise<void>> => {
  const now = await tryTurn(turn);
  if (now !== null || turn.databaseUrl === null) return now ?? nobodyElse;
  waits();
  const { end } = await hold(turn.databaseUrl, 'pg_advisory_lock', TURNS[turn.what]).catch((error: unknown) => {
    if (!isTooLong(error)) throw error;
    const text = 'Một máy chủ khác đang khởi động trên cùng cơ sở dữ liệu mà chưa xong. Hãy xem nhật ký của máy chủ đó, rồi chạy lại.';
    throw new Error(text, { cause: error });
  });
  return end;
};
