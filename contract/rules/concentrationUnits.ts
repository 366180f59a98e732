/** The mass and the volume that a unit of concentration speaks of, in grams and of which medium; a norm cubic metre is taken as a cubic metre. */
const KNOWN: Readonly<Record<string, { gram: number; of: 'air' | 'water' }>> = {
  'ug/m3': { gram: 1e-6, of: 'air' },
  'ug/nm3': { gram: 1e-6, of: 'air' },
  'mg/m3': { gram: 1e-3, of: 'air' },
  'mg/nm3': { gram: 1e-3, of: 'air' },
  'ug/l': { gram: 1e-6, of: 'water' },
  'mg/l': { gram: 1e-3, of: 'water' },
};

const plain = (unit: string): string =>
  unit
    .trim()
    .replaceAll(/[\u03BC\u00B5]/g, 'u')
    .replaceAll('³', '3')
    .toLowerCase();

/**
 * By what a value in one unit is multiplied to be one in the other; null where that takes more than arithmetic (ppm and ppb need
 * temperature and molar mass): such a value is held against nothing, never converted by guess.
 */
export const unitFactor = (from: string, to: string): number | null => {
  const [a, b] = [plain(from), plain(to)];
  if (a === b) return 1;
  const [source, target] = [KNOWN[a], KNOWN[b]];
  return source && target && source.of === target.of ? Math.round((source.gram / target.gram) * 1e6) / 1e6 : null;
};
