import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** The colours in force: those of the root, and over them the theme's own. */
const tokensOf = (theme: string): Map<string, string> => {
  const tokens = new Map<string, string>();
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selector.trim() !== ':root' && !selector.includes(`'${theme}'`)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/g)) tokens.set(name, value);
  }
  return tokens;
};
const channel = (byte: number): number => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
/** Relative luminance of WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const INKS = ['text', 'text-2', 'text-3', 'critical', 'high', 'medium', 'low', 'normal', 'good', 'stale'];
const SURFACES = ['surface-0', 'surface-1', 'surface-2'];

for (const [theme, least] of [
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
] as const)
  describe(`the colours of the ${theme} theme`, () => {
    const tokens = tokensOf(theme);
    const ratio = (ink: string, surface: string) => contrast(tokens.get(`--${ink}`) ?? '', tokens.get(`--${surface}`) ?? '');
    it.each(INKS.flatMap((ink) => SURFACES.map((surface) => [ink, surface] as const)))(`%s on %s reads at ${least}:1`, (ink, surface) =>
      expect(ratio(ink, surface)).toBeGreaterThanOrEqual(least),
    );
    it(`a button reads at ${least}:1`, () => {
      expect(ratio('on-action', 'action')).toBeGreaterThanOrEqual(least);
      expect(ratio('on-action', 'action-hover')).toBeGreaterThanOrEqual(least);
    });
    it('the focus is seen at 3:1 on every surface', () => {
      for (const surface of SURFACES) expect(ratio('focus', surface)).toBeGreaterThanOrEqual(3);
    });
  });
