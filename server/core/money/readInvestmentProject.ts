import type * as z from 'zod/mini';
import type { investmentProject } from '../../../contract/feeds/investment';
import { CAPITAL_SOURCES } from '../../../contract/rules/capitalSources';
import { planMonths } from '../../../contract/rules/disbursement';
import { ledgersOf, readMonthVersions, readProjectAllocations, type MonthVersion } from '../../store/rows/storedProjectHistory';
import { mergeReceipts } from '../../store/rows/storedMoney';
import { readStoredProjects, toProject } from '../../store/rows/storedProjects';
import type { Db } from '../../store/store';

type Body = z.infer<typeof investmentProject.body>;

const nameOf = (source: string): string => CAPITAL_SOURCES.find(({ code }) => code === source)?.name ?? source;
const monthOf = ({ year, month }: MonthVersion): string => planMonths(year)[month - 1] ?? '';

/** The tellings of one month and source, in which each differs in its figure from the one before; the last is what stands. */
const changedOf = (versions: readonly MonthVersion[]): MonthVersion[] =>
  versions.filter(({ disbursed }, at) => at === 0 || disbursed !== versions[at - 1]?.disbursed);

const byMonth = (versions: readonly MonthVersion[]): MonthVersion[][] => {
  const places = new Map<string, MonthVersion[]>();
  for (const version of versions) {
    const key = JSON.stringify([version.year, version.month, version.capital_source]);
    places.set(key, [...(places.get(key) ?? []), version]);
  }
  return [...places.values()];
};

const toMonth = (told: readonly MonthVersion[]): Body['months'] => {
  const stands = told.at(-1);
  if (!stands || stands.disbursed === null) return [];
  return [
    {
      planYear: stands.year,
      month: monthOf(stands),
      source: stands.capital_source,
      disbursed: stands.disbursed,
      advanced: stands.advanced ?? 0,
      recovered: stands.recovered ?? 0,
      observedAt: stands.observed_at,
      revision: stands.revision,
      provenance: stands.provenance,
      from: stands.source,
      revised: changedOf(told).length - 1,
    },
  ];
};

/** A figure told once has no history; a withdrawn telling has no figure to show. */
const toRevisions = (told: readonly MonthVersion[]): Body['revisions'] => {
  const changed = changedOf(told);
  if (changed.length < 2) return [];
  return changed.flatMap((version) =>
    version.disbursed === null
      ? []
      : [
          {
            planYear: version.year,
            month: monthOf(version),
            source: version.capital_source,
            disbursed: version.disbursed,
            revision: version.revision,
            receivedAt: version.received_at,
            from: version.source,
          },
        ],
  );
};

/** One project over all its years, as it was known at `revision`; without a ledger, in `actual` where that knows it. */
export const readInvestmentProject = async (db: Db, revision: number, asked: z.infer<typeof investmentProject.params>): Promise<Body> => {
  const known = await ledgersOf(db, revision, asked.project);
  const ledger = asked.ledger ?? (known.includes('actual') || known.length === 0 ? 'actual' : 'simulated');
  const at = { ledger, project: asked.project, revision };
  const [stored] = await readStoredProjects(db, revision, ledger, [asked.project]);
  if (!stored)
    return { ledger, project: null, owner: null, receipt: null, allocations: [], months: [], revisions: [], obstacles: [], documents: [] };
  const told = byMonth(await readMonthVersions(db, at));
  const standing = told.flatMap((versions) => versions.at(-1) ?? []).filter(({ disbursed }) => disbursed !== null);
  const allocations = await readProjectAllocations(db, at);
  return {
    ledger,
    project: toProject(stored),
    owner: stored.owner,
    receipt: mergeReceipts(
      standing.map(({ source, provenance, observed_at, received_at, revision: of }) => ({
        sources: [source],
        provenances: [provenance],
        observed_at,
        received_at,
        revision: of,
      })),
    ),
    allocations: allocations.map(({ year, capital_source: source, decided_on: decidedOn, carried_over: carriedOver, ...rest }) => ({
      year,
      source,
      sourceName: nameOf(source),
      decidedOn,
      carriedOver,
      ...rest,
    })),
    months: told.flatMap(toMonth),
    revisions: told.flatMap(toRevisions).toSorted((a, b) => a.revision - b.revision),
    obstacles: stored.obstacles,
    documents: stored.documents,
  };
};
