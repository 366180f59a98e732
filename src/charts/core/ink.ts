const TOKENS = {
  actual: '--ink-actual',
  previous: '--ink-previous',
  plan: '--ink-plan',
  critical: '--critical',
  high: '--high',
  medium: '--medium',
  low: '--low',
  good: '--good',
  stale: '--stale',
  surface: '--surface-1',
  track: '--track',
  line: '--line',
  /** Lines behind the figures: faint in high contrast too, where `--line` is as dark as a figure. */
  grid: '--track',
  text: '--text',
  text2: '--text-2',
  text3: '--text-3',
  seq1: '--seq-1',
  seq2: '--seq-2',
  seq3: '--seq-3',
  seq4: '--seq-4',
  seq5: '--seq-5',
  seq6: '--seq-6',
} as const;

/** The colours of the tokens, as they hold where the chart stands. */
export type Ink = Record<keyof typeof TOKENS, string>;

/** In forced colours the person's own palette is all there is: shape, dash and hatching carry the difference. */
const SYSTEM: Record<keyof typeof TOKENS, string> = {
  actual: 'Highlight',
  previous: 'GrayText',
  plan: 'CanvasText',
  critical: 'CanvasText',
  high: 'CanvasText',
  medium: 'CanvasText',
  low: 'CanvasText',
  good: 'Highlight',
  stale: 'CanvasText',
  surface: 'Canvas',
  track: 'Canvas',
  line: 'GrayText',
  grid: 'CanvasText',
  text: 'CanvasText',
  text2: 'CanvasText',
  text3: 'CanvasText',
  seq1: 'Canvas',
  seq2: 'Canvas',
  seq3: 'Canvas',
  seq4: 'Highlight',
  seq5: 'Highlight',
  seq6: 'Highlight',
};

const resolve = (host: HTMLElement, keyword: string): string => {
  const probe = document.createElement('span');
  probe.style.color = keyword;
  host.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

/** A quarter of a colour: lines behind the figures stay behind them, in a palette that has no grey to rely on. */
export const faint = (color: string): string => color.replace(/^rgba?\((\d+), (\d+), (\d+)(?:, [\d.]+)?\)$/, 'rgba($1, $2, $3, 0.25)');

/** Reads the tokens at `host` (a stale panel has its own); the drawing engine knows no CSS variables. */
export const readInk = (host: HTMLElement): Ink => {
  const forced = matchMedia('(forced-colors: active)').matches;
  const style = getComputedStyle(host);
  const read = (name: keyof typeof TOKENS) => (forced ? resolve(host, SYSTEM[name]) : style.getPropertyValue(TOKENS[name]).trim());
  const grid = read('grid');
  return {
    actual: read('actual'),
    previous: read('previous'),
    plan: read('plan'),
    critical: read('critical'),
    high: read('high'),
    medium: read('medium'),
    low: read('low'),
    good: read('good'),
    stale: read('stale'),
    surface: read('surface'),
    track: read('track'),
    line: read('line'),
    grid: forced ? faint(grid) : grid,
    text: read('text'),
    text2: read('text2'),
    text3: read('text3'),
    seq1: read('seq1'),
    seq2: read('seq2'),
    seq3: read('seq3'),
    seq4: read('seq4'),
    seq5: read('seq5'),
    seq6: read('seq6'),
  };
};
