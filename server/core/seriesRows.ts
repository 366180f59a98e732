import type { Promised } from '../../contract/feeds/areaValues';
import type { Role } from '../../contract/feeds/indicators';
import type { SeriesPoint } from '../../contract/feeds/series';
import type { Passport, Provenance } from '../../contract/figure';
import type { IndicatorValue, Quantity } from '../../contract/value';
import { formatPlace } from '../../contract/rules/confirmationPlace';
import type { SeriesRow, StoredDefinition } from '../store/rows/storedSeries';
import type { Registers } from '../store/rows/storedRegisters';

/** What has happened counts before what is being finished, and that before what is only expected. */
export const OUTCOMES: readonly Role[] = ['result', 'actual', 'estimate'];
export const PROMISES: readonly Role[] = ['plan', 'target'];

const numberIn = (value: IndicatorValue): number | null => (value.kind === 'number' ? value.value : null);
const quantityIn = (value: IndicatorValue): Quantity | null =>
  value.kind === 'number' || value.kind === 'range' || value.kind === 'bound' ? value : null;
/** The words of a value that is not one number. */
export const wordsIn = ({ value, verbatim }: SeriesRow): string | null => {
  if (value.kind === 'number' || value.kind === 'none') return null;
  return verbatim ?? (value.kind === 'text' ? value.text : null);
};

const byAct = (bases: StoredDefinition['bases']) => {
  const version = new Map(bases.map((each) => [each.id, each.version]));
  return (a: SeriesRow, b: SeriesRow): number => (version.get(b.basis_id) ?? 0) - (version.get(a.basis_id) ?? 0) || b.revision - a.revision;
};

/** The row of the first role that says something; of one role, what the newest act says. */
const chosen = (rows: readonly SeriesRow[], roles: readonly Role[], bases: StoredDefinition['bases']): SeriesRow | undefined => {
  const ordered = roles.flatMap((role) => rows.filter((each) => each.role === role).toSorted(byAct(bases)));
  return ordered.find(({ value }) => value.kind !== 'none') ?? ordered[0];
};

/** What happened, of rows of one period and part. */
export const outcomeIn = (rows: readonly SeriesRow[], { bases }: StoredDefinition) => {
  const row = chosen(rows, OUTCOMES, bases);
  return row && { row, number: numberIn(row.value) };
};

/** What was promised, of rows of one period and part, with its row; null where that is not a quantity. */
export const promiseWithRow = (rows: readonly SeriesRow[], { bases }: StoredDefinition) => {
  const row = chosen(rows, PROMISES, bases);
  const value = row && quantityIn(row.value);
  if (!row || !value) return null;
  const promised: Promised = {
    period: row.period,
    value,
    basis: bases.find(({ id }) => id === row.basis_id) ?? null,
    provenance: row.provenance,
  };
  return { row, promised };
};

/** What was promised, of rows of one period and part; null where that is not a quantity. */
export const promiseIn = (rows: readonly SeriesRow[], definition: StoredDefinition): Promised | null =>
  promiseWithRow(rows, definition)?.promised ?? null;

/** The newest promise of each act. */
export const promisesIn = (rows: readonly SeriesRow[], definition: StoredDefinition): Promised[] => {
  const promised = rows.filter(({ role }) => PROMISES.includes(role));
  return [...new Set(promised.map(({ basis_id }) => basis_id))].flatMap(
    (id) =>
      promiseIn(
        promised.filter(({ basis_id }) => basis_id === id),
        definition,
      ) ?? [],
  );
};

export const isShare = ({ unit }: StoredDefinition): boolean => unit.startsWith('%');
/** What a share of the whole promised holds for each part too; an amount does not. */
export const sharedPath = <T>(path: T | null, definition: StoredDefinition): T | null => (isShare(definition) ? path : null);

export const isOutcome = ({ role }: SeriesRow): boolean => OUTCOMES.includes(role);

/** The place of a row, by which people speak of the figure. */
export const figureOf = ({ role, period, breakdown, basis_id }: SeriesRow, { set, code }: { set: string; code: string }): string =>
  formatPlace({ set, indicator: code, role, period, breakdown, basis: basis_id || null });

const RANK = { published: 0, imported: 1, simulated: 2 } as const;
/** The weakest of those that are known; undefined of none. */
export const weakestOf = (provenances: readonly (Provenance | undefined)[]): Provenance | undefined =>
  provenances.filter((each) => each !== undefined).toSorted((a, b) => RANK[b] - RANK[a])[0];
const weakest = (rows: readonly SeriesRow[]): Provenance | undefined => weakestOf(rows.map(({ provenance }) => provenance));
const sourcesOf = (rows: readonly SeriesRow[]): string[] => [...new Set(rows.map(({ source }) => source))];

/** Where the figures of one point come from; nothing of no rows. */
export const originOf = (rows: readonly SeriesRow[]): Pick<SeriesPoint, 'provenance' | 'sources'> => {
  const provenance = weakest(rows);
  return provenance === undefined ? {} : { provenance, sources: sourcesOf(rows) };
};

const earliest = (moments: readonly (string | null)[]): string | null => {
  const known = moments.flatMap((each) => each ?? []);
  // One value of unknown age makes the age of them all unknown.
  return known.length === moments.length ? (known.toSorted()[0] ?? null) : null;
};

/**
 * One passport for values shown together: as old as the oldest observation, as newly received as the newest, as trustworthy as the
 * weakest. Null of none.
 */
export const commonPassport = (rows: readonly SeriesRow[], definition: StoredDefinition, registers: Registers): Passport | null => {
  const [first] = rows;
  if (!first) return null;
  const ownerId = definition.owner_agency ?? definition.set_owner;
  const owner = ownerId === null ? undefined : registers.agency(ownerId);
  const next = owner?.successors.map(({ name }) => name).join(', ');
  return {
    name: definition.name,
    unit: definition.unit,
    formula: definition.formula,
    numerator: definition.numerator,
    denominator: definition.denominator,
    source: sourcesOf(rows).join('; '),
    owner: owner ? (next ? `${owner.name} (nay: ${next})` : owner.name) : null,
    period: first.period,
    observedAt: earliest(rows.map((each) => each.observed_at)),
    receivedAt:
      rows
        .map((each) => each.received_at)
        .toSorted()
        .at(-1) ?? first.received_at,
    revision: Math.max(...rows.map(({ revision }) => revision)),
    provenance: weakest(rows) ?? first.provenance,
    quality: definition.notes,
  };
};

/** The passport of one observation, with the place that people speak of it by. */
export const singlePassport = (
  row: SeriesRow,
  of: { set: string; code: string },
  definition: StoredDefinition,
  registers: Registers,
): Passport | null => {
  const passport = commonPassport([row], definition, registers);
  return passport && { ...passport, figure: figureOf(row, of) };
};
