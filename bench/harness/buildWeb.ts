import { build } from 'vite';
import { scratch } from './scratch';

/** A production build of the pages in a folder of its own, so that nobody's `dist` is touched. */
export const buildWeb = async (): Promise<string> => {
  const outDir = scratch();
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
  return outDir;
};
