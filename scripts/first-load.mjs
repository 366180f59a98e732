/** What a browser must fetch before the first screen can draw, weighed as it travels (gzip). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './steps.mjs';

export const FIRST_LOAD_LIMIT_KB = 180;
const WEB = join(ROOT, 'dist', 'web');

const weigh = (file) => gzipSync(readFileSync(join(WEB, file))).length;

/** @returns `{ok, detail}`; counts the page, its scripts and styles, and every chunk these import statically. */
export const checkFirstLoad = () => {
  const page = join(WEB, 'index.html');
  const manifestPath = join(WEB, '.vite', 'manifest.json');
  if (!existsSync(page)) return { ok: false, detail: 'dist/web/index.html chưa có' };
  if (!existsSync(manifestPath))
    return { ok: false, detail: 'thiếu dist/web/.vite/manifest.json: đặt build.manifest = true trong vite.config.ts' };

  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const byFile = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
  const tags = readFileSync(page, 'utf8').matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/?([^"?#]+\.(?:m?js|css))"[^>]*>/g);
  const files = new Set(['index.html']);
  const follow = (file) => {
    if (files.has(file)) return;
    files.add(file);
    const chunk = byFile.get(file);
    for (const css of chunk?.css ?? []) files.add(css);
    for (const key of chunk?.imports ?? []) if (manifest[key]) follow(manifest[key].file);
  };
  for (const [, file] of tags) follow(file.replace(/^\.\//, ''));
  const kb = [...files].reduce((total, file) => total + weigh(file), 0) / 1024;
  return { ok: kb <= FIRST_LOAD_LIMIT_KB, detail: `${kb.toFixed(1)} KB gzip / ${FIRST_LOAD_LIMIT_KB} KB, ${files.size} tệp` };
};
