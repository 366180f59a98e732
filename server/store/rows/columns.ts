import * as z from 'zod/mini';

/** An instant as ISO 8601 in UTC, whichever way the engine hands it over. */
export const instant = z.pipe(
  z.union([z.date(), z.string()]),
  z.transform((value) => new Date(value).toISOString()),
);
/** A bigint column: the engines hand over a number or its digits. */
export const bigintColumn = z.pipe(z.union([z.int(), z.string(), z.bigint()]), z.transform(Number));
/** Where an observation stands in its set, beside its role: the columns that name it. */
export const observationPlace = {
  indicator_code: z.string(),
  period: z.string(),
  breakdown: z.array(z.object({ dimension: z.string(), member: z.string() })),
  basis_id: z.string(),
};
/** What an observation says. */
export const observationContent = {
  value: z.unknown(),
  verbatim: z.nullable(z.string()),
  alignment: z.string(),
  source: z.string(),
  provenance: z.string(),
  observed_at: z.nullable(instant),
};
/** What an indicator is, beside how it is ordered. */
export const definitionContent = {
  code: z.string(),
  no: z.int(),
  group_code: z.string(),
  name: z.string(),
  unit: z.string(),
  direction: z.string(),
  cadence: z.nullable(z.string()),
  formula: z.nullable(z.string()),
  numerator: z.nullable(z.string()),
  denominator: z.nullable(z.string()),
  owner_agency: z.nullable(z.string()),
  assessment: z.nullable(z.string()),
  notes: z.array(z.string()),
};
/** What cannot be put into a text column: PostgreSQL takes no NUL. */
export const storable = (text: string): string => text.replaceAll('\0', '␀');
