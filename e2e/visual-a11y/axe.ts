import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ALIKE, markAlike } from './alike';

const BEST = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
interface Scope {
  /** These rules; unless given, all of WCAG 2.2 AA and what is good practice. */
  rules?: readonly string[];
  tags?: readonly string[];
  /** Selectors of what is not looked at. */
  exclude?: readonly string[];
}
declare global {
  var axe: { run: (context: unknown, options: unknown) => Promise<Results> } | undefined;
}

const own = createRequire(import.meta.url);
const source = readFileSync(createRequire(own.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on the page as it stands, each with the first places. axe runs in the page itself and hands over its
 * violations only: the builder of `@axe-core/playwright` carries every element that passed across, and takes ten times as long.
 */
export const axeFaults = async (page: Page, { rules, tags = BEST, exclude = [] }: Scope = {}): Promise<string[]> => {
  // One frame is looked at; another would go unseen.
  if (page.frames().length > 1) throw new Error('the page has frames');
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  await page.evaluate(markAlike, ALIKE);
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
  const violations = await page.evaluate(
    async ([only, without]) => {
      if (!globalThis.axe) throw new Error('axe is not there');
      const found = await globalThis.axe.run(
        { include: [['html']], exclude: without.map((each) => [each]) },
        { runOnly: only, resultTypes: ['violations'] },
      );
      return found.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, html, any }) => ({ place: target.join(' '), html, said: any[0]?.message ?? '' })),
      }));
    },
    [runOnly, [...exclude, `[${ALIKE}]`]] as const,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id} (${nodes.length}): ${nodes
        .slice(0, 4)
        .map(({ place, said, html }) => `${place} ${said} ${html.slice(0, 120)}`)
        .join(' | ')}`,
  );
};
