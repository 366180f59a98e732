import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Where words would become elements, code or a document of their own. */
const SINKS =
  /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|srcDoc|\beval\(|new Function\(|set(?:Timeout|Interval)\(\s*['"`]/;
const FOLDERS = ['src', 'contract', 'mocks'];

const sourcesOf = (folder: string): string[] => {
  const at = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => `${at}/${path}`);
};

it('[SC7] nothing that is shown is made of words as HTML or as code: React alone makes elements', () => {
  const sources = FOLDERS.flatMap(sourcesOf);
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.filter((path) => SINKS.test(readFileSync(path, 'utf8')))).toEqual([]);
  for (const sink of ['el.innerHTML = text', 'dangerouslySetInnerHTML={{ __html: x }}', 'new Function("x")', "setTimeout('x')"])
    expect(sink).toMatch(SINKS);
});
