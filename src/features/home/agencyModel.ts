import type { Agency } from '../../../contract/agencies';
import type { ListedFigure } from '../../../contract/feeds/confirmations';
import type { Source } from '../../../contract/feeds/sources';
import type { IndicatorStanding } from '../../../contract/feeds/standings';
import { succession } from '../../../contract/rules/confirmationAgencies';
import { confirmationQueue, confirmationStanding } from '../../../contract/rules/confirmationStanding';
import { boundOf } from '../../../contract/rules/deviation';
import { judgeTask, type TaskJudgement } from '../../../contract/rules/taskTiming';
import type { Task } from '../../../contract/task';
import { foldText } from '../../lib/searchText';

/** An agency and every agency that it came after: what theirs was is its own. */
export interface AgencyFamily {
  agency: Agency;
  ids: ReadonlySet<string>;
  names: readonly string[];
}

/** Null where the register has no such agency. */
export const familyOf = (agencies: readonly Agency[], id: string): AgencyFamily | null => {
  const byId = new Map(agencies.map((each) => [each.id, each]));
  const agency = byId.get(id);
  if (!agency) return null;
  const family = agencies.filter((each) => succession(each, (wanted) => byId.get(wanted)).some((heir) => heir.id === id));
  return { agency, ids: new Set(family.map((each) => each.id)), names: family.map(({ name }) => foldText(name)) };
};

/** How far behind, in percent of what was promised; null where it is not judged or not behind. */
const behindBy = ({ newest }: IndicatorStanding): number | null => {
  if (newest?.deviation == null || newest.deviation >= 0 || !newest.plan || newest.value.kind !== 'number') return null;
  const bound = Math.abs(boundOf(newest.plan.value, newest.value.value));
  return bound === 0 ? null : -newest.deviation / bound;
};

/** The indicators that the family answers for: the farthest behind first, then what is not met, then the rest in its own order. */
export const ownIndicators = (indicators: readonly IndicatorStanding[], { agency }: AgencyFamily): IndicatorStanding[] => {
  const own = indicators.filter(({ responsible }) => responsible.some(({ id }) => id === agency.id));
  const rank = (each: IndicatorStanding): number => behindBy(each) ?? (each.newest?.met === false ? 0 : -1);
  return own.toSorted((a, b) => rank(b) - rank(a));
};

export interface OwnTask {
  task: Task;
  judged: TaskJudgement;
}
export interface OwnTasks {
  overdue: OwnTask[];
  /** Open, and their last day is today or within the days asked for. */
  soon: OwnTask[];
  unknown: OwnTask[];
  /** Open, later or without a day. */
  running: number;
}
/** How many days ahead a task is due soon. */
export const SOON_DAYS = 7;

export const ownTasks = (tasks: readonly Task[], { ids }: AgencyFamily, today: string): OwnTasks => {
  const own = tasks
    .filter(({ leads }) => leads.some(({ agency }) => agency !== null && ids.has(agency)))
    .map((task) => ({ task, judged: judgeTask(task, today) }))
    .toSorted((a, b) => (b.judged.daysPast ?? Number.NEGATIVE_INFINITY) - (a.judged.daysPast ?? Number.NEGATIVE_INFINITY));
  const isOpen = ({ judged: { standing } }: OwnTask): boolean => standing === 'doing' || standing === 'not-started';
  const isSoon = ({ judged: { daysPast } }: OwnTask): boolean => daysPast !== null && daysPast <= 0 && daysPast >= -SOON_DAYS;
  return {
    overdue: own.filter(({ judged }) => judged.standing === 'overdue'),
    soon: own.filter((each) => isOpen(each) && isSoon(each)),
    unknown: own.filter(({ judged }) => judged.standing === 'unknown'),
    running: own.filter((each) => isOpen(each) && !isSoon(each)).length,
  };
};

/** Sources name their owner in words, sometimes with what became of it: they are the family's where the words begin with one of its names. */
export const isOwnSource = ({ owner }: Pick<Source, 'owner'>, { names }: AgencyFamily): boolean => {
  const words = owner === null ? '' : foldText(owner);
  return names.some((name) => words === name || words.startsWith(`${name} (`));
};

export interface ToConfirm {
  figure: ListedFigure;
  queue: 'waiting' | 'changed';
}

/** Figures of the family that wait for its word, those that changed after it first. */
export const toConfirm = (figures: readonly ListedFigure[], { agency }: AgencyFamily): ToConfirm[] =>
  figures
    .flatMap((figure): ToConfirm[] => {
      const queue = confirmationQueue(confirmationStanding(figure.state, figure.passport.revision));
      const isOwn = figure.responsible.some(({ id }) => id === agency.id);
      return isOwn && (queue === 'waiting' || queue === 'changed') ? [{ figure, queue }] : [];
    })
    .toSorted((a, b) => Number(b.queue === 'changed') - Number(a.queue === 'changed'));
