import { describe, expect, it } from 'vitest';
import { LAZY_LIMITS_KB, OTHER_LAZY_LIMIT_KB, PHONE_HOMES, PHONE_LIMIT_KB, weighLazyParts, weighPhone } from './first-load.mjs';

const CHARTS = 'src/charts/core/engine.ts';
const MAP = 'src/map/engine/mapHost.ts';
const VIEW = 'src/views/MapView.tsx';
const manifest = {
  'index.html': { file: 'index.js' },
  _shared: { file: 'shared.js', css: ['shared.css'] },
  [CHARTS]: { file: 'charts.js', isDynamicEntry: true, imports: ['index.html', '_shared'] },
  [MAP]: { file: 'map.js', isDynamicEntry: true },
  [VIEW]: { file: 'view.js', isDynamicEntry: true, imports: ['_shared'] },
};
const first = new Set(['index.js']);
const weigh = (kb: Record<string, number>, of: Parameters<typeof weighLazyParts>[0] = manifest) =>
  weighLazyParts(of, first, (file) => (kb[file] ?? 0) * 1024);
const limit = (source: string) => LAZY_LIMITS_KB[source] ?? OTHER_LAZY_LIMIT_KB;

describe('the parts that are loaded later', () => {
  it('weigh what they add to the first load, with the chunks and styles that they share', () =>
    expect(weigh({ 'index.js': 900, 'charts.js': 100, 'shared.js': 20, 'shared.css': 5, 'map.js': 40 }).parts).toEqual([
      { source: CHARTS, kb: 125, limit: limit(CHARTS) },
      { source: MAP, kb: 40, limit: limit(MAP) },
      { source: VIEW, kb: 25, limit: OTHER_LAZY_LIMIT_KB },
    ]));

  it('pass at their limit and not a byte beyond: the message names part, weight and limit', () => {
    const atLimit = { 'charts.js': limit(CHARTS), 'map.js': limit(MAP), 'view.js': OTHER_LAZY_LIMIT_KB };
    expect(weigh(atLimit).problems).toEqual([]);
    const { problems } = weigh({ ...atLimit, 'map.js': limit(MAP) + 2 });
    expect(problems).toEqual([expect.stringContaining(`${MAP}: ${limit(MAP) + 2}.0 KB gzip, vượt 2.0 KB so với hạn ${limit(MAP)} KB`)]);
    expect(weigh({ ...atLimit, 'view.js': OTHER_LAZY_LIMIT_KB + 0.001 }).problems).toHaveLength(1);
  });

  it('fail when a part with a limit of its own is no longer loaded apart', () =>
    expect(weigh({}, { 'index.html': manifest['index.html'], [MAP]: manifest[MAP] }).problems).toEqual([
      expect.stringContaining(`${CHARTS}: có hạn dung lượng`),
    ]));
});

const { agency: PHONE_PARTS } = PHONE_HOMES;
describe('[MB6] the home of a phone', () => {
  const parts = Object.fromEntries(
    PHONE_PARTS.map((source, at) => [source, { file: `${at}.js`, isDynamicEntry: true, imports: ['_shared'] }]),
  );
  const phone = { ...manifest, ...parts };
  const weighed = (kb: Record<string, number>, of: Parameters<typeof weighPhone>[1] = phone) =>
    weighPhone(PHONE_PARTS, of, first, (file) => (kb[file] ?? 0) * 1024);

  it('weighs the first load and each of its parts once, scripts only', () => {
    const { kb, files } = weighed({ 'index.js': 180, 'shared.js': 20, 'shared.css': 99, '0.js': 30, 'map.js': 500 });
    expect(kb).toBe(230);
    expect(files).toHaveLength(PHONE_PARTS.length + 2);
  });

  it('passes at its limit and not beyond, and fails when a part of the list is loaded apart no more', () => {
    expect(weighed({ 'index.js': PHONE_LIMIT_KB }).problems).toEqual([]);
    expect(weighed({ 'index.js': PHONE_LIMIT_KB, '1.js': 2 }).problems).toEqual([expect.stringContaining('vượt 2.0 KB')]);
    const [gone = '', ...rest] = PHONE_PARTS;
    const fewer = { ...manifest, ...Object.fromEntries(rest.map((source) => [source, parts[source] ?? { file: '' }])) };
    expect(weighed({}, fewer).problems).toEqual([expect.stringContaining(gone)]);
  });
});
