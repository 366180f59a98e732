const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, 'Edge'],
  [/\bCoc_?Coc/i, 'Cốc Cốc'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone|\biPad/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];
const named = (words: readonly (readonly [RegExp, string])[], text: string): string[] =>
  words
    .find(([is]) => is.test(text))
    ?.slice(1)
    .map(String) ?? [];

/** A browser as its owner knows it again in a list; no version, and nothing by which one device could be told from another of its kind. */
export const agentWords = (agent = ''): string => [...named(BROWSERS, agent), ...named(SYSTEMS, agent)].join(', ') || '?';
