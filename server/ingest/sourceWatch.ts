import { sql } from 'kysely';
import * as z from 'zod/mini';
import { SOURCE_STATES_CHANNEL } from '../../contract/feeds/sources';
import type { FreshnessLimits } from '../../contract/rules/freshness';
import { bigintColumn, instant } from '../store/rows/columns';
import { sourcesAt, toSource, toSourceState } from '../store/rows/storedSource';
import type { Store } from '../store/store';
import { writeIfNew } from '../store/writeIfNew';
import { passagesOf, type Passage, type Received } from '../../contract/rules/passages';

interface Watched {
  limits: FreshnessLimits;
  /** What the last of `received` is, is what the source has; those before it were not looked at yet. */
  received: Received[];
  last: Passage | null;
}

const runRow = z.object({ source_id: z.string(), revision: bigintColumn, last_data_at: instant, last_success_at: instant });
const iso = (ms: number): string => new Date(ms).toISOString();

/** What is known of the last passage of each source, by source. */
const readLast = async (store: Store): Promise<Map<string, Passage>> => {
  const { rows } = await store.read(null, ({ db }) =>
    sql`select distinct on (source_id) source_id, at, state, data_at from source_state_log order by source_id, revision desc, at desc`.execute(
      db,
    ),
  );
  return new Map(
    rows.map((row) => {
      const { source, state } = toSourceState(row);
      return [source, { at: Date.parse(state.at), dataAt: Date.parse(state.dataAt), state: state.state }];
    }),
  );
};

/**
 * Keeps the journal of when each source became late, stale or dead, and when it came back, [SR4]: with the exact moments, also
 * after a sleep. Each call looks once, by the injected clock; it reads only after a commit and writes only what changed.
 */
export const createSourceWatch = (store: Store, now: () => Date) => {
  const watched = new Map<string, Watched>();
  let last: Map<string, Passage> | null = null;
  let seen = 0;
  let stale = true;
  const stopListening = store.onCommit(() => (stale = true));

  const renew = async (): Promise<void> => {
    stale = false;
    const known = (last ??= await readLast(store));
    const first = seen === 0;
    const { sources, runs, revision } = await store.read(null, async ({ db, revision: newest }) => ({
      revision: newest,
      sources: (await sql`select * from ${sourcesAt(newest)}`.execute(db)).rows.map(toSource),
      runs: first
        ? []
        : (
            await sql`select source_id, revision, last_data_at, last_success_at from source_health
              where revision > ${seen} and revision <= ${newest} and last_data_at is not null and last_success_at is not null
              order by revision`.execute(db)
          ).rows.map((row) => runRow.parse(row)),
    }));
    seen = revision;
    for (const { id, limits, lastDataAt, lastSuccessAt } of sources) {
      if (!limits || lastDataAt === null || lastSuccessAt === null) {
        watched.delete(id);
        continue;
      }
      const current = { at: Date.parse(lastSuccessAt), dataAt: Date.parse(lastDataAt) };
      const entry = watched.get(id);
      if (!entry) watched.set(id, { limits, received: [current], last: known.get(id) ?? null });
      else entry.limits = limits;
      if (!entry) continue;
      for (const run of runs) {
        if (run.source_id !== id) continue;
        const next = { at: Date.parse(run.last_success_at), dataAt: Date.parse(run.last_data_at) };
        const newest = entry.received.at(-1);
        if (!newest || next.at !== newest.at || next.dataAt !== newest.dataAt) entry.received.push(next);
      }
    }
  };

  const passed = ({ last: before, received, limits }: Watched, until: number): Passage[] =>
    passagesOf(before, received, until, limits)
      // What was journalled of these very data stays as it is, whatever the clock has done since.
      .filter(({ at, dataAt }) => before === null || dataAt !== before.dataAt || at > before.at)
      // Files that came a little before a look and were stored after it do not turn the order of the journal round.
      .map((passage) => ({ ...passage, at: before && before.at <= until ? Math.max(passage.at, before.at) : passage.at }));

  return {
    look: async (): Promise<void> => {
      if (stale)
        await renew().catch((error: unknown) => {
          stale = true;
          throw error;
        });
      const until = now().getTime();
      const found = [...watched].flatMap(([source, entry]) => passed(entry, until).map((passage) => ({ source, ...passage })));
      if (found.length > 0) {
        const rows = found.map(({ source, at, state, dataAt }) => ({ source, at: iso(at), state, dataAt: iso(dataAt) }));
        await writeIfNew<void>(store, 'watch', 'source-states', async ({ db, revision, publish }, nothing) => {
          const { rows: stored } = await sql`insert into source_state_log (source_id, at, state, data_at, revision)
              select r.source, r.at, r.state, r."dataAt", ${revision}::bigint from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
              as r(source text, at timestamptz, state text, "dataAt" timestamptz) on conflict do nothing
              returning source_id, at, state, data_at`.execute(db);
          // Another gateway saw the same before us.
          if (stored.length === 0) return nothing();
          await publish(
            SOURCE_STATES_CHANNEL,
            stored.map((row) => ({ kind: 'source.state', ...toSourceState(row) })),
          );
        });
      }
      for (const { source, ...passage } of found) {
        const entry = watched.get(source);
        if (entry) entry.last = passage;
      }
      for (const entry of watched.values()) entry.received = entry.received.slice(-1);
    },
    stop: stopListening,
  };
};
