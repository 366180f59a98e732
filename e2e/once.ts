import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

/**
 * A folder that the workers of one run share: whoever asks first makes it, the others wait for it. It is there whole or not at all.
 * @throws Error when whoever began it failed.
 */
export const once = async (shared: string, name: string, make: (draft: string) => Promise<void>): Promise<string> => {
  const [folder, draft, failed] = [join(shared, name), join(shared, `${name}.draft`), join(shared, `${name}.failed`)];
  if (existsSync(folder)) return folder;
  try {
    mkdirSync(draft);
  } catch {
    while (!existsSync(folder)) {
      if (existsSync(failed)) throw new Error(`${name} could not be made; whoever began it says why`);
      await pause(LOOK_EVERY_MS);
    }
    return folder;
  }
  try {
    await make(draft);
    renameSync(draft, folder);
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
  return folder;
};
