import { sql } from 'kysely';
import * as z from 'zod/mini';
import { publishedScore, scoring, type Scoring } from '../../../contract/feeds/services';
import type { Db } from '../store';

const scoringRow = z.object({ body: scoring });

/** Every version of how scores are made, from the first in force to the last. */
export const readScorings = async (db: Db, revision: number): Promise<Scoring[]> => {
  const { rows } = await sql`select body from (select distinct on (version) * from service_scoring
      where ledger = 'actual' and revision <= ${revision} order by version, revision desc) v
    where body is not null order by body->>'validFrom', version`.execute(db);
  return rows.map((row) => scoringRow.parse(row).body);
};

const publishedRow = z.object({ body: publishedScore });

export const readPublishedScores = async (db: Db, revision: number): Promise<z.infer<typeof publishedScore>[]> => {
  const { rows } = await sql`select body from (select distinct on (id) * from service_published
      where ledger = 'actual' and revision <= ${revision} order by id, revision desc) p
    where body is not null order by body->>'at', id`.execute(db);
  return rows.map((row) => publishedRow.parse(row).body);
};
