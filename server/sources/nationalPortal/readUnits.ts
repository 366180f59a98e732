import type * as z from 'zod/mini';
import { differencesOf, driftWords, type Differences } from './drift';
import type { ReadAnswer } from './portalRow';

/** Units one by one: one without a field is a fault of that unit, many without it are another form of answer. */
export const readUnits = <S extends z.ZodMiniType>(shape: S, raws: readonly unknown[], familiar?: ReadonlySet<string>) => {
  const read: z.output<S>[] = [];
  const broken: ReadAnswer['broken'] = [];
  const found: Differences[] = [];
  for (const raw of raws) {
    const parsed = shape.safeParse(raw);
    const differences = differencesOf(raw, parsed.error, familiar);
    found.push(differences);
    if (parsed.success) read.push(parsed.data);
    else broken.push({ department: String(Object(raw)['departmentId'] ?? ''), raw, reason: driftWords([differences]) ?? 'không đọc được' });
  }
  return { read, broken, found, isOtherForm: broken.length * 2 > raws.length };
};
