import type { Ledger } from '../../contract/money';
import type { InvestmentRows, ProjectBody } from '../sources/money/investmentRows';
import { yearsOfProjects } from './money/yearsOfProjects';
import { readStoredProjects } from '../store/rows/storedProjects';
import type { WriteView } from '../store/store';
import { appendNew, type MoneyRecord, type MoneyTable } from './money/appendNew';
import { tellInvestment } from './money/tellMoney';
import { ALLOCATIONS, MONTHS, PLANS, PROJECTS, STEPS } from './money/investmentTables';

export interface MoneyRecording {
  ledger: Ledger;
  /** The file of the import door that told it; null of what did not come through it. */
  importId: string | null;
}
export interface RecordedMoney {
  /** Rows that were new to the ledger. */
  added: number;
  years: number[];
}

const toRecords = ({
  projects = [],
  plans = [],
  allocations = [],
  months = [],
  steps = [],
}: InvestmentRows): [MoneyTable, MoneyRecord[]][] => [
  [PROJECTS, projects],
  [PLANS, plans.map(({ decidedOn: decided_on, carriedOver: carried_over, ...row }) => ({ ...row, decided_on, carried_over }))],
  [
    ALLOCATIONS,
    allocations.map(({ capitalSource: capital_source, decidedOn: decided_on, carriedOver: carried_over, ...row }) => ({
      ...row,
      capital_source,
      decided_on,
      carried_over,
    })),
  ],
  [MONTHS, months.map(({ capitalSource: capital_source, ...row }) => ({ ...row, capital_source }))],
  [STEPS, steps],
];

type Places = ReadonlyMap<string, string>;
const placeOf = ({ owner, area }: Pick<ProjectBody, 'owner' | 'area'>): string => JSON.stringify([owner.code, owner.name, area]);
/** What the projects that are told of counted to until now. */
const placesOf = async ({ db, revision }: WriteView, ledger: Ledger, { projects = [] }: InvestmentRows): Promise<Places> => {
  if (projects.length === 0) return new Map();
  const codes = projects.map(({ code }) => code);
  return new Map((await readStoredProjects(db, revision, ledger, codes)).map((project) => [project.code, placeOf(project)]));
};
/** Projects that count to another owner or area than before. */
const movedProjects = (before: Places, { projects = [] }: InvestmentRows): string[] =>
  projects.filter(({ code, body }) => before.get(code) !== placeOf(body)).map(({ code }) => code);
/**
 * Records what a source tells of public investment in the revision of `view`: only what differs from what the ledger knows. What it
 * touched is added up anew into the indicator engine in this very revision, [MN2], and told as `investment.recorded`.
 */
export const recordInvestment = async (view: WriteView, rows: InvestmentRows, recording: MoneyRecording): Promise<RecordedMoney> => {
  const before = await placesOf(view, recording.ledger, rows);
  const from = new Map<number, number>();
  const touch = (year: number, month: number) => from.set(year, Math.min(month, from.get(year) ?? month));
  let added = 0;
  for (const [table, records] of toRecords(rows)) {
    const stored = await appendNew(view, table, recording, records);
    added += stored.added;
    for (const [year, month] of stored.from) touch(year, month);
  }
  if (added === 0) return { added, years: [] };
  const moved = movedProjects(before, rows);
  for (const year of await yearsOfProjects(view, recording.ledger, moved)) touch(year, 1);
  return { added, years: await tellInvestment(view, recording.ledger, from) };
};
