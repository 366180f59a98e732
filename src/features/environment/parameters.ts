import type { environment } from '../../i18n/vi/environment';

/** The parameters of Thông tư 10/2021/TT-BTNMT that have a name of their own. */
export type ParameterKey = keyof typeof environment.environment.parameters;

const known: Record<string, ParameterKey> = {
  TEMP: 'temp',
  PH: 'ph',
  TSS: 'tss',
  COD: 'cod',
  BOD5: 'bod5',
  DO: 'do',
  NO3: 'no3',
  PO4: 'po4',
  NH4: 'nh4',
  TP: 'tp',
  TN: 'tn',
  TOC: 'toc',
  FLOW: 'flow',
  COLOR: 'color',
  CLD: 'chlorine',
  CLDU: 'chlorine',
  CLO: 'chlorine',
  NO: 'no',
  NO2: 'no2',
  CO: 'co',
  SO2: 'so2',
  O2: 'o2',
  O3: 'o3',
  PM10: 'pm10',
  PM25: 'pm25',
  PM: 'pm',
  P: 'pressure',
  H2S: 'h2s',
  NH3: 'nh3',
  VHG: 'hg',
};

/** "PM2.5", "PM25" and "pm2,5" are one parameter; undefined for a code that has no name here, which is then shown as it came. */
export const parameterKey = (code: string): ParameterKey | undefined => {
  const plain = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return Object.hasOwn(known, plain) ? known[plain] : undefined;
};
