import type { Agency } from '../../../contract/agencies';
import type { Source } from '../../../contract/feeds/sources';
import type { IndicatorStanding } from '../../../contract/feeds/standings';
import { isCounted } from '../../../contract/rules/countedSource';
import { findTaskParty } from '../../../contract/rules/taskParties';
import { addDays, judgeTask, startOfDay } from '../../../contract/rules/taskTiming';
import { missingPeriod, type Cadence, type Missing } from '../../../contract/rules/waitingPeriods';
import type { Task, TaskParty } from '../../../contract/task';
import { foldText } from '../../lib/searchText';
import type { Standing } from '../../ui/useFreshnessOf';

/** The longest late first; what is late since nobody knows when comes last. */
const longestFirst = (a: { since: number | null }, b: { since: number | null }): number =>
  (a.since ?? Number.POSITIVE_INFINITY) < (b.since ?? Number.POSITIVE_INFINITY)
    ? -1
    : (a.since ?? Number.POSITIVE_INFINITY) > (b.since ?? Number.POSITIVE_INFINITY)
      ? 1
      : 0;

export interface LateSource {
  source: Source;
  standing: Standing;
  /** Since when it is late, ms; null where nothing ever came. */
  since: number | null;
}

/** Sources that count and are not on time. `standings` are in the order of `sources`. */
export const lateSources = (sources: readonly Source[], standings: readonly Standing[]): LateSource[] =>
  sources
    .flatMap((source, index): LateSource[] => {
      const standing = standings[index];
      if (!isCounted(source) || standing === undefined || standing === 'fresh' || standing === 'unscheduled') return [];
      const isLate = source.lastDataAt !== null && source.limits !== null && standing !== 'ahead';
      return [{ source, standing, since: isLate ? Date.parse(source.lastDataAt ?? '') + (source.limits?.lateAfterMs ?? 0) : null }];
    })
    .toSorted(longestFirst);

export interface MissingFigure extends Missing {
  indicator: IndicatorStanding;
  cadence: Cadence;
}

/** What was reported under an act that another replaced is not waited for: under the new one, nobody has been given it here. */
const isAwaited = ({ cadence, replacedBy }: IndicatorStanding): boolean => cadence !== null && replacedBy === null;

/** How many indicators with a cadence are not waited for, because the act of their plan was replaced. */
export const countReplaced = (indicators: readonly IndicatorStanding[]): number =>
  indicators.filter(({ cadence, replacedBy }) => cadence !== null && replacedBy !== null).length;

/** Indicators with a cadence whose figure of a period is not there though its day is past at `now` (ms), [HM4]. */
export const missingFigures = (indicators: readonly IndicatorStanding[], now: number): MissingFigure[] =>
  indicators
    .flatMap((indicator) => {
      const { cadence, told } = indicator;
      const missing = cadence === null || !isAwaited(indicator) ? null : missingPeriod(cadence, told, now);
      return missing && cadence !== null ? [{ ...missing, indicator, cadence }] : [];
    })
    .toSorted(longestFirst);

type Registers = Parameters<typeof findTaskParty>[0];

export interface SilentAgency {
  key: string;
  /** Of the register; null for a name that is none. */
  agency: string | null;
  name: string;
  unknown: number;
  /** Of those, how many whose day is past. */
  past: number;
  /** From when the first of those is past, ms; null where none is. */
  since: number | null;
}

/** The agency of today, where there is exactly one after it; a circle of successors ends where it began. */
const bearerOf = (id: string, find: (id: string) => Agency | undefined): Agency | undefined => {
  let agency = find(id);
  const seen = new Set<string>();
  while (agency && agency.successors.length === 1 && !seen.has(agency.id)) {
    seen.add(agency.id);
    agency = find(agency.successors[0]?.id ?? '') ?? agency;
    if (seen.has(agency.id)) break;
  }
  return agency;
};

const chargedTo = ({ agency, name }: TaskParty, find: (id: string) => Agency | undefined) => {
  const bearer = agency === null ? undefined : bearerOf(agency, find);
  return bearer ? { key: bearer.id, agency: bearer.id, name: bearer.name } : { key: `name:${foldText(name)}`, agency: null, name };
};

/** Agencies that lead tasks of which nobody has told anything, those whose first day is longest past first; counted as today's agency. */
export const silentAgencies = (tasks: readonly Task[], registers: Registers, today: string): SilentAgency[] => {
  const find = findTaskParty(registers);
  const silent = new Map<string, SilentAgency>();
  for (const task of tasks) {
    if (task.state !== 'unknown') continue;
    const { lastDay, isPast } = judgeTask(task, today);
    const since = isPast && lastDay !== null ? startOfDay(addDays(lastDay, 1)) : null;
    const charged = new Map(task.leads.map((party) => chargedTo(party, find)).map((each) => [each.key, each]));
    for (const each of charged.values()) {
      const known = silent.get(each.key) ?? { ...each, unknown: 0, past: 0, since: null };
      known.unknown += 1;
      if (since !== null) {
        known.past += 1;
        known.since = Math.min(known.since ?? since, since);
      }
      silent.set(each.key, known);
    }
  }
  return [...silent.values()].toSorted((a, b) => longestFirst(a, b) || b.past - a.past || b.unknown - a.unknown);
};
