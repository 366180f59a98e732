import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Plugin, build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** From here the packages are found as from the server's own folder. */
const HOMES = join(ROOT, 'node_modules', '.cache');

/** A module finds its threads and files from where it stands in the tree, not from where it is put together with others. */
const whereItStands: Plugin = {
  name: 'where-it-stands',
  enforce: 'pre',
  transform: (code, id) =>
    code.includes('import.meta.url')
      ? { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null }
      : null,
};

/**
 * The gateway's own sources in one file: read one by one, its nine hundred modules take half the time of a start, and a run starts
 * dozens. Whether it starts from its sources, as `npm start` does it, is for server/process to say.
 */
export const buildGateway = async (): Promise<{ path: string; remove: () => void }> => {
  mkdirSync(HOMES, { recursive: true });
  const home = mkdtempSync(join(HOMES, 'ioc-e2e-'));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [whereItStands],
    build: {
      ssr: 'server/main.ts',
      target: 'node20',
      outDir: home,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  return { path: join(home, 'main.mjs'), remove: () => rmSync(home, { recursive: true, force: true }) };
};
