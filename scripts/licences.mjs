/** Under which licences what is shipped stands: read from the lock file, held to a list. Plain JavaScript on Node alone. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.mjs';

/** May be shipped in a product as it is, unchanged, with its notice. MPL-2.0 asks for the source of changed files alone; none is changed. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
]);
/** Told in a form that the lock file does not have. */
const TOLD_OTHERWISE = new Map([['xmlhttprequest-ssl', 'MIT']]);
/** Needed to build, and yet part of what is built. */
const BUILT_IN = new Set(['@fontsource/be-vietnam-pro']);

/** An SPDX expression: `A`, `A OR B`, `A AND B`, parentheses. What is no such expression is allowed nowhere. */
export const isAllowed = (expression, allowed = ALLOWED) => {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let isWhole = true;
  const term = () => {
    const word = words.shift();
    if (word !== '(') {
      isWhole &&= word !== undefined;
      return allowed.has(word);
    }
    const inside = either();
    isWhole &&= words.shift() === ')';
    return inside;
  };
  const both = () => {
    let holds = term();
    while (words[0] === 'AND') {
      words.shift();
      holds = term() && holds;
    }
    return holds;
  };
  const either = () => {
    let holds = both();
    while (words[0] === 'OR') {
      words.shift();
      holds = both() || holds;
    }
    return holds;
  };
  return either() && isWhole && words.length === 0;
};

/** Every package that is shipped: `{name, version, license, path}`, each version once, by name. */
export const shippedPackages = (lock) => {
  const found = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ path, entry, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }))
    .filter(({ entry, name }) => !entry.dev || BUILT_IN.has(name))
    .map(({ path, entry, name }) => ({
      name,
      version: entry.version,
      license: entry.license ?? TOLD_OTHERWISE.get(name) ?? '',
      path,
    }));
  const each = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...each.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
};

const readLock = () => JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));

/** The step of the gate. */
export const checkLicences = (lock = readLock()) => {
  const packages = shippedPackages(lock);
  const wrong = packages.filter(({ license }) => !isAllowed(license));
  return {
    ok: packages.length > 0 && wrong.length === 0,
    detail: `${packages.length} thư viện`,
    output: wrong
      .map(({ name, version, license }) => `${name}@${version}: giấy phép "${license || 'không ghi'}" không nằm trong danh sách`)
      .join('\n'),
  };
};

/** The text that a package brings of its licence; its notice too, where it has one. */
const licenceText = (path) => {
  const dir = join(ROOT, path);
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(name)) : [];
  return names
    .toSorted()
    .map((name) => readFileSync(join(dir, name), 'utf8').trim())
    .join('\n\n');
};

/** THIRD-PARTY.md: a table of all that is shipped, then their licences. */
export const thirdParty = (lock = readLock()) => {
  const packages = shippedPackages(lock);
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  const texts = packages.map(
    ({ name, version, license, path }) => `## ${name} ${version}\n\n~~~text\n${licenceText(path) || license}\n~~~`,
  );
  return [
    '# Thư viện của bên thứ ba',
    '',
    'Sinh tự động từ package-lock.json.',
    '',
    '| Thư viện | Bản | Giấy phép |',
    '|---|---|---|',
    ...rows,
    '',
    ...texts,
    '',
  ].join('\n');
};
