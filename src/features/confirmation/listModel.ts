import type { Agency } from '../../../contract/agencies';
import type { ListedFigure } from '../../../contract/feeds/confirmations';
import { standsOn } from '../../../contract/rules/confirmationAgencies';
import { confirmationQueue, confirmationStanding, type ConfirmationStanding } from '../../../contract/rules/confirmationStanding';

/** What the figures of the page are called in the address, before their place. */
export const FIGURE_PREFIX = 'confirm:';

export const QUEUES = ['waiting', 'changed', 'flagged', 'explained', 'confirmed', 'all'] as const;
export type Queue = (typeof QUEUES)[number];

/** One figure of the list with how it stands and who has to speak of it. */
export interface ListRow {
  listed: ListedFigure;
  standing: ConfirmationStanding;
  queue: Exclude<Queue, 'explained' | 'all'>;
  /** The nearest of the responsible that stands, else the last known; null where none is recorded. */
  agency: Agency | null;
}

/** Each figure once, in the order of the feed; `day` (YYYY-MM-DD) decides which agency stands. */
export const toRows = (figures: readonly ListedFigure[], day: string): ListRow[] =>
  figures.map((listed) => {
    const standing = confirmationStanding(listed.state, listed.passport.revision);
    const agency = listed.responsible.find((each) => standsOn(each, day)) ?? listed.responsible.at(-1) ?? null;
    return { listed, standing, queue: confirmationQueue(standing), agency };
  });

const isIn = ({ queue, standing }: ListRow, wanted: Queue): boolean =>
  wanted === 'all' || (wanted === 'explained' ? standing.explained : queue === wanted);

/**
 * The rows of one queue and, where one is named, of one agency. `open` is the figure whose passport is open: it stays where it is
 * when its own act takes it out of the queue, so that the passport does not lose it.
 */
export const rowsOf = (rows: readonly ListRow[], queue: Queue, agency: string | undefined, open?: string): ListRow[] =>
  rows.filter((row) => row.listed.figure === open || (isIn(row, queue) && (agency === undefined || row.agency?.id === agency)));

/** How many figures each queue holds for one agency or for all. */
export const countQueues = (rows: readonly ListRow[], agency: string | undefined): Record<Queue, number> => {
  const count = (queue: Queue): number => rowsOf(rows, queue, agency).length;
  return {
    waiting: count('waiting'),
    changed: count('changed'),
    flagged: count('flagged'),
    explained: count('explained'),
    confirmed: count('confirmed'),
    all: count('all'),
  };
};

export interface AgencyCount {
  id: string | null;
  name: string;
  /** How many figures of the queue are the agency's. */
  count: number;
}

const vi = new Intl.Collator('vi');

/** Who has how many figures in a queue, the most first; figures that nobody answers for last. */
export const countAgencies = (rows: readonly ListRow[], queue: Queue): AgencyCount[] => {
  const counts = new Map<string | null, AgencyCount>();
  for (const { agency } of rowsOf(rows, queue, undefined)) {
    const id = agency?.id ?? null;
    const known = counts.get(id);
    if (known) known.count += 1;
    else counts.set(id, { id, name: agency?.name ?? '', count: 1 });
  }
  const last = ({ id }: AgencyCount): number => (id === null ? 1 : 0);
  return [...counts.values()].toSorted((a, b) => last(a) - last(b) || b.count - a.count || vi.compare(a.name, b.name));
};
