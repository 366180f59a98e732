/** What a browser fetches before the first screen can draw, and what each later part adds, weighed as it travels (gzip). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './steps.mjs';

export const FIRST_LOAD_LIMIT_KB = 180;

/** KB that a part loaded later may add, by its source; a part that is not named has the limit of the rest. */
export const LAZY_LIMITS_KB = { 'src/map/engine/mapHost.ts': 530, 'src/charts/core/engine.ts': 250 };
export const OTHER_LAZY_LIMIT_KB = 60;

const WEB = join(ROOT, 'dist', 'web');
const weigh = (file) => gzipSync(readFileSync(join(WEB, file))).length;

/** The files of `starts` and of every chunk that these import statically, styles too. */
const closure = (manifest, starts) => {
  const byFile = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
  const files = new Set();
  const follow = (file) => {
    if (files.has(file)) return;
    files.add(file);
    const chunk = byFile.get(file);
    for (const css of chunk?.css ?? []) files.add(css);
    for (const key of chunk?.imports ?? []) if (manifest[key]) follow(manifest[key].file);
  };
  for (const file of starts) follow(file);
  return files;
};

/** The manifest and the files of the first load, or `{problem}` when there is no build to look at. */
const readBuild = () => {
  const page = join(WEB, 'index.html');
  const manifestPath = join(WEB, '.vite', 'manifest.json');
  if (!existsSync(page)) return { problem: 'dist/web/index.html chưa có' };
  if (!existsSync(manifestPath)) return { problem: 'thiếu dist/web/.vite/manifest.json: đặt build.manifest = true trong vite.config.ts' };
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const tags = readFileSync(page, 'utf8').matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/?([^"?#]+\.(?:m?js|css))(?:\?[^"]*)?"[^>]*>/g);
  const starts = [...tags].map(([, file]) => file.replace(/^\.\//, ''));
  return { manifest, first: closure(manifest, ['index.html', ...starts]) };
};

/** @returns `{ok, detail}`; counts the page, its scripts and styles, and every chunk these import statically. */
export const checkFirstLoad = () => {
  const { problem, first } = readBuild();
  if (problem) return { ok: false, detail: problem };
  const kb = [...first].reduce((total, file) => total + weigh(file), 0) / 1024;
  return { ok: kb <= FIRST_LOAD_LIMIT_KB, detail: `${kb.toFixed(1)} KB gzip / ${FIRST_LOAD_LIMIT_KB} KB, ${first.size} tệp` };
};

/**
 * What each part that is loaded later adds to the first load, heaviest first.
 * @param manifest Vite's; @param first the files of the first load; @param bytesOf the gzip bytes of a file.
 * @returns `{parts: [{source, kb, limit}], problems}`: what is too heavy, and limits whose part is no more.
 */
export const weighLazyParts = (manifest, first, bytesOf) => {
  const parts = Object.entries(manifest)
    .filter(([, chunk]) => chunk.isDynamicEntry)
    .map(([source, { file }]) => {
      const added = [...closure(manifest, [file])].filter((each) => !first.has(each));
      const kb = added.reduce((total, each) => total + bytesOf(each), 0) / 1024;
      return { source, kb, limit: LAZY_LIMITS_KB[source] ?? OTHER_LAZY_LIMIT_KB };
    })
    .toSorted((a, b) => b.kb - a.kb);
  const tooHeavy = parts
    .filter(({ kb, limit }) => kb > limit)
    .map(({ source, kb, limit }) => `${source}: ${kb.toFixed(1)} KB gzip, vượt ${(kb - limit).toFixed(1)} KB so với hạn ${limit} KB`);
  // A limit that holds nothing would pass for ever.
  const gone = Object.keys(LAZY_LIMITS_KB)
    .filter((source) => !parts.some((part) => part.source === source))
    .map((source) => `${source}: có hạn dung lượng nhưng không còn được tải riêng; sửa scripts/first-load.mjs hoặc cách import`);
  return { parts, problems: [...tooHeavy, ...gone] };
};

/** @returns `{ok, output, detail}`: whether each part that is loaded later stays within its limit. */
export const checkLazyParts = () => {
  const { problem, manifest, first } = readBuild();
  if (problem) return { ok: false, output: problem, detail: problem };
  const { parts, problems } = weighLazyParts(manifest, first, weigh);
  const named = parts
    .filter(({ source }) => LAZY_LIMITS_KB[source])
    .map(({ source, kb, limit }) => `${source.split('/')[1]} ${kb.toFixed(1)}/${limit}`);
  const rest = parts.find(({ source }) => !LAZY_LIMITS_KB[source]);
  const heaviest = rest ? `, nặng nhất còn lại ${rest.source} ${rest.kb.toFixed(1)}/${rest.limit}` : '';
  return {
    ok: problems.length === 0,
    output: problems.join('\n'),
    detail: `KB gzip: ${named.join(', ')}${heaviest}; ${parts.length} phần`,
  };
};
