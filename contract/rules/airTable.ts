/** The pollutants of VN_AQI; all concentrations in µg/m³. */
export const AIR_POLLUTANTS = ['O3', 'CO', 'SO2', 'NO2', 'PM10', 'PM2.5'] as const;
export type AirPollutant = (typeof AIR_POLLUTANTS)[number];
/** Which column of the table an index is read from: ozone has one of the hour and one of eight hours. */
export type AirColumn = Exclude<AirPollutant, 'O3'> | 'O3-1h' | 'O3-8h';

const INDEX = [0, 50, 100, 150, 200, 300, 400, 500] as const;
const HIGHEST = 500;
/** Table 2 of Quyết định 1459/QĐ-TCMT (12/11/2019): the concentration at which each index of `INDEX` begins. */
const BREAKPOINTS: Record<AirColumn, readonly number[]> = {
  'O3-1h': [0, 160, 200, 300, 400, 800, 1000, 1200],
  // Of eight hours the table ends at 400 µg/m³: above, the hour alone speaks.
  'O3-8h': [0, 100, 120, 170, 210, 400],
  CO: [0, 10_000, 30_000, 45_000, 60_000, 90_000, 120_000, 150_000],
  SO2: [0, 125, 350, 550, 800, 1600, 2100, 2630],
  NO2: [0, 100, 200, 700, 1200, 2350, 3100, 3850],
  PM10: [0, 50, 150, 250, 350, 420, 500, 600],
  'PM2.5': [0, 25, 50, 80, 150, 250, 350, 500],
};

/** Half up, as the decision's own example does: 109,5 is 110; what arithmetic in binary lost of the half is given back. */
const rounded = (value: number): number => Math.floor(value + 0.5 + 1e-9);

/**
 * The whole-numbered VN_AQI of one column at a concentration in µg/m³; 500 from the last breakpoint on; null where it has none
 * (O3 of 8 h above 400 µg/m³, a negative concentration).
 */
export const airIndex = (column: AirColumn, concentration: number): number | null => {
  if (!(concentration >= 0)) return null;
  const points = BREAKPOINTS[column];
  const last = points.length - 1;
  const above = points.findIndex((point) => concentration < point);
  if (above === -1) return points.length === INDEX.length ? HIGHEST : concentration === points[last] ? (INDEX[last] ?? null) : null;
  const [low = 0, high = 0, from = 0, to = 0] = [points[above - 1], points[above], INDEX[above - 1], INDEX[above]];
  return rounded(((to - from) / (high - low)) * (concentration - low) + from);
};
