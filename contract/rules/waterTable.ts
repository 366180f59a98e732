/** Which group of VN_WQI a parameter belongs to: I pH, II pesticides, III metals, IV organic matter and nutrients, V microbes. */
export type WaterGroup = 'I' | 'II' | 'III' | 'IV' | 'V';

/**
 * The concentrations at which q is 100, 75, 50 and 25 (Quyết định 1460/QĐ-TCMT, mg/L; microbes MPN/100 mL), and the one from which on it is 10; null
 * there where q falls to 10 just above that of 25. N-NH4, N-NO3, N-NO2 are of nitrogen, P-PO4 of phosphorus.
 */
const FALLING: Readonly<Record<string, { group: WaterGroup; points: readonly [number, number, number, number]; ten: number | null }>> = {
  BOD5: { group: 'IV', points: [4, 6, 15, 25], ten: 50 },
  TOC: { group: 'IV', points: [4, 6, 15, 25], ten: 50 },
  COD: { group: 'IV', points: [10, 15, 30, 50], ten: 150 },
  NH4: { group: 'IV', points: [0.3, 0.3, 0.6, 0.9], ten: 5 },
  NO3: { group: 'IV', points: [2, 5, 10, 15], ten: null },
  PO4: { group: 'IV', points: [0.1, 0.2, 0.3, 0.5], ten: 4 },
  Coliform: { group: 'V', points: [2500, 5000, 7500, 10_000], ten: null },
  'E.coli': { group: 'V', points: [20, 50, 100, 200], ten: null },
  As: { group: 'III', points: [0.01, 0.02, 0.05, 0.1], ten: null },
  Cd: { group: 'III', points: [0.005, 0.008, 0.01, 0.1], ten: null },
  Pb: { group: 'III', points: [0.02, 0.04, 0.05, 0.5], ten: null },
  Cr6: { group: 'III', points: [0.01, 0.02, 0.04, 0.1], ten: null },
  Cu: { group: 'III', points: [0.1, 0.2, 0.5, 1], ten: 2 },
  Zn: { group: 'III', points: [0.5, 1, 1.5, 2], ten: 3 },
  Hg: { group: 'III', points: [0.001, 0.0015, 0.002, 0.01], ten: null },
};
const NITRITE_LIMIT = 0.05;
const LOWEST = 10;
const PH = [
  [5.5, 50],
  [6, 100],
  [8.5, 100],
  [9, 50],
] as const;
const OXYGEN = [
  [20, 25],
  [50, 50],
  [75, 75],
  [88, 100],
  [112, 100],
  [125, 75],
  [150, 50],
  [200, 25],
] as const;

/** The value on the line through the points; 10 outside them. */
const between = (points: readonly (readonly [at: number, q: number])[], value: number): number => {
  const next = points.findIndex(([at]) => value <= at);
  const [upper, lower] = [points[next], points[next - 1]];
  if (!upper) return LOWEST;
  if (!lower) return value === upper[0] ? upper[1] : LOWEST;
  return lower[1] + ((upper[1] - lower[1]) * (value - lower[0])) / (upper[0] - lower[0]);
};

/** Oxygen that water of a temperature in °C can hold, mg/L. */
export const oxygenSaturation = (celsius: number): number =>
  14.652 - 0.41022 * celsius + 0.007991 * celsius ** 2 - 0.000077774 * celsius ** 3;

const falling = (code: string, value: number): number => {
  const row = FALLING[code];
  if (!row) return LOWEST;
  const [best, ...rest] = row.points;
  // N-NH4 alone is 100 only below the first point: at 0,3 it is 75 already.
  if (value < best || (value === best && rest[0] !== best)) return 100;
  const points = [
    ...(rest[0] === best ? [] : [[best, 100] as const]),
    [rest[0], 75] as const,
    [rest[1], 50] as const,
    [rest[2], 25] as const,
    ...(row.ten === null ? [] : [[row.ten, LOWEST] as const]),
  ];
  return between(points, value);
};

/** A parameter's group and its q (10 to 100, not rounded); null for what has no place in VN_WQI. DO is in % of saturation. */
export const waterPart = (code: string, value: number): { group: WaterGroup; q: number } | null => {
  if (code === 'pH') return { group: 'I', q: between(PH, value) };
  if (code === 'DO') return { group: 'IV', q: between(OXYGEN, value) };
  if (code === 'NO2') return { group: 'IV', q: value <= NITRITE_LIMIT ? 100 : LOWEST };
  const row = FALLING[code];
  return row ? { group: row.group, q: falling(code, value) } : null;
};
