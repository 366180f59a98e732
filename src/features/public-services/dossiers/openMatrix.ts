import type { UnitKind } from './choice';
import type { DossiersBody, DossierYear } from './dossierYear';
import { addTold } from '../../../../contract/rules/dossierParts';

/** What stands open: late, and due within three working days; null: not told. */
export interface Open {
  inTerm: number | null;
  dueSoon: number | null;
  late: number | null;
}
export interface OpenRow extends Open {
  key: string;
  name: string;
  cells: ReadonlyMap<string, Open>;
}
export interface OpenMatrix {
  rows: readonly OpenRow[];
  /** Fields in which something is late or about to be, the one with most late first. */
  columns: readonly OpenColumn[];
  total: Open;
  /** Units of this kind that told that they have nothing late and nothing about to be; null where a field is chosen: not known of the others. */
  calm: number | null;
  /** Units of this kind that did not tell what is late or about to be; null as above. */
  silent: number | null;
  /** The newest moment that any of it was seen at (ISO). */
  seenAt: string | null;
}
export interface OpenColumn extends Open {
  key: string;
  name: string;
}

const NONE: Open = { inTerm: null, dueSoon: null, late: null };
export const addOpen = (a: Open, b: Open): Open => ({
  inTerm: addTold(a.inTerm, b.inTerm),
  dueSoon: addTold(a.dueSoon, b.dueSoon),
  late: addTold(a.late, b.late),
});
const zeroWhere = ({ inTerm, dueSoon, late }: Open): Open => ({
  inTerm: inTerm === null ? null : 0,
  dueSoon: dueSoon === null ? null : 0,
  late: late === null ? null : 0,
});
const isUrgent = ({ late, dueSoon }: Open): boolean => (late ?? 0) > 0 || (dueSoon ?? 0) > 0;

/** What a unit told of its pending dossiers in the newest month, in the fields that the body counts; no row is silence, not 0. */
const pendingOf = ({ byUnit, last }: Pick<DossierYear, 'byUnit' | 'last'>, unit: string): Open => {
  const counts = byUnit.get(unit)?.[last];
  return counts ? { inTerm: counts.pendingInTerm, dueSoon: counts.pendingDueSoon, late: counts.pendingLate } : NONE;
};
const isTold = ({ late, dueSoon }: Open): boolean => late !== null && dueSoon !== null;

const vi = new Intl.Collator('vi', { numeric: true });
const mostFirst = (read: (row: OpenRow | OpenColumn) => Open) => (a: OpenRow | OpenColumn, b: OpenRow | OpenColumn) => {
  const [one, other] = [read(a), read(b)];
  return (other.late ?? 0) - (one.late ?? 0) || (other.dueSoon ?? 0) - (one.dueSoon ?? 0) || vi.compare(a.name, b.name);
};
const own = (row: Open): Open => row;

/** What stands open of the units of a kind, by field, in one pass; by the field chosen where there is one, else by all, most late first. */
export const openMatrix = (year: DossierYear, kind: UnitKind, field: string | undefined): OpenMatrix => {
  const { body, units, fields } = year;
  const rows = new Map<string, { name: string; sum: Open; cells: Map<string, Open>; isWhole: boolean }>();
  const columns = new Map<string, Open>();
  let total = NONE;
  let seenAt: string | null = null;
  for (const one of body.open) {
    const unit = units.get(one.unit);
    if (unit?.kind !== kind) continue;
    let row = rows.get(one.unit);
    if (!row) rows.set(one.unit, (row = { name: unit.name, sum: NONE, cells: new Map(), isWhole: true }));
    row.isWhole &&= isTold(one);
    row.sum = addOpen(row.sum, one);
    row.cells.set(one.field, addOpen(row.cells.get(one.field) ?? NONE, one));
    columns.set(one.field, addOpen(columns.get(one.field) ?? NONE, one));
    total = addOpen(total, one);
    if (one.seenAt !== null && (seenAt === null || Date.parse(one.seenAt) > Date.parse(seenAt))) seenAt = one.seenAt;
  }
  let calm = 0;
  let silent = 0;
  for (const [key, unit] of units) {
    if (unit.kind !== kind) continue;
    const told = pendingOf(year, key);
    // Who told 0 has no row in what stands open.
    total = addOpen(total, zeroWhere(told));
    const row = rows.get(key);
    if (row && isUrgent(row.sum)) continue;
    if (isTold(told) && row?.isWhole !== false) calm += 1;
    else silent += 1;
  }
  const urgent = [...rows].flatMap(([key, { name, sum, cells }]) => (isUrgent(sum) ? [{ key, name, cells, ...sum }] : []));
  const cellOf = (row: OpenRow | OpenColumn): Open => ('cells' in row && field !== undefined ? (row.cells.get(field) ?? NONE) : row);
  return {
    rows: urgent.toSorted(mostFirst(cellOf)),
    columns: [...columns]
      .flatMap(([key, sum]) => (isUrgent(sum) ? [{ key, name: fields.get(key) ?? key, ...sum }] : []))
      .toSorted(mostFirst(own)),
    total,
    // Of a field chosen the units count that field alone, what stands open is of all.
    calm: field === undefined ? calm : null,
    silent: field === undefined ? silent : null,
    seenAt,
  };
};

/** By how much what stands open of a unit has moved since. */
export interface Moved {
  late: number;
  dueSoon: number;
}
const sums = (open: DossiersBody['open']): Map<string, Open> => {
  const all = new Map<string, Open>();
  for (const one of open) all.set(one.unit, addOpen(all.get(one.unit) ?? NONE, one));
  return all;
};

/** The units whose late or soon due dossiers are others than before, and by how many. */
export const movedOf = (before: DossiersBody['open'], after: DossiersBody['open']): Map<string, Moved> => {
  const [old, now] = [sums(before), sums(after)];
  const moved = new Map<string, Moved>();
  for (const unit of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(unit) ?? NONE, now.get(unit) ?? NONE];
    const change = { late: (is.late ?? 0) - (was.late ?? 0), dueSoon: (is.dueSoon ?? 0) - (was.dueSoon ?? 0) };
    if (change.late !== 0 || change.dueSoon !== 0) moved.set(unit, change);
  }
  return moved;
};

/** The fields in which one unit has something late or soon due, most late first, and whether it told of them: silence is not "none". */
export const lateFields = (year: DossierYear, unit: string): { rows: OpenColumn[]; isTold: boolean; seenAt: string | null } => {
  const { body, fields } = year;
  const ours = body.open.filter((one) => one.unit === unit);
  const seen = ours.flatMap(({ seenAt }) => (seenAt === null ? [] : [seenAt])).toSorted();
  return {
    rows: ours
      .filter(isUrgent)
      .map(({ field, inTerm, dueSoon, late }) => ({ key: field, name: fields.get(field) ?? field, inTerm, dueSoon, late }))
      .toSorted(mostFirst(own)),
    isTold: ours.some(isUrgent) || (isTold(pendingOf(year, unit)) && ours.every(isTold)),
    seenAt: seen.at(-1) ?? null,
  };
};
