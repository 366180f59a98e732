import { isSeenClosed } from '../../../contract/rules/scorePeriods';
import { GROUP_ENDPOINTS } from '../../sources/nationalPortal/endpoints';
import { PARTIAL_READING } from '../../sources/nationalPortal/toScoreRows';
import type { ScoreRow } from '../../sources/services/scoreRows';
import { joinSources } from '../services/joinSources';
import type { KnownSnapshot } from '../services/knownSnapshots';

type Part = ScoreRow['parts'][number];
type Told = Pick<ScoreRow, 'parts' | 'groups'>;
type Former = NonNullable<KnownSnapshot['former']>;

/** Beside `PARTIAL_READING`: what stands here was told on the day that follows, and not on the day of the snapshot. */
export const KEPT_FROM = 'KEPT_FROM_';

const isUntold = ({ flags }: Part): boolean => flags.includes(PARTIAL_READING);
const keptDay = ({ flags }: Part): string | null => flags.find((flag) => flag.startsWith(KEPT_FROM))?.slice(KEPT_FROM.length) ?? null;
const saysSomething = ({ numerator, denominator, official }: Part): boolean =>
  numerator !== null || denominator !== null || official !== null;
const partsOf = (group: string): ReadonlySet<string> =>
  new Set(GROUP_ENDPOINTS.flatMap((each) => (each.group === group ? each.parts.map(({ part }) => part) : [])));

/** What was truly told on the day of the snapshot: not what an earlier reading of that day kept of another or left empty. */
const toldOnDay = (body: Told, former: Told | undefined): Told => {
  const kept = new Set(body.parts.flatMap((part) => (keptDay(part) === null ? [] : [part.part])));
  const isKept = (group: string, score: number | null): boolean =>
    former?.groups[group] === score && [...partsOf(group)].some((part) => kept.has(part));
  return {
    parts: body.parts.filter((part) => !isUntold(part)),
    groups: Object.fromEntries(Object.entries(body.groups).filter(([group, score]) => !isKept(group, score))),
  };
};

/** The row with what another source told on this very day and the portal does not: as a second file of a day adds to the first. */
const withSameDay = (row: ScoreRow, { own, former }: KnownSnapshot): ScoreRow => {
  if (!own) return row;
  const before = toldOnDay(own.body, former?.body);
  const answered = new Set(row.parts.flatMap((part) => (isUntold(part) ? [] : [part.part])));
  const added = before.parts.filter(({ part }) => !answered.has(part));
  const names = new Set(added.map(({ part }) => part));
  const scores = Object.entries(before.groups).filter(([group, score]) => score !== null && (row.groups[group] ?? null) === null);
  const total = row.total ?? own.body.total;
  const isAdded = added.length > 0 || scores.length > 0 || total !== row.total;
  return {
    ...row,
    total,
    parts: [...row.parts.filter(({ part }) => !names.has(part)), ...added],
    groups: { ...row.groups, ...Object.fromEntries(scores) },
    source: isAdded ? joinSources([row.source, own.source]) : row.source,
  };
};

const keepGroup = (row: ScoreRow, group: string, { seenOn, body, source }: Former): ScoreRow => {
  const own = partsOf(group);
  const isOpen = (part: Part): boolean => own.has(part.part) && isUntold(part);
  if (!row.parts.some(isOpen)) return row;
  const before = new Map(body.parts.filter((part) => own.has(part.part) && saysSomething(part)).map((part) => [part.part, part]));
  const score = group in row.groups ? null : (body.groups[group] ?? null);
  if (score === null && before.size === 0) return row;
  const first = [...before.values()].map(keptDay).find((day) => day !== null);
  const keep = (part: Part): Part => {
    const known = before.get(part.part);
    const day = (known ? keptDay(known) : first) ?? seenOn;
    const said = (known?.flags ?? []).filter((flag) => flag !== PARTIAL_READING && !flag.startsWith(KEPT_FROM));
    // An empty part beside the score of its group says of what day that score is.
    return known || score !== null ? { ...(known ?? part), flags: [...said, PARTIAL_READING, `${KEPT_FROM}${day}`] } : part;
  };
  return {
    ...row,
    parts: row.parts.map((part) => (isOpen(part) ? keep(part) : part)),
    groups: score === null ? row.groups : { ...row.groups, [group]: score },
    source: joinSources([row.source, source]),
  };
};

/**
 * What a reading told, beside what stands: groups that the portal did not answer keep what was told last before, flagged with its day,
 * [DV7]. What was seen while the period was open never becomes part of the score of one that is over, [DV3].
 */
export const withFormer = (row: ScoreRow, known: KnownSnapshot | undefined): ScoreRow => {
  if (!known) return row;
  const merged = withSameDay(row, known);
  const { former } = known;
  return former && isSeenClosed(row.period, former.seenOn) === isSeenClosed(row.period, row.seenOn)
    ? GROUP_ENDPOINTS.reduce((kept, { group }) => keepGroup(kept, group, former), merged)
    : merged;
};
