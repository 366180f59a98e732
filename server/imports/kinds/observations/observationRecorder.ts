import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { ObservationRow } from '../../../ingest/indicatorPlan';
import { recordPlanIn } from '../../../ingest/recordIndicators';
import { newerObservations, restoreObservations } from '../../../ingest/restoreObservations';
import { bigintColumn } from '../../../store/rows/columns';
import type { Recorder } from '../recorder';
import { figuresMoved } from './figuresMoved';
import { readSaidOf } from './readSaidOf';
import type { Ready } from './ready';

const countRow = z.object({ count: bigintColumn });

/** A set is recorded once a revision: its rows are gathered first. */
const gather = async (pieces: AsyncIterable<readonly Ready[]>): Promise<Map<string, ObservationRow[]>> => {
  const sets = new Map<string, ObservationRow[]>();
  for await (const piece of pieces)
    for (const { set, row } of piece) {
      const own = sets.get(set);
      if (own) own.push(row);
      else sets.set(set, [row]);
    }
  return sets;
};

/** Observations come in through the door of indicators (`recordPlanIn`), and are taken back by `restoreObservations`. */
export const observationRecorder: Recorder<Ready> = {
  record: async (view, rows, { actor }) => {
    for (const [id, observations] of await gather(rows)) await recordPlanIn(view, { set: { id }, observations }, { actor });
    const { rows: counted } = await sql`select count(*) as count from observation where revision = ${view.revision}`.execute(view.db);
    return countRow.parse(counted[0]).count;
  },
  movedSince: figuresMoved,
  newerThan: async (db, revision, limit) =>
    (await newerObservations({ db }, revision, limit)).map((row) => `${row.indicator_code} kỳ ${row.period} (phiên bản ${row.revision})`),
  attachedTo: readSaidOf,
  restore: restoreObservations,
};
