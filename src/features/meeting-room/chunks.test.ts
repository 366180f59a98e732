import { describe, expect, test } from 'vitest';
import { fetchBelow, filesNamedIn } from './chunks';

const site: Record<string, string> = {
  'InvestmentView-a.js': 'import{x}from"./shared-b.js";()=>import(`./MapPanel-c.js`);const d=["assets/MapPanel-c.css","assets/index-0.js"]',
  'shared-b.js': '',
  'MapPanel-c.js': "import('./maplibre-d.js')",
  'MapPanel-c.css': '@import "./never-read.css"',
  'maplibre-d.js': 'import"./InvestmentView-a.js"',
  'index-0.js': 'import("./BudgetView-z.js")',
};

describe('the code that pages of a meeting bring later', () => {
  test('[MR8] is read from the files themselves', () => {
    expect(filesNamedIn(site['InvestmentView-a.js'] ?? '')).toEqual(['shared-b.js', 'MapPanel-c.js', 'MapPanel-c.css', 'index-0.js']);
    expect(filesNamedIn('"./data.json" "https://x/y.js" "../z.js"')).toEqual([]);
  });
  test('[MR8] comes once and to the last level, without the pages that the first load names', async () => {
    const read: string[] = [];
    const missing = await fetchBelow(['InvestmentView-a.js'], ['index-0.js'], {
      read: (file) => {
        read.push(file);
        return Promise.resolve(site[file] ?? '');
      },
    });
    expect(missing).toBe(0);
    expect(read.toSorted()).toEqual(['InvestmentView-a.js', 'MapPanel-c.css', 'MapPanel-c.js', 'maplibre-d.js', 'shared-b.js']);
  });
  test('[MR8] that is left out because it is too much is not called held', async () => {
    const read = (file: string) => Promise.resolve(site[file] ?? '');
    expect(await fetchBelow(['InvestmentView-a.js'], ['index-0.js'], { read, most: 3 })).toBe(2);
  });
  test('[MR8] that does not come is counted, and the rest comes all the same', async () => {
    const read = (file: string) => (file === 'shared-b.js' ? Promise.reject(new Error('gone')) : Promise.resolve(site[file] ?? ''));
    expect(await fetchBelow(['InvestmentView-a.js'], ['index-0.js'], { read })).toBe(1);
  });
});
