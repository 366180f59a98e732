import { sql } from 'kysely';
import * as z from 'zod/mini';
import { agency as agencySchema, type Agency } from '../../../contract/agencies';
import { area as areaSchema, type Area } from '../../../contract/areas';
import type { BreakdownPart, IndicatorSet } from '../../../contract/feeds/indicators';
import { daysOf } from '../../../contract/period';
import type { Db } from '../store';

const text = z.nullable(z.string());
const agencyRow = z.object({ id: z.string(), name: z.string(), successors: z.array(z.string()), valid_from: text, valid_to: text });
const areaRow = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  successors: z.array(z.string()),
  valid_from: z.string(),
  valid_to: text,
});

export interface Registers {
  agencies: readonly Agency[];
  areas: readonly Area[];
  agency(id: string): Agency | undefined;
  /** The areas that stood on any day of `period`, in order of code; of a code used again within it, the earlier bearer. */
  areasIn(period: string): Area[];
  /** A breakdown part with the name its member bore in `period`, and who came after it. */
  part(part: { dimension: string; member: string }, period: string, dimensions: IndicatorSet['dimensions']): BreakdownPart;
}

/** The registers of agencies and areas as they stood at `revision`; a successor not registered is named by its key. */
export const readRegisters = async (db: Db, revision: number): Promise<Registers> => {
  const { rows: agencyRows } =
    await sql`select distinct on (id) id, name, successors, valid_from::text as valid_from, valid_to::text as valid_to
    from agency where revision <= ${revision} order by id, revision desc`.execute(db);
  const { rows: areaRows } = await sql`select distinct on (code, valid_from) code, name, kind, successors, valid_from::text as valid_from,
    valid_to::text as valid_to from area where revision <= ${revision} order by code, valid_from, revision desc`.execute(db);
  const agencies = agencyRows.map((row) => agencyRow.parse(row));
  const areas = areaRows.map((row) => areaRow.parse(row));
  const agencyNames = new Map(agencies.map(({ id, name }) => [id, name]));
  // Codes are used again: the newest bearer of a code is the successor's.
  const areaNames = new Map(areas.toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1)).map(({ code, name }) => [code, name]));
  const byId = new Map<string, Agency>(
    agencies.map((row) => [
      row.id,
      agencySchema.parse({
        id: row.id,
        name: row.name,
        validFrom: row.valid_from,
        validTo: row.valid_to,
        successors: row.successors.map((id) => ({ id, name: agencyNames.get(id) ?? id })),
      }),
    ]),
  );
  const byCode = new Map<string, Area[]>();
  for (const each of areas.map((row): Area =>
    areaSchema.parse({
      code: row.code,
      name: row.name,
      kind: row.kind,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      successors: row.successors.map((code) => ({ code, name: areaNames.get(code) ?? code })),
    }),
  ))
    byCode.set(each.code, [...(byCode.get(each.code) ?? []), each]);
  const areaIn = (code: string, period: string): Area | undefined => {
    const bearers = byCode.get(code) ?? [];
    const { first } = daysOf(period);
    // Of two bearers within one period the earlier is named; after it has gone, the next.
    return bearers.find(({ validTo }) => validTo === null || validTo > first) ?? bearers.at(-1);
  };
  return {
    agencies: [...byId.values()],
    areas: [...byCode.values()].flat(),
    agency: (id) => byId.get(id),
    areasIn: (period) => {
      const { first, last } = daysOf(period);
      const stood = (each: Area) => each.validFrom <= last && (each.validTo === null || each.validTo > first);
      return [...byCode.keys()].toSorted().flatMap((code) => byCode.get(code)?.find(stood) ?? []);
    },
    part: ({ dimension, member }, period, dimensions) => {
      const found =
        dimension === 'agency'
          ? byId.get(member)
          : dimension === 'area'
            ? areaIn(member, period)
            : dimensions.find(({ code }) => code === dimension)?.members.find(({ code }) => code === member);
      const successors = found && 'successors' in found ? found.successors.map(({ name }) => name) : [];
      return { dimension, member, name: found?.name ?? member, validTo: found?.validTo ?? null, successors };
    },
  };
};
