import type { ServiceUnit } from '../../contract/services';
import { read, write } from './addressWords';

/** How kinds of units stand in the address. */
const KINDS = { tinh: 'province', 'co-quan': 'agency', 'xa-phuong': 'area' } as const;
export const PERIOD_KINDS = { thang: 'month', quy: 'quarter', nam: 'year' } as const;
export const BASES = { 'chinh-thuc': 'official', 'uoc-tinh': 'estimate' } as const;

export const kindOfAddress = (text: string): ServiceUnit['kind'] | undefined => read(KINDS, text);
/** The address of a unit's page, without its query. */
export const unitParams = ({ kind, code }: Pick<ServiceUnit, 'kind' | 'code'>): { kind: string; code: string } => ({
  kind: write(KINDS, kind) ?? kind,
  code,
});
/** `ky` holds a period, or the kind whose newest period is wanted. */
export const periodOfAddress = (ky: string | undefined) => {
  const kind = read(PERIOD_KINDS, ky);
  return { kind, period: kind === undefined ? ky : undefined };
};
