import { taskOrigin, type TaskOrigin } from '../../../contract/task';

/** What stands in the address where a task is given by hand. */
export const BY_HAND = 'moi';

/** The origin that an address carries (`BY_HAND` or JSON); null where it is none. */
export const readOrigin = (text: string): TaskOrigin | null => {
  if (text === BY_HAND) return { kind: 'hand' };
  try {
    const parsed = taskOrigin.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
