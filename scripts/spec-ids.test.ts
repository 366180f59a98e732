import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url);
const FOLDERS = ['contract', 'src', 'gallery', 'mocks', 'data', 'server', 'e2e', 'bench', 'scripts'];
const TESTS = /\.(?:test|spec)\.tsx?$/;
const ID = /\[([A-Z]{2}\d+)\]/g;

const idsIn = (text: string): string[] => [...text.matchAll(ID)].map(([, id = '']) => id);
/** The ids that the titles in a test file carry; a title begins with them. */
const idsOfTitles = (source: string): string[] =>
  [...source.matchAll(/['"`](\[[A-Z]{2}\d+\][^'"`\n]*)/g)].flatMap(([, title = '']) => idsIn(title));

const spec = readFileSync(new URL('contract/SPEC.md', root), 'utf8');
const rules = [...spec.matchAll(/^- \*\*\[([A-Z]{2}\d+)\]\*\*/gm)].map(([, id = '']) => id);

const carried = new Map<string, string>();
for (const folder of FOLDERS) {
  const at = new URL(`${folder}/`, root);
  for (const path of readdirSync(fileURLToPath(at), { recursive: true, encoding: 'utf8' }).filter((name) => TESTS.test(name)))
    for (const id of idsOfTitles(readFileSync(new URL(path, at), 'utf8'))) carried.set(id, `${folder}/${path}`);
}

describe('the rules of contract/SPEC.md', () => {
  it('have an id each', () => {
    expect(rules.length).toBeGreaterThan(60);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('are each carried by the title of a test', () => {
    expect(rules.filter((id) => !carried.has(id))).toEqual([]);
  });

  it('are all that the titles of tests carry', () => {
    expect([...carried].filter(([id]) => !rules.includes(id))).toEqual([]);
  });

  it('name no rule that is not there', () => {
    expect(idsIn(spec).filter((id) => !rules.includes(id))).toEqual([]);
  });
});
