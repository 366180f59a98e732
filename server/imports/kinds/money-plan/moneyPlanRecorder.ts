import { sql } from 'kysely';
import * as z from 'zod/mini';
import { planMonths } from '../../../../contract/rules/disbursement';
import { PLANS, STEPS } from '../../../ingest/money/investmentTables';
import { newerRows } from '../../../ingest/money/takeBack';
import { recordBudget } from '../../../ingest/recordBudget';
import { recordInvestment } from '../../../ingest/recordInvestment';
import { takeBackMoneyPlan } from '../../../ingest/takeBackMoneyPlan';
import { planRow } from '../../../sources/money/investmentRows';
import { stepRow } from '../../../sources/money/told';
import { bigintColumn } from '../../../store/rows/columns';
import { readSaidOf } from '../observations/readSaidOf';
import { dayWords } from '../dayWords';
import type { Recorder } from '../recorder';
import { planPlace, stepPlace, type Ready } from './ready';
import { monthWords, PATH_WORDS, PLAN_WORDS } from './words';

const { kind } = planRow.shape;
const { book } = stepRow.shape;
const planKey = z.object({ year: z.int(), kind, decided_on: z.string() });
const pathKey = z.object({ book, year: z.int() });
const stepKey = z.object({ book, year: z.int(), month: z.string() });
const revisionRow = z.object({ revision: bigintColumn });

const planWords = (key: unknown): string => {
  const { year, kind: of, decided_on: day } = planKey.parse(key);
  return `${PLAN_WORDS[of]} năm ${year} ngày ${dayWords(day)}`;
};
const stepWords = (key: unknown): string => {
  const { book: of, year, month } = stepKey.parse(key);
  return `${PATH_WORDS[of]} năm ${year}, ${monthWords(month)}`;
};

/** Plans and paths come in through `recordInvestment` and `recordBudget` into the actual ledger, and are taken back by `takeBackMoneyPlan`. */
export const moneyPlanRecorder: Recorder<Ready> = {
  record: async (view, pieces, { file }) => {
    const told: Ready[] = [];
    for await (const piece of pieces) told.push(...piece);
    const plans = told.flatMap((each) => (each.kind === 'plan' ? [each.row] : []));
    const steps = told.flatMap((each) => (each.kind === 'step' ? [each.row] : []));
    const into = { ledger: 'actual', importId: file } as const;
    const investment = { plans, steps: steps.filter((step) => step.book === 'investment') };
    const { added } = await recordInvestment(view, investment, into);
    const budget = { steps: steps.filter((step) => step.book !== 'investment') };
    return added + (await recordBudget(view, budget, into)).added;
  },
  movedSince: async (db, since) => {
    const { rows: plans } = await sql`select distinct year, kind, decided_on::text as decided_on from investment_plan
      where ledger = 'actual' and revision > ${since}`.execute(db);
    const { rows: paths } = await sql`select distinct book, year from money_step where ledger = 'actual' and revision > ${since}`.execute(
      db,
    );
    return {
      definitions: false,
      places: [
        ...plans.map((row) => {
          const { year, kind: of, decided_on: day } = planKey.parse(row);
          return planPlace(year, of, day);
        }),
        // A step is judged by the whole of its path.
        ...paths.flatMap((row) => {
          const { book: of, year } = pathKey.parse(row);
          return planMonths(year).map((month) => stepPlace(of, year, month));
        }),
      ],
    };
  },
  newerThan: async (db, revision, limit) => {
    const plans = await newerRows({ db }, PLANS, revision, limit);
    const steps = await newerRows({ db }, STEPS, revision, limit);
    // A step of another file was judged by the path as this one left it; what was put back as it had been came before.
    const { rows: beside } = await sql`select distinct on (n.book, n.year, n.month) n.book, n.year, n.month, n.revision from money_step o
      join (select distinct on (ledger, book, year, month) * from money_step order by ledger, book, year, month, revision desc) n
        on n.ledger = o.ledger and n.book = o.book and n.year = o.year and n.revision > o.revision and n.received_at > o.received_at
        and n.percent is not null
      where o.revision = ${revision} order by n.book, n.year, n.month limit ${limit}`.execute(db);
    const found = [
      ...plans.map((row) => `${planWords(row.key)} (phiên bản ${row.revision})`),
      ...steps.map((row) => `${stepWords(row.key)} (phiên bản ${row.revision})`),
      ...beside.map((row) => `${stepWords(row)} (phiên bản ${revisionRow.parse(row).revision})`),
    ];
    return [...new Set(found)].slice(0, limit);
  },
  attachedTo: readSaidOf,
  restore: takeBackMoneyPlan,
};
