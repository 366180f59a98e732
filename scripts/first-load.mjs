/** What a browser fetches before the first screen can draw, and what each later part adds, weighed as it travels (gzip). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './steps.mjs';

export const FIRST_LOAD_LIMIT_KB = 180;

/** KB that a part loaded later may add, by its source; a part that is not named has the limit of the rest. */
export const LAZY_LIMITS_KB = { 'src/map/engine/mapHost.ts': 530, 'src/charts/core/engine.ts': 250 };
export const OTHER_LAZY_LIMIT_KB = 60;

/** KB of JavaScript that the home of a phone may fetch before it is idle, issue 8; its map and charts come when they are asked for. */
export const PHONE_LIMIT_KB = 250;
const SHARED_BY_HOMES = [
  'src/views/PhoneHomeView.tsx',
  'src/app/NarrowControls.tsx',
  'src/app/startLater.ts',
  'src/app/access/LocalBanner.tsx',
  'src/data/watchSession.ts',
  'src/views/AlarmMarks.tsx',
  'src/data/liveLink.ts',
  'src/data/kept/startKeeping.ts',
  'src/data/outbox/keepSending.ts',
  'src/state/newVersion.ts',
  'src/app/worker/keepWorker.ts',
  'src/i18n/vi/home.ts',
  'src/i18n/vi/roles.ts',
  'src/i18n/vi/mobile.ts',
  'src/i18n/vi/alarms.ts',
  'src/i18n/vi/alarmMarks.ts',
];
/** What the home of a phone fetches beside the first load, by whose it is; `e2e/functional/mobile.spec.ts` holds it to what a browser does fetch. */
export const PHONE_HOMES = {
  agency: [...SHARED_BY_HOMES, 'src/features/home/phone/AgencyPhone.tsx', 'src/views/ConfirmationMark.tsx', 'src/i18n/vi/confirmation.ts'],
  leader: [...SHARED_BY_HOMES, 'src/views/LeaderQuestions.tsx'],
};

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

/**
 * What the home of a phone fetches, in KB of JavaScript, and what is wrong with it.
 * @param parts one of `PHONE_HOMES`; @param manifest Vite's; @param first the files of the first load; @param bytesOf the gzip bytes of a file.
 * @returns `{kb, files, problems}`: too much, and parts that are loaded apart no more.
 */
export const weighPhone = (parts, manifest, first, bytesOf) => {
  const gone = parts.filter((source) => !manifest[source]?.isDynamicEntry);
  const starts = parts.flatMap((source) => manifest[source]?.file ?? []);
  const files = [...new Set([...first, ...closure(manifest, starts)])].filter((file) => file.endsWith('.js'));
  const kb = files.reduce((total, file) => total + bytesOf(file), 0) / 1024;
  const problems = [
    ...(kb > PHONE_LIMIT_KB ? [`trang chủ điện thoại: ${kb.toFixed(1)} KB gzip, vượt ${(kb - PHONE_LIMIT_KB).toFixed(1)} KB`] : []),
    ...gone.map((source) => `${source}: không còn được tải riêng; sửa PHONE_HOMES trong scripts/first-load.mjs`),
  ];
  return { kb, files, problems };
};

/** @returns `{ok, output, detail}`: whether the home of a phone stays within its limit, whosever it is. */
export const checkPhone = () => {
  const { problem, manifest, first } = readBuild();
  if (problem) return { ok: false, output: problem, detail: problem };
  const homes = Object.entries(PHONE_HOMES).map(([whose, parts]) => ({ whose, ...weighPhone(parts, manifest, first, weigh) }));
  const problems = homes.flatMap((each) => each.problems);
  const weights = homes.map(({ whose, kb }) => `${whose} ${kb.toFixed(1)}`).join(', ');
  return { ok: problems.length === 0, output: problems.join('\n'), detail: `${weights} KB gzip JavaScript / ${PHONE_LIMIT_KB} KB` };
};
