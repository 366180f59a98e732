import { sql } from 'kysely';
import * as z from 'zod/mini';
import { changedWork, importAct, LISTED_WORK, type importChanges, type taskChanges } from '../../contract/feeds/changesWork';
import { taskEntry, task as taskForm } from '../../contract/task';
import { bigintColumn, instant } from '../store/rows/columns';
import type { ReadView } from '../store/store';
import { EVERYTHING, type Sight } from '../access/rows';
import { readImportsWithin } from '../imports/rows/storedImport';
import { readChangesSpan } from './readChangesSpan';
import { ofTask } from './rows/belongs';

type Asked = { since: string; until?: string | undefined };
type View = Pick<ReadView, 'db' | 'revision'>;

const workRow = z.object({
  body: taskForm,
  entry: taskEntry,
  from: changedWork.def.shape.from,
  count: bigintColumn,
  total: bigintColumn,
});
const bodyRow = z.object({ body: taskForm });
const loadedRow = z.object({ document: z.string(), tasks: bigintColumn, at: instant, first: z.boolean() });

/**
 * The tasks on which persons did something within the span, the newest first, and are seen; what documents brought is told by the document,
 * to who is limited in so far as they see the tasks.
 */
export const readChangesOfTasks = async (
  view: View,
  asked: Asked,
  { limits, sees }: Sight = EVERYTHING,
): Promise<z.infer<(typeof taskChanges)['body']>> => {
  const { from, to } = await readChangesSpan(view, asked);
  const { rows } = await sql`with moved as (
      select task_id, count(*) as count, min(version) as first, max(version) as last from task_version
      where revision > ${from} and revision <= ${to} and entry->>'action' <> 'seeded' group by task_id)
    select l.body, l.entry, b.body->>'state' as from, m.count, count(*) over () as total
    from moved m join task_version l on l.task_id = m.task_id and l.version = m.last
    left join task_version b on b.task_id = m.task_id and b.version = m.first - 1
    order by l.revision desc, m.task_id ${limits === null ? sql`limit ${LISTED_WORK}` : sql``}`.execute(view.db);
  const seeded = sql`task_version v join revision r on r.id = v.revision
    where v.revision > ${from} and v.revision <= ${to} and v.entry->>'action' = 'seeded' and v.body->'origin'->>'kind' = 'plan'`;
  const seenIds = async (): Promise<string[]> => {
    const { rows: bodies } = await sql`select v.body from ${seeded}`.execute(view.db);
    return bodies.map((row) => bodyRow.parse(row).body).flatMap((task) => (sees(ofTask(task)) ? [task.id] : []));
  };
  const isSeen =
    limits === null ? sql`true` : sql`v.task_id in (select jsonb_array_elements_text(${JSON.stringify(await seenIds())}::jsonb))`;
  const { rows: loaded } = await sql`select v.body->'origin'->>'document' as document, count(distinct v.task_id) as tasks, max(r.at) as at,
      bool_and(v.version = 1) as first
    from ${seeded} and ${isSeen} group by 1 order by 1`.execute(view.db);
  const all = rows.map((row) => workRow.parse(row));
  const moved = limits === null ? all : all.filter(({ body }) => sees(ofTask(body)));
  return {
    since: asked.since,
    tasks: moved.slice(0, LISTED_WORK).map(({ body, entry, from: before, count }) => ({
      task: body.id,
      title: body.title,
      leads: body.leads.map(({ name }) => name),
      action: entry.action,
      by: entry.by,
      at: entry.at,
      note: entry.note,
      from: before,
      to: body.state,
      count,
    })),
    total: limits === null ? (all[0]?.total ?? 0) : moved.length,
    loaded: loaded.map((row) => {
      const { first: isFirst, ...told } = loadedRow.parse(row);
      return { ...told, isFirst };
    }),
  };
};

const actRow = z.object({ ...importAct.def.shape, at: instant, total: bigintColumn });

/** What files of the import door that are seen came to within the span, the newest first: one that was stored and taken back is there twice. */
export const readChangesOfImports = async (
  view: View,
  asked: Asked,
  { limits, covers }: Sight = EVERYTHING,
): Promise<z.infer<(typeof importChanges)['body']>> => {
  const { from, to } = await readChangesSpan(view, asked);
  const { rows } = await sql`select f.id::text as file, f.name, s.state as act, s.at,
      case when s.state in ('refused', 'interrupted') then f.uploaded_by else coalesce(s.body->>'decidedBy', f.uploaded_by) end as by,
      case when s.state in ('applied', 'undone') then (s.body->>'recorded')::integer end as recorded,
      case s.state when 'undone' then s.body->'undone'->>'reason' when 'refused' then s.body->'reasons'->>0 end as reason,
      count(*) over () as total
    from import_state s join import_file f on f.id = s.import_id
    where s.revision > ${from} and s.revision <= ${to} and s.state in ('applied', 'undone', 'refused', 'cancelled', 'interrupted')
    order by s.revision desc, s.import_id, s.version desc ${limits === null ? sql`limit ${LISTED_WORK}` : sql``}`.execute(view.db);
  const all = rows.map((row) => actRow.parse(row));
  const within = limits === null ? null : await readImportsWithin(view.db);
  const acts = within === null ? all : all.filter(({ file }) => covers(within.get(file) ?? null));
  return {
    since: asked.since,
    acts: acts.slice(0, LISTED_WORK).map(({ total: _, ...act }) => act),
    total: within === null ? (all[0]?.total ?? 0) : acts.length,
  };
};
