import type * as z from 'zod/mini';
import type { investment } from '../../../contract/feeds/investment';
import { CAPITAL_SOURCES } from '../../../contract/rules/capitalSources';
import { planMonths } from '../../../contract/rules/disbursement';
import { isProvisional } from '../../../contract/rules/openPeriod';
import { readInvestmentYears, readLines, readPlans } from '../../store/rows/storedInvestment';
import { mergeReceipts, readPublished, readSteps } from '../../store/rows/storedMoney';
import { readStoredProjects, toProject } from '../../store/rows/storedProjects';
import type { Db } from '../../store/store';
import { allocatedPlans } from './allocatedPlans';
import { chooseYear } from './chooseYear';

type Body = z.infer<typeof investment.body>;

/** A year of public investment as it stood at `revision`; of a year that a ledger has no figures of, only what was decided and published. */
export const readInvestment = async (db: Db, revision: number, params: z.infer<typeof investment.params>): Promise<Body> => {
  const years = {
    actual: await readInvestmentYears(db, revision, 'actual'),
    simulated: await readInvestmentYears(db, revision, 'simulated'),
  };
  const chosen = chooseYear(params, years);
  const { ledger, year } = chosen;
  // Of a year without figures what was decided and published is still told.
  const decided = year ?? (params.year === 'latest' ? null : Number(params.year));
  const at = { ledger, year: decided ?? 0, revision };
  const { lines, receipts, last } = await readLines(db, at);
  const projects = year === null ? [] : await readStoredProjects(db, revision, ledger, [...new Set(lines.map(({ project }) => project))]);
  const owners = new Map(projects.map(({ owner }) => [owner.code, owner]));
  const used = new Set(lines.map(({ source }) => source));
  const receipt = mergeReceipts(receipts);
  const plans = decided === null ? [] : await readPlans(db, at);
  // What somebody told of the whole stands as it was told; else it is what the projects hold.
  const isToldWhole = plans.some(({ kind }) => kind === 'allocated');
  const allocated = receipt === null || isToldWhole ? [] : allocatedPlans(lines, receipt.provenance);
  const lastMonth = last.month === null ? null : (planMonths(at.year)[last.month - 1] ?? null);
  return {
    ...chosen,
    lastMonth,
    provisional: lastMonth !== null && isProvisional(lastMonth, last.observedAt),
    receipt,
    owners: [...owners.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    sources: CAPITAL_SOURCES.filter(({ code }) => used.has(code)).map((source) => ({ ...source })),
    plans: [...plans, ...allocated].toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0)),
    path: decided === null ? [] : await readSteps(db, revision, { ledger, book: 'investment', year: decided }),
    projects: projects.map(toProject),
    lines,
    published: await readPublished(db, revision, { book: 'investment', year: decided }),
  };
};
