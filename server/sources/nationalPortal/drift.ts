import type * as z from 'zod/mini';

type Path = readonly PropertyKey[];
const named = (path: Path): string => path.map((step) => (typeof step === 'number' ? '[]' : String(step))).join('.') || 'data';
const at = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), raw);
const list = (label: string, names: Iterable<string>): string[] => {
  const unique = [...new Set(names)].toSorted();
  return unique.length === 0 ? [] : [`${label} ${unique.join(', ')}`];
};

/** The fields of an object, and of the objects in its lists. */
const fieldsOf = (raw: unknown): string[] =>
  typeof raw !== 'object' || raw === null
    ? []
    : Object.entries(raw).flatMap(([key, value]) => [
        key,
        ...(Array.isArray(value) ? value.flatMap((each) => fieldsOf(each).map((field) => `${key}.[].${field}`)) : []),
      ]);

/** In what an answer differs from the form that is known: fields that are gone, that became something else, that are new. */
export interface Differences {
  missing: string[];
  retyped: string[];
  added: string[];
}

/** The fields of `raw` that do not fit, and those that nobody knows, where it is said which are known. */
export const differencesOf = (raw: unknown, error: z.core.$ZodError | undefined, familiar?: ReadonlySet<string>): Differences => {
  const paths = (error?.issues ?? []).map(({ path }) => path);
  return {
    missing: paths.filter((path) => at(raw, path) === undefined).map(named),
    retyped: paths.filter((path) => at(raw, path) !== undefined).map(named),
    added: familiar ? fieldsOf(raw).filter((field) => !familiar.has(field)) : [],
  };
};

/** The differences of many rows in one sentence; null where there are none. */
export const driftWords = (found: readonly Differences[]): string | null => {
  const parts = [
    ...list(
      'thiếu trường',
      found.flatMap(({ missing }) => missing),
    ),
    ...list(
      'đổi kiểu',
      found.flatMap(({ retyped }) => retyped),
    ),
    ...list(
      'có trường chưa biết',
      found.flatMap(({ added }) => added),
    ),
  ];
  return parts.length === 0 ? null : parts.join('; ');
};
