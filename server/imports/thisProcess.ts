import { hostname } from 'node:os';
import * as z from 'zod/mini';
import { isAlive, processStart } from '../store/processIdentity';

const processName = z.object({ host: z.string(), pid: z.int(), startedAt: z.nullable(z.string()) });
export type ProcessName = z.infer<typeof processName>;

/** This program as no later one of the same id is called. */
export const thisProcess = (): ProcessName => ({ host: hostname(), pid: process.pid, startedAt: processStart(process.pid) });

/**
 * Whether the program of this name has ended; of another machine nobody here can tell, and so not, save where this program
 * holds its database and its folders alone (`isAlone`): then every other one has.
 */
export const hasEnded = (name: unknown, isAlone = false): boolean => {
  const parsed = processName.safeParse(name);
  if (!parsed.success) return true;
  const { host, pid, startedAt } = parsed.data;
  if (isAlone) return !isSameProcess(name, thisProcess());
  if (host !== hostname()) return false;
  return !isAlive(pid) || (startedAt !== null && processStart(pid) !== startedAt);
};

/** Whether the program is of this machine, so that `hasEnded` can tell. */
export const isOfThisMachine = (name: unknown): boolean => processName.safeParse(name).data?.host === hostname();

export const isSameProcess = (name: unknown, own: ProcessName): boolean => {
  const parsed = processName.safeParse(name);
  return parsed.success && parsed.data.host === own.host && parsed.data.pid === own.pid && parsed.data.startedAt === own.startedAt;
};
