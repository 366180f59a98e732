import * as z from 'zod/mini';
import { newUuid } from '../../data/command';
import { readStored, writeStored } from '../../lib/stored';

const KEY = 'ioc-wall-device';
const uuid = z.uuid();
let own: string | undefined;

/** Which browser this is, chosen by itself; where nothing can be kept, until the page is closed. */
export const deviceId = (): string => {
  if (own !== undefined) return own;
  const kept = uuid.safeParse(readStored(KEY));
  own = kept.success ? kept.data : newUuid();
  if (!kept.success) writeStored(KEY, own);
  return own;
};
