import { sql } from 'kysely';
import * as z from 'zod/mini';
import { isCounted } from '../../contract/rules/countedSource';
import type { Notice } from '../core/notice';
import { bigintColumn, instant } from '../store/rows/columns';
import { sourcesAt, toSource } from '../store/rows/storedSource';
import type { Db } from '../store/store';
import type { Producer } from './producer';

const passageRow = z.object({
  source_id: z.string(),
  at: instant,
  state: z.string(),
  before: z.nullable(z.string()),
  revision: bigintColumn,
});

const toNotice = ({ source_id: id, at, state }: z.infer<typeof passageRow>, name: string): Notice => ({
  eventId: `source:${id}:${state}:${at}`,
  key: state === 'dead' ? 'source.dead' : 'source.back',
  params: { name },
  severity: state === 'dead' ? 'warning' : 'info',
  link: `/nguon-du-lieu?source=${encodeURIComponent(id)}`,
  audience: 'role:data',
});

const read = async (db: Db, after: number, until: number): Promise<Notice[]> => {
  const { rows } = await sql`select source_id, at, state, before, revision from
      (select *, lag(state) over (partition by source_id order by revision, at) as before from source_state_log
        where source_id in (select source_id from source_state_log where revision > ${after}) and revision <= ${until}) passage
    where revision > ${after} and (state = 'dead' or before = 'dead') order by revision, at, source_id`.execute(db);
  const passages = rows.map((row) => passageRow.parse(row));
  if (passages.length === 0) return [];
  const { rows: found } = await sql`select * from ${sourcesAt(until)}`.execute(db);
  const counted = new Map(
    found
      .map(toSource)
      .filter(isCounted)
      .map(({ id, name }) => [id, name]),
  );
  return passages.flatMap((passage) => {
    const name = counted.get(passage.source_id);
    return name === undefined ? [] : [toNotice(passage, name)];
  });
};

/** Tells when a source that counts was taken for silent, and when it came back from there: the journal of the watch, [SR4], in words. */
export const sourceProducer: Producer = { id: 'source-states', first: 'newest', newest: async (_db, revision) => revision, read };
