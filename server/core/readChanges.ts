import type * as z from 'zod/mini';
import { LISTED_CHANGES, type changes } from '../../contract/feeds/changes';
import type { ChangedFigure, ChangedPromise } from '../../contract/feeds/changesFigures';
import { groupedBy } from '../../contract/rules/groupedBy';
import { EVERYTHING, type Sight } from '../access/rows';
import { ofParts } from './rows/belongs';
import { readRegisters, type Registers } from '../store/rows/storedRegisters';
import { findDefinition, type StoredDefinition } from '../store/rows/storedSeries';
import type { ReadView } from '../store/store';
import { differenceOf, kindOf, promisedIn, relativeOf, shiftOf, toStanding, weightOf, type Stood } from './readChangesJudged';
import { readBeginning, readNewSets, readTouched, type ChangeRow } from './readChangesRows';
import { readChangesSpan } from './readChangesSpan';
import { figureOf, isOutcome } from './seriesRows';

type Body = z.infer<(typeof changes)['body']>;

const keyOf = (row: ChangeRow): string => figureOf(row, { set: row.set_id, code: row.indicator_code });
const periodOf = ({ set_id: set, indicator_code: code, period }: ChangeRow): string => `${set}/${code}/${period}`;
const partOf = (row: ChangeRow): string => `${periodOf(row)}/${JSON.stringify(row.breakdown)}`;

/** The rows of one end of the span, found by their place, and by the part and the whole that they are of. */
const indexed = (rows: readonly ChangeRow[]) => {
  const byPart = groupedBy(rows, partOf);
  return {
    byPlace: new Map(rows.map((row) => [keyOf(row), row])),
    stoodBy: (row: ChangeRow): Stood => ({ part: byPart.get(partOf(row)) ?? [], whole: byPart.get(`${periodOf(row)}/[]`) ?? [] }),
  };
};
type End = ReturnType<typeof indexed>;

interface Ranked<T> {
  change: T;
  key: string;
  weight: number | null;
  relative: number | null;
}
const downward = (a: number | null, b: number | null): number => (b ?? -1) - (a ?? -1);
const byWeight = <T>(a: Ranked<T>, b: Ranked<T>): number =>
  downward(a.weight, b.weight) || downward(a.relative, b.relative) || (a.key < b.key ? -1 : 1);

/** Counts those alike, and leaves of them, where asked so, the whole, else the first. */
const gathered = <T extends ChangedPromise | ChangedFigure>(ranked: readonly Ranked<T>[], parts: 'in' | 'out'): Ranked<T>[] => {
  const groupOf = ({ change }: Ranked<T>) =>
    [change.set, change.indicator, change.role, change.period, 'kind' in change ? change.kind : ''].join('/');
  const groups = groupedBy(ranked, groupOf);
  const counted = ranked.map((each) => ({ ...each, change: { ...each.change, alike: groups.get(groupOf(each))?.length ?? 1 } }));
  if (parts === 'in') return counted;
  const heads = new Set([...groups.values()].map((group) => (group.find(({ change }) => change.part === null) ?? group[0])?.key));
  return counted.filter(({ key }) => heads.has(key));
};

interface Found {
  row: ChangeRow;
  before: ChangeRow | undefined;
  after: ChangeRow | undefined;
  definition: StoredDefinition;
}

const placeOf = ({ row, before, after, definition }: Found, from: End, to: End, registers: Registers) => ({
  set: row.set_id,
  setName: definition.set_name,
  indicator: row.indicator_code,
  name: definition.name,
  unit: definition.unit,
  role: row.role,
  period: row.period,
  part: row.breakdown.map((each) => registers.part(each, row.period, definition.dimensions).name).join(', ') || null,
  area: row.breakdown.find(({ dimension }) => dimension === 'area')?.member ?? null,
  before: toStanding(before, from.stoodBy(row), definition, registers),
  after: toStanding(after, to.stoodBy(row), definition, registers),
  alike: 1,
});

/** What is known otherwise than at `since` and is seen, the farthest moved first, as the view has it; sets are told whole, by their size. */
export const readChanges = async (
  view: Pick<ReadView, 'db' | 'revision'>,
  { parts, ...asked }: { since: string; until?: string | undefined; parts: 'in' | 'out' },
  { sees }: Sight = EVERYTHING,
): Promise<Body> => {
  const { db } = view;
  const span = await readChangesSpan(view, asked);
  const [from, to] = [indexed(await readTouched(db, span, 'from')), indexed(await readTouched(db, span, 'to'))];
  const registers = await readRegisters(db, span.to);
  const definitions = new Map<string, StoredDefinition | null>();
  const figures: Ranked<ChangedFigure>[] = [];
  const promises: Ranked<ChangedPromise>[] = [];
  const total = { running: 0, corrected: 0, new: 0, withdrawn: 0 };
  for (const key of new Set([...from.byPlace.keys(), ...to.byPlace.keys()])) {
    const [before, after] = [from.byPlace.get(key), to.byPlace.get(key)];
    const row = after ?? before;
    if (row && !sees(ofParts(row.breakdown))) continue;
    // The engines keep the members of an object in one order: equal values are equal texts.
    if (!row || (before && after && JSON.stringify(before.value) === JSON.stringify(after.value))) continue;
    const of = `${row.set_id}/${row.indicator_code}`;
    if (!definitions.has(of)) definitions.set(of, await findDefinition(db, span.to, row.set_id, row.indicator_code));
    const definition = definitions.get(of);
    if (!definition) continue;
    const place = placeOf({ row, before, after, definition }, from, to, registers);
    if (!isOutcome(row)) {
      const basis = definition.bases.find(({ id }) => id === row.basis_id) ?? null;
      promises.push({ key, change: { ...place, basis }, weight: null, relative: null });
      continue;
    }
    const promised = promisedIn((after ? to : from).stoodBy(row), definition);
    const kind = kindOf(before, after, span.since);
    total[kind] += 1;
    const difference = differenceOf(place.before, place.after);
    const change = { ...place, kind, difference, shift: shiftOf(place.before, place.after, promised) };
    figures.push({ key, change, weight: weightOf(change, promised), relative: relativeOf(change) });
  }
  const listed = <T extends ChangedPromise | ChangedFigure>(all: readonly Ranked<T>[]): T[] =>
    gathered(all.toSorted(byWeight), parts)
      .slice(0, LISTED_CHANGES)
      .map(({ change }) => change);
  const beginning = await readBeginning(db, span.to);
  return {
    since: asked.since,
    began: beginning !== null && Date.parse(beginning) > span.since ? beginning : null,
    figures: listed(figures),
    total,
    promises: listed(promises),
    totalPromises: promises.length,
    sets: await readNewSets(db, span),
  };
};
