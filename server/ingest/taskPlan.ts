import * as z from 'zod/mini';
import { taskDue, type Task, type TaskParty } from '../../contract/task';
import { readText, type ReadData } from '../sources/dataFiles';

const row = z.object({
  row: z.string(),
  group: z.string(),
  /** The heading that the row stands under within its group. */
  parent: z.optional(z.string()),
  title: z.string(),
  lead: z.string(),
  coordinating: z.string(),
  time: z.string(),
  due: taskDue,
});
const plan = z.object({ id: z.string(), document: z.string(), annex: z.nullable(z.string()), rows: z.array(row) });
const party = z.object({ name: z.string(), agency: z.optional(z.string()), note: z.optional(z.string()) });
const partiesFile = z.object({ parties: z.record(z.string(), z.array(party)) });
const plansFile = z.object({ plans: z.array(z.string()) });

/** What a document says of a task. */
export type PlannedTask = Pick<Task, 'id' | 'title' | 'origin' | 'leads' | 'coordinating' | 'due'>;

const toPlanned = (
  { id, document, annex }: z.infer<typeof plan>,
  { row: no, group, parent, title, lead, coordinating, time, due }: z.infer<typeof row>,
  partiesOf: (cell: string) => TaskParty[],
): PlannedTask => ({
  id: `${id}:${no}`,
  title,
  origin: {
    kind: 'plan',
    plan: id,
    document,
    annex,
    row: no,
    group: parent === undefined ? group : `${group} › ${parent}`,
    verbatim: { lead, coordinating, due: time },
  },
  leads: partiesOf(lead),
  coordinating: partiesOf(coordinating),
  due,
});

/** The tasks of the plans that `tasks/plans.json` names, in their order. @throws when a cell names parties that `parties.json` does not have */
export const readTaskPlans = async (read: ReadData): Promise<PlannedTask[]> => {
  const { plans } = plansFile.parse(JSON.parse(await readText(read, 'tasks', 'plans.json')));
  const { parties } = partiesFile.parse(JSON.parse(await readText(read, 'tasks', 'parties.json')));
  const partiesOf = (cell: string): TaskParty[] => {
    const found = parties[cell];
    if (!found) throw new Error(`data/tasks/parties.json does not say who "${cell}" is`);
    return found.map(({ name, agency = null, note = null }) => ({ name, agency, note }));
  };
  const files = await Promise.all(plans.map(async (name) => plan.parse(JSON.parse(await readText(read, 'tasks', `${name}.json`)))));
  return files.flatMap((each) => each.rows.map((planned) => toPlanned(each, planned, partiesOf)));
};
