import { formatFixed, formatMeasured, formatWithUnit } from '../../lib/format';
import { readableUnit } from '../../lib/readableUnit';
import { parameterKey, type ParameterKey } from './parameters';

/** How many decimals a figure of this unit has, so that it neither jumps in width nor tells more than the instrument can. */
const BY_UNIT: Readonly<Record<string, number>> = {
  '°C': 1,
  '%': 1,
  'mg/L': 2,
  'µg/L': 1,
  'µg/m³': 1,
  'µg/Nm³': 1,
  'mg/m³': 1,
  'mg/Nm³': 1,
  ppm: 2,
  ppb: 1,
  'm³/h': 1,
  'm³/s': 2,
  'm³/ngày': 0,
  'L/s': 1,
  'Pt-Co': 0,
  Pa: 0,
  hPa: 1,
  kPa: 2,
  bar: 3,
  mmHg: 1,
};

/** Where a parameter is written otherwise than its unit's others. */
const BY_PARAMETER: Partial<Record<ParameterKey, Readonly<Record<string, number>>>> = {
  ph: { '': 2 },
  tss: { 'mg/L': 1 },
  cod: { 'mg/L': 1 },
  bod5: { 'mg/L': 1 },
  toc: { 'mg/L': 1 },
  co: { 'µg/m³': 0, 'µg/Nm³': 0 },
  hg: { 'mg/m³': 4, 'mg/Nm³': 4, 'µg/m³': 3, 'µg/Nm³': 3 },
};
const HUGE = 1e9;

interface Measured {
  value: number;
  parameter: string;
  unit: string;
}

/** How many decimals a figure of this parameter in this unit has at most. */
export const decimalsOf = (parameter: string, unit: string): number => {
  const key = parameterKey(parameter);
  const written = readableUnit(unit);
  return (key && BY_PARAMETER[key]?.[written]) ?? BY_UNIT[written] ?? 2;
};

/** The number of a reading with the decimals of its parameter; what these would round to nothing, or is no size of an instrument, keeps its own digits. */
export const formatReading = ({ value, parameter, unit }: Measured): string => {
  const key = parameterKey(parameter);
  const written = readableUnit(unit);
  const digits = (key && BY_PARAMETER[key]?.[written]) ?? BY_UNIT[written];
  const isLost = digits !== undefined && value !== 0 && Math.abs(value) < 0.5 / 10 ** digits;
  return digits === undefined || isLost || Math.abs(value) >= HUGE ? formatMeasured(value) : formatFixed(value, digits);
};

/** The same, with its unit. */
export const formatReadingWithUnit = (reading: Measured): string => formatWithUnit(formatReading(reading), readableUnit(reading.unit));
