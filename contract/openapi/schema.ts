import * as z from 'zod/mini';

export type JsonSchema = z.core.JSONSchema.BaseSchema;
export interface Ref {
  $ref: string;
}

export const refTo = (name: string): Ref => ({ $ref: `#/components/schemas/${name}` });

/** References within one schema, moved to where the schema stands in the document. */
const relocate = (value: unknown, at: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => relocate(each, at));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '$schema' && key !== '~standard')
      .map(([key, each]) => [key, key === '$ref' && typeof each === 'string' ? each.replace(/^#/, at) : relocate(each, at)]),
  );
};

const jsonSchema = z.looseObject({});

/** A schema of the contract as JSON Schema 2020-12, fit to stand at `components.schemas.{name}`; `io`: as it is sent, or as it is read. */
export const toComponent = (name: string, schema: z.ZodMiniType, io: 'input' | 'output'): [string, JsonSchema] => [
  name,
  jsonSchema.parse(relocate(z.toJSONSchema(schema, { io }), refTo(name).$ref)),
];
