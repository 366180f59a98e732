import type * as z from 'zod/mini';
import type { DossierCounts, serviceDossiers } from '../../../../contract/feeds/serviceDossiers';
import type { Months } from '../../../../contract/rules/dossierParts';
import type { ServiceUnit } from '../../../../contract/services';
import { unitKey } from '../scoresBody';

export type DossiersBody = z.infer<(typeof serviceDossiers)['body']>;

/** A year of one ledger, read once: what every cut of it is added up from. */
export interface DossierYear {
  body: DossiersBody;
  year: number;
  /** 0–11, the newest month told of; −1 where there is none. */
  last: number;
  byUnit: ReadonlyMap<string, Months>;
  byField: ReadonlyMap<string, Months>;
  units: ReadonlyMap<string, ServiceUnit>;
  fields: ReadonlyMap<string, string>;
}

const monthAt = (key: string): number => Number(key.slice(5)) - 1;

const apart = <R extends { month: string; counts: DossierCounts }>(rows: readonly R[], keyOf: (row: R) => string): Map<string, Months> => {
  const all = new Map<string, (DossierCounts | null)[]>();
  for (const row of rows) {
    const key = keyOf(row);
    let months = all.get(key);
    if (!months) all.set(key, (months = Array.from({ length: 12 }, () => null)));
    months[monthAt(row.month)] = row.counts;
  }
  return all;
};

const read = (body: DossiersBody): DossierYear | null =>
  body.year === null
    ? null
    : {
        body,
        year: body.year,
        last: body.lastMonth === null ? -1 : monthAt(body.lastMonth),
        byUnit: apart(body.byUnit, ({ unit }) => unit),
        byField: apart(body.byField, ({ field }) => field),
        units: new Map(body.units.map((unit) => [unitKey(unit), unit])),
        fields: new Map(body.fields.map(({ code, name }) => [code, name])),
      };

const known = new WeakMap<DossiersBody, { year: DossierYear | null }>();

/** The year of a body, worked out once for as long as the body is kept; null where the ledger has none. */
export const yearOf = (body: DossiersBody): DossierYear | null => {
  const before = known.get(body);
  if (before) return before.year;
  const year = read(body);
  known.set(body, { year });
  return year;
};
