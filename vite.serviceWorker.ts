import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { ProgramFiles } from './src/sw/scope';

type Bundle = Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...args: never) => unknown>>[1];

const ENTRY = fileURLToPath(new URL('./src/sw/sw.ts', import.meta.url));
const PUBLIC = fileURLToPath(new URL('./public/', import.meta.url));
const BEFORE_PAINT = '/before-paint.js';

/**
 * Parts that are loaded later and that a page, a phone's home or a wall cannot do without: whatever starts in these files, with all
 * that it imports.
 */
const CORE_PARTS = [
  /\/src\/(?:app|data|state|ui|lib)\//,
  /\/src\/i18n\/(?:vi|en)\//,
  /\/src\/views\/(?:Home|mobile\/|wall\/|Alarm|alarm|Tasks|Notifications|Overview|Confirmation)/,
  /\/src\/features\/(?:alarms|home|tasks|overview|mobile|outbox|notifications)\//,
  /\/src\/features\/.*\/?Wall[A-Z]\w*\.tsx$/,
];
/** What a page that is not there at first needs only when it is asked for: the map and what writes files are fetched at first use. */
const HEAVY = /mapHost|maplibre|xlsx|webgl|webgpu|\.woff$/i;

const hash = (...texts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(text);
  return sum.digest('hex').slice(0, 16);
};

/** The files that a chunk cannot run without: its static imports, their styles, and what those name. */
const closure = (bundle: Bundle, starts: readonly string[]): Set<string> => {
  const files = new Set<string>();
  const follow = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk') return;
    for (const each of [...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? []), ...chunk.imports])
      follow(each);
  };
  for (const start of starts) follow(start);
  return files;
};

const isCore = (source: string | null): boolean => source !== null && CORE_PARTS.some((part) => part.test(source));

const listFiles = (bundle: Bundle): Pick<ProgramFiles, 'core' | 'rest'> => {
  const starts = Object.values(bundle).flatMap((each) =>
    each.type === 'chunk' && (each.isEntry || (each.isDynamicEntry && isCore(each.facadeModuleId))) ? [each.fileName] : [],
  );
  const all = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
  const needed = closure(bundle, starts);
  // Of the letters every page needs all; which style names which is not worth following.
  const isFont = (name: string): boolean => name.endsWith('.woff2');
  const core = all.filter((name) => !HEAVY.test(name) && (needed.has(name) || isFont(name)));
  const kept = new Set(core);
  const rest = all.filter((name) => !kept.has(name) && !name.endsWith('.woff'));
  return { core: core.map((name) => `/${name}`), rest: rest.map((name) => `/${name}`) };
};

const readPublic = (): { path: string; source: Buffer }[] =>
  readdirSync(PUBLIC, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => `${each.parentPath}/${each.name}`)
    .map((path) => ({ path: `/${path.slice(PUBLIC.length).replace(/^\/+/, '')}`, source: readFileSync(path) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** One file, as every browser's worker can take it: no modules. */
const buildWorker = async (files: ProgramFiles): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __IOC_FILES__: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, target: 'es2022', rolldownOptions: { input: ENTRY, output: { format: 'iife', entryFileNames: 'sw.js' } } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  const [chunk] = outputs.filter((each) => each.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('no service worker was built');
  return chunk.code;
};

/** Builds the service worker with the list of what was built, and tells the page and whoever asks (`/version.json`) which version it is. */
export const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const page = bundle['index.html'];
      // The gallery and the workers are built without this page.
      if (page?.type !== 'asset') return;
      const { core, rest } = listFiles(bundle);
      const open = readPublic();
      const beforePaint = open.find(({ path }) => path === BEFORE_PAINT);
      const early = `${BEFORE_PAINT}?v=${hash(beforePaint?.source ?? '')}`;
      const html = String(page.source).replace(`"${BEFORE_PAINT}"`, `"${early}"`);
      const version = hash(html, ...core, ...rest, ...open.flatMap(({ path, source }) => [path, source]));
      page.source = html.replace(
        '<meta name="color-scheme"',
        `<meta name="ioc-version" content="${version}" />\n    <meta name="color-scheme"`,
      );
      const named = open.map(({ path }) => path).filter((path) => path !== BEFORE_PAINT);
      const code = await buildWorker({ version, core: ['/index.html', early, ...named, ...core], rest });
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: code });
      this.emitFile({ type: 'asset', fileName: 'version.json', source: JSON.stringify({ version }) });
    },
  },
});
