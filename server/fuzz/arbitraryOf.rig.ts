import fc from 'fast-check';
import * as z from 'zod/mini';
import { hostileJson, hostileText } from './hostile.rig';

/** As much of JSON Schema as the contract's schemas are written in. */
interface Schema {
  type?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  anyOf?: Schema[] | undefined;
  oneOf?: Schema[] | undefined;
  allOf?: Schema[] | undefined;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
  items?: Schema | boolean | undefined;
  prefixItems?: Schema[] | undefined;
  additionalProperties?: Schema | boolean | undefined;
  format?: string | undefined;
  pattern?: string | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  maxLength?: number | undefined;
  minLength?: number | undefined;
}
const part: z.ZodMiniType<Schema> = z.lazy(() =>
  z.looseObject({
    type: z.optional(z.string()),
    enum: z.optional(z.array(z.unknown())),
    const: z.optional(z.unknown()),
    anyOf: z.optional(z.array(part)),
    oneOf: z.optional(z.array(part)),
    allOf: z.optional(z.array(part)),
    properties: z.optional(z.record(z.string(), part)),
    required: z.optional(z.array(z.string())),
    items: z.optional(z.union([z.boolean(), part])),
    prefixItems: z.optional(z.array(part)),
    additionalProperties: z.optional(z.union([z.boolean(), part])),
    format: z.optional(z.string()),
    pattern: z.optional(z.string()),
    minimum: z.optional(z.number()),
    maximum: z.optional(z.number()),
    maxLength: z.optional(z.number()),
    minLength: z.optional(z.number()),
  }),
);

/** Words that checks beside the form take: addresses, agencies, reasons, moments, persons. */
const PLAUSIBLE = [
  'Nội dung thử nghiệm đủ dài',
  'so-tai-chinh',
  'van-phong-ubnd',
  '/tong-quan',
  '/chuyen-doi-so?nam=2025',
  'https://ioc.example.vn/van-ban/1',
  'an@example.vn',
  '0912345678',
  'cds-2025',
  'intake',
  'SLA_DEMO_01',
  '2026-12-01',
  '2026-12-01T08:00:00+07:00',
  '08:00',
  '03646',
  'a'.repeat(64),
];

const ofText = ({ format, pattern, minLength = 0, maxLength = 60 }: Schema, known: readonly string[]): fc.Arbitrary<string> => {
  if (format === 'uuid') return fc.uuid();
  const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  if (format === 'date-time') return moment.map((at) => at.toISOString());
  if (format === 'date') return moment.map((at) => at.toISOString().slice(0, 10));
  const random = fc.string({ minLength: Math.min(minLength, 40), maxLength: Math.max(minLength, Math.min(maxLength, 60)) });
  const words = fc.oneof(fc.constantFrom(...PLAUSIBLE), fc.constantFrom(...PLAUSIBLE, ...known), random);
  if (pattern === undefined) return words;
  try {
    const form = new RegExp(pattern);
    const fits = [...PLAUSIBLE, ...known].filter((text) => form.test(text));
    const made = fc.stringMatching(form);
    return fits.length === 0 ? made : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...fits) }, { weight: 1, arbitrary: made });
  } catch {
    // Looks ahead, which cannot be made up from: words that are refused have to do.
    return words;
  }
};

/** Which words there are, and how many leaves are right for one that is not. */
interface Mood {
  known: readonly string[];
  right: number;
}

const arbitraryOfPart = (mood: Mood, schema: Schema, depth: number): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: mood.right, arbitrary: rightOf(mood, schema, depth) }, { weight: 1, arbitrary: hostileJson() });

const rightOf = (mood: Mood, schema: Schema, depth: number): fc.Arbitrary<unknown> => {
  if (depth > 6) return fc.constant(null);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum && schema.enum.length > 0) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either && either.length > 0) return fc.oneof(...either.map((each) => arbitraryOfPart(mood, each, depth + 1)));
  if (schema.allOf?.[0]) return arbitraryOfPart(mood, schema.allOf[0], depth + 1);
  switch (schema.type) {
    case 'string':
      return ofText(schema, mood.known);
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -10, -(2 ** 31)), max: Math.min(schema.maximum ?? 3_000, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((each) => arbitraryOfPart(mood, each, depth + 1)));
      const items = typeof schema.items === 'object' ? arbitraryOfPart(mood, schema.items, depth + 1) : hostileJson();
      return fc.array(items, { maxLength: 4 });
    }
    case 'object': {
      if (!schema.properties) {
        const value =
          typeof schema.additionalProperties === 'object' ? arbitraryOfPart(mood, schema.additionalProperties, depth + 1) : hostileJson();
        return fc.dictionary(hostileText(), value, { maxKeys: 3 });
      }
      const of = Object.entries(schema.properties).map(([key, each]) => [key, arbitraryOfPart(mood, each, depth + 1)] as const);
      const required = schema.required ?? [];
      const whole = fc.record(Object.fromEntries(of), { requiredKeys: required });
      const lacking = fc.record(Object.fromEntries(of), { requiredKeys: [] });
      const more = fc.tuple(whole, hostileText(), hostileJson()).map(([value, key, extra]) => ({ ...value, [key]: extra }));
      return fc.oneof({ weight: 10, arbitrary: whole }, { weight: 1, arbitrary: lacking }, { weight: 1, arbitrary: more });
    }
    default:
      return hostileJson();
  }
};

/** JSON that is nearly as a schema has it: most of it right, a leaf or a branch here and there hostile, lacking or too much. `known`: names that there are. */
export const nearlyOf = (schema: z.ZodMiniType, known: readonly string[] = []): fc.Arbitrary<unknown> => {
  const read = part.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }));
  return fc.oneof(...[200, 200, 8].map((right) => arbitraryOfPart({ known, right }, read, 0)));
};

/** Every name under `id` in what a feed answered. */
export const idsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'id' && typeof each === 'string' ? [each] : idsIn(each)));
};
