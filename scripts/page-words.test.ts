import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');
const isTest = /\.(test|rig|fixture)\.|testWords/;
const texts = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !isTest.test(file))
    .map((file) => [file, readFileSync(join(SRC, file), 'utf8')]),
);
const textOf = (file: string): string => texts.get(file) ?? '';

const fileOf = (from: string, path: string): string | undefined => {
  const base = relative(SRC, join(SRC, dirname(from), path));
  return [`${base}.ts`, `${base}.tsx`].find((each) => existsSync(join(SRC, each)));
};
/** A part with words of its own, a page without, and what a file brings with it, at once or on first use. */
const WORDED = /withWords\(\s*(\[[^\]]*\]|words)\s*,\s*\(\)\s*=>\s*import\(\s*'(\.[^']+)'\s*\)/g;
const BARE = /loadPage\(\s*\(\)\s*=>\s*import\(\s*'(\.[^']+)'\s*\)/g;
const IMPORTED = /(?:^|\n)(?:import|export)\s(?!type\s)[^;]*?from\s*'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g;
/** `t('root.…')`, and keys of the kits that are kept in constants. */
const SPOKEN = /\bt\(\s*['`](\w+)[.'`]|['`](charts|map)\.[\w.$]/g;

/** The first parts of the keys in a file of words. */
const rootsIn = (file: string): string[] => [...textOf(file).matchAll(/^ {2}'?(\w+)'?:/gm)].map(([, key]) => key ?? '');
const SHELL = [...textOf('i18n/vi.ts').matchAll(/from '\.\/(vi\/\w+)'/g)].flatMap(([, file]) => rootsIn(`i18n/${file}.ts`));
const SECTIONS = new Map(
  [...textOf('i18n/pageWords.ts').matchAll(/^ {2}(\w+): async \(\) => \(await import\('\.\/(vi\/\w+)'\)\)/gm)].map(
    ([, name = '', file]) => [name, rootsIn(`i18n/${file}.ts`)],
  ),
);

/** Every file that a part brings, but those that come with words of their own. */
const closureOf = (start: string): Set<string> => {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file) || file.startsWith('i18n/')) return;
    seen.add(file);
    for (const [, once, later] of textOf(file).replace(WORDED, '').matchAll(IMPORTED)) {
      const next = fileOf(file, once ?? later ?? '');
      if (next !== undefined) follow(next);
    }
  };
  follow(start);
  return seen;
};

const parts = [...texts].flatMap(([file, text]) => [
  ...[...text.matchAll(WORDED)].map(([, sections = '', path = '']) => ({
    sections: sections.startsWith('[') ? sections : (/const words = (\[[^\]]*\])/.exec(text)?.[1] ?? ''),
    page: fileOf(file, path) ?? path,
  })),
  ...[...text.matchAll(BARE)].map(([, path = '']) => ({ sections: '', page: fileOf(file, path) ?? path })),
]);

describe('the words of parts that are loaded later', () => {
  it('knows the words of the shell, the sections and the parts', () => {
    expect(SHELL).toContain('nav');
    expect(SECTIONS.get('tasks')).toEqual(['tasks']);
    expect(parts.length).toBeGreaterThan(30);
  });

  it.each(parts)('$page comes with every section that it speaks', ({ page, sections }) => {
    const named = [...SECTIONS].flatMap(([name, roots]) => (sections.includes(`'${name}'`) ? roots : []));
    // The way out brings its own words before it speaks.
    const known = new Set([...SHELL, 'export', ...named]);
    const missing = new Map<string, string>();
    for (const file of closureOf(page))
      for (const [, direct, held] of textOf(file).matchAll(SPOKEN)) {
        const root = direct ?? held ?? '';
        if (!known.has(root)) missing.set(root, file);
      }
    expect(Object.fromEntries(missing)).toEqual({});
  });
});
