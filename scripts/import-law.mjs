/**
 * The import law: .dependency-cruiser.cjs applied to the tree. dependency-cruiser reads JavaScript only while TypeScript 7
 * offers no compiler API, so each TypeScript file gets a shadow that holds its imports and nothing else (type imports too).
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';
import { ROOT, run } from './steps.mjs';

const FOLDERS = ['contract', 'src', 'gallery', 'mocks', 'data', 'server', 'e2e', 'bench', 'scripts'];
const CODE = /\.(?:tsx?|mts|mjs|jsx?)$/;
const TYPE_IMPORT = /\bimport\(\s*(['"])([^'"]+)\1\s*\)\s*(?:\.|\[)/g;

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesUnder(path);
    return [path];
  });

/** The imports of one file as JavaScript: static ones (types too), re-exports, and dynamic ones as dynamic. */
export const shadowOf = (path, source) => {
  const { module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const still = [
    ...module.staticImports.map((statement) => statement.moduleRequest.value),
    ...module.staticExports.flatMap((statement) => statement.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  const moving = module.dynamicImports
    .map(({ moduleRequest: { start, end } }) => source.slice(start, end))
    .filter((request) => /^(['"]).*\1$/.test(request))
    .map((request) => request.slice(1, -1));
  for (const match of source.matchAll(TYPE_IMPORT)) if (!moving.includes(match[2])) still.push(match[2]);
  const clean = (request) => JSON.stringify(request.replace(/[?#].*$/, ''));
  return [...new Set(still)]
    .map((request) => `import ${clean(request)};`)
    .concat([...new Set(moving)].map((request) => `import(${clean(request)});`))
    .join('\n');
};

const writeShadow = (root, shadow) => {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)) && filesUnder(join(root, folder)).length > 0);
  for (const folder of folders)
    for (const path of filesUnder(join(root, folder))) {
      const inside = path.slice(root.length + 1);
      const target = join(shadow, inside.replace(/\.tsx$/, '.jsx').replace(/\.m?ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, CODE.test(path) ? shadowOf(path, readFileSync(path, 'utf8')) : '');
    }
  return folders;
};

/** Holds the tree at `root` against the law. `ok` is false when a forbidden import stands in it; `report` names each. */
export const checkImportLaw = async (root = ROOT) => {
  const shadow = mkdtempSync(join(tmpdir(), 'ioc-law-'));
  try {
    const folders = writeShadow(root, shadow);
    symlinkSync(join(ROOT, 'node_modules'), join(shadow, 'node_modules'), 'junction');
    writeFileSync(join(shadow, 'package.json'), readFileSync(join(ROOT, 'package.json')));
    const cruiser = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const config = join(ROOT, '.dependency-cruiser.cjs');
    const { code, output } = await run(process.execPath, [cruiser, '--config', config, '--output-type', 'err', ...folders], {
      cwd: shadow,
      capture: true,
    });
    return { ok: code === 0, report: output.trim() };
  } finally {
    rmSync(shadow, { recursive: true, force: true });
  }
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { ok, report } = await checkImportLaw();
  console.log(report);
  process.exit(ok ? 0 : 1);
}
