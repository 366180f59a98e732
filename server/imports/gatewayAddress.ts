import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { hasEnded, thisProcess } from './thisProcess';

const NAME = 'gateway-address.json';
const address = z.object({ url: z.string(), process: z.unknown() });

/** Writes down where the gateway of this folder of data answers, for programs of the same machine; answers how to take it back. */
export const keepAddress = async (dir: string, host: string, port: number): Promise<() => Promise<void>> => {
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  await writeFile(join(dir, NAME), JSON.stringify({ url: `http://${reached}:${port}`, process: thisProcess() }));
  return () => rm(join(dir, NAME), { force: true });
};

/** Where the gateway of this folder answers; null where none runs. What one that was killed left behind says nothing. */
export const findAddress = async (dir: string): Promise<string | null> => {
  try {
    const found = address.parse(JSON.parse(await readFile(join(dir, NAME), 'utf8')));
    return hasEnded(found.process) ? null : found.url;
  } catch {
    return null;
  }
};
