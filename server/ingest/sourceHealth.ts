import { sql } from 'kysely';
import type { SourceDefinition } from '../../contract/feeds/sources';
import type { WriteView } from '../store/store';
import { publishSources } from './publishSources';
import { registerAppearing } from './registerSources';

/** What one writing transaction did to one source; counts are what it adds (`open` may be negative), moments are ISO. */
export interface SourceRun {
  source: string;
  /** What the source is, should nobody have registered it. */
  appears?: SourceDefinition;
  accepted: number;
  refused: number;
  open: number;
  /** The newest moment that the accepted data speak of. */
  dataAt: string | null;
  /** When what was accepted had come; null when nothing was. */
  succeededAt: string | null;
  failure: { at: string; reason: string } | null;
  /** The refused rows of the source changed, also where no count did. */
  touchesQuarantine: boolean;
}

/**
 * Records what came of sources in the transaction that took it, at most once a source, and tells the live screens, [SR1] [SR2]:
 * every way into the store goes through here.
 */
export const recordSourceRuns = async (view: WriteView, runs: readonly SourceRun[]): Promise<void> => {
  if (runs.length === 0) return;
  const { db, revision } = view;
  await registerAppearing(
    view,
    runs.flatMap(({ appears }) => appears ?? []),
  );
  const given = runs.map(({ failure, ...run }) => ({ ...run, failedAt: failure?.at ?? null, reason: failure?.reason ?? null }));
  await sql`insert into source_health (source_id, revision, last_data_at, last_success_at, failed_at, failure, accepted, refused, open,
      quarantine_revision)
    select r.source, ${revision}::bigint, greatest(p.last_data_at, r."dataAt"), greatest(p.last_success_at, r."succeededAt"),
      case when r."failedAt" >= coalesce(p.failed_at, '-infinity') then r."failedAt" else p.failed_at end,
      case when r."failedAt" >= coalesce(p.failed_at, '-infinity') then r.reason else p.failure end,
      coalesce(p.accepted, 0) + r.accepted, coalesce(p.refused, 0) + r.refused, coalesce(p.open, 0) + r.open,
      case when r."touchesQuarantine" then ${revision}::bigint else coalesce(p.quarantine_revision, 0) end
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(source text, "dataAt" timestamptz, "succeededAt" timestamptz,
      "failedAt" timestamptz, reason text, accepted bigint, refused bigint, open bigint, "touchesQuarantine" boolean)
    left join lateral (select * from source_health t where t.source_id = r.source order by t.revision desc limit 1) p on true
    on conflict (source_id, revision) do update set last_data_at = excluded.last_data_at, last_success_at = excluded.last_success_at,
      failed_at = excluded.failed_at, failure = excluded.failure, accepted = excluded.accepted, refused = excluded.refused,
      open = excluded.open, quarantine_revision = excluded.quarantine_revision`.execute(db);
  await publishSources(
    view,
    runs.map(({ source }) => source),
  );
};
