import type { IndexValue } from '../feeds/stations';
import { oxygenSaturation, waterPart, type WaterGroup } from './waterTable';

/**
 * How the groups are joined. The decision's own text was not at hand, and two independent readings of it differ in the outer root of
 * groups IV and V: the cube root of IV²·V, or the square root of IV·V. Each has its name; a figure says which made it.
 */
export interface WaterMethod {
  name: string;
  /** How often group IV counts beside group V under the root. */
  weightOfFour: 1 | 2;
  /** Of the five groups, IV always. */
  leastGroups: number;
  leastOfFour: number;
}
export const WATER_METHODS = {
  cubeRoot: { name: 'VN_WQI · 1460/QĐ-TCMT · v1 (∛(IV²·V))', weightOfFour: 2, leastGroups: 3, leastOfFour: 3 },
  squareRoot: { name: 'VN_WQI · 1460/QĐ-TCMT · v1 (√(IV·V))', weightOfFour: 1, leastGroups: 3, leastOfFour: 3 },
} as const satisfies Record<string, WaterMethod>;
/** The one in use until the decision's text settles it: group IV weighs double, as it is the one that must be there. */
export const WATER_METHOD: WaterMethod = WATER_METHODS.cubeRoot;

/** Means of a day by parameter: mg/L (DO too, with Temp in °C beside it), microbes MPN/100 mL. `DO%` is oxygen measured in % of saturation. */
export type WaterMeans = Readonly<Record<string, number | null | undefined>>;

const oxygenShare = (means: WaterMeans): number | null => {
  if (means['DO%'] != null) return means['DO%'];
  const [oxygen, celsius] = [means['DO'], means['Temp']];
  return oxygen == null || celsius == null ? null : (100 * oxygen) / oxygenSaturation(celsius);
};

const partsOf = (means: WaterMeans) => {
  const share = oxygenShare(means);
  const values = Object.entries(means).filter(([code]) => code !== 'DO' && code !== 'DO%');
  return [...values, ['DO', share] as const].flatMap(([code, value]) => {
    const part = value == null ? null : waterPart(code, value);
    return part ? [{ parameter: code, ...part }] : [];
  });
};

const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** The geometric mean as a share of 100; 1 where the group was not measured. */
const factor = (values: readonly number[]) => (values.length > 0 ? product(values) ** (1 / values.length) / 100 : 1);

const joined = (qOf: (group: WaterGroup) => number[], { weightOfFour }: WaterMethod): number => {
  const [four, five] = [mean(qOf('IV')), qOf('V')];
  const core = five.length > 0 ? (four ** weightOfFour * mean(five)) ** (1 / (weightOfFour + 1)) : four;
  return factor(qOf('I')) * factor(qOf('II')) * factor(qOf('III')) * core;
};

/**
 * VN_WQI of a day (Quyết định 1460/QĐ-TCMT): null with its parts where fewer than three of the five groups were measured, or of group
 * IV (organic matter and nutrients) fewer than three parameters. Pesticides (II) have no thresholds here and are never in it.
 */
export const dailyWaterIndex = (at: string, means: WaterMeans, method: WaterMethod = WATER_METHOD): IndexValue => {
  const all = partsOf(means);
  const qOf = (group: WaterGroup) => all.filter((part) => part.group === group).map(({ q }) => q);
  const parts = all.map(({ parameter, q }) => ({ parameter, index: Math.round(q) }));
  const base = { kind: 'water-day' as const, at, parts, method: method.name };
  const measured = new Set(all.map(({ group }) => group)).size;
  if (qOf('IV').length < method.leastOfFour || measured < method.leastGroups)
    return { ...base, value: null, worst: null, why: all.length === 0 ? 'no-data' : 'missing-group' };
  const worst = all.reduce((least, part) => (part.q < least.q ? part : least));
  return { ...base, value: Math.round(joined(qOf, method)), worst: worst.parameter, why: null };
};

/** The bands of VN_WQI, best first; `from` belongs to the band. */
export const WATER_BANDS = [
  { id: 'very-good', from: 91 },
  { id: 'good', from: 76 },
  { id: 'moderate', from: 51 },
  { id: 'poor', from: 26 },
  { id: 'bad', from: 10 },
  { id: 'heavily-polluted', from: 0 },
] as const;
export type WaterBand = (typeof WATER_BANDS)[number];
/** The band of a whole-numbered VN_WQI. */
export const waterBand = (index: number): WaterBand => WATER_BANDS.find(({ from }) => index >= from) ?? WATER_BANDS[5];
