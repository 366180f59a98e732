import type { StoredProject } from '../../../store/rows/storedProjects';
import { isSameJson } from '../../../ingest/sameJson';
import { foldHeader } from '../../cells/foldHeader';
import type { DisbursementLine } from './readRow';

const NONE = new Set(['khong', 'khongco', 'hetvuongmac', 'daxong', 'dagiaiquyet']);

/** Owners come by name: the same name, however it is written, is the same owner. */
const ownerOf = (name: string): StoredProject['owner'] => ({ code: foldHeader(name).slice(0, 60), name, agency: null });

/** What a row needs to be the first of a project: its whole head. */
export const hasHead = ({ name, owner, group, field }: DisbursementLine): boolean =>
  name !== null && owner !== null && group !== null && field !== null;

const obstaclesOf = (known: StoredProject['obstacles'], { obstacle }: DisbursementLine, day: string): StoredProject['obstacles'] => {
  if (obstacle === null) return known;
  const open = known.findLast(({ until }) => until === null);
  if (open?.text === obstacle) return known;
  const closed = known.map((each) => (each.until === null ? { ...each, until: day } : each));
  return NONE.has(foldHeader(obstacle)) ? closed : [...closed, { text: obstacle, since: day, until: null }];
};

/**
 * The project as it is with what a row says of it: what the row leaves out stays as it was. An obstacle is dated by the day that the
 * report was closed on. Null where there is no such project and the row does not bring its whole head.
 */
export const projectWith = (known: StoredProject | undefined, line: DisbursementLine, today: string): StoredProject | null => {
  const { name, owner, group, field, area, project: code } = line;
  if (!known && !hasHead(line)) return null;
  const base: StoredProject = known ?? {
    code,
    name: name ?? '',
    owner: ownerOf(owner ?? ''),
    group: group ?? 'C',
    field: field ?? '',
    area: area ?? null,
    place: null,
    startYear: null,
    endYear: null,
    totalInvestment: null,
    obstacles: [],
    documents: [],
  };
  return {
    ...base,
    name: name ?? base.name,
    owner: owner === null || foldHeader(owner) === foldHeader(base.owner.name) ? base.owner : ownerOf(owner),
    group: group ?? base.group,
    field: field ?? base.field,
    area: area === undefined ? base.area : area,
    obstacles: obstaclesOf(base.obstacles, line, line.observedOn ?? today),
  };
};

/** Whether two are the same project, told alike. */
export const isSameProject = (a: StoredProject | undefined, b: StoredProject): boolean => a !== undefined && isSameJson(a, b);
