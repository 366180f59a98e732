import type { TFunction } from 'i18next';
import { formatExact } from '../../../../lib/format';
import type { AmountFault } from './readAmount';

/** What is wrong with one field of a draft. */
export type Fault =
  | AmountFault
  | { kind: 'tooLong'; max: number }
  | { kind: 'range'; min: number; max: number }
  | { kind: 'atLeast'; min: number }
  | { kind: 'whole' | 'positive' | 'choose' | 'chooseOne' | 'path' | 'secondsWhole' }
  | { kind: 'tooMany'; max: number }
  | { kind: 'units'; units: string }
  | { kind: 'ascending'; before: number }
  | { kind: 'circle'; way: string }
  | { kind: 'body'; fields: string };
export type DraftFaults = Readonly<Record<string, Fault>>;

/** Collects faults by field; the first of a field is the one that is told. */
export const createFaults = () => {
  const found: Record<string, Fault> = {};
  return {
    put: (field: string, fault: Fault): void => {
      found[field] ??= fault;
    },
    isEmpty: (): boolean => Object.keys(found).length === 0,
    all: (): DraftFaults | null => (Object.keys(found).length === 0 ? null : found),
  };
};

const text = (value: unknown): string => (typeof value === 'number' ? formatExact(value) : typeof value === 'string' ? value : '');

/** A fault in words, saying what to write instead. */
export const faultText = (fault: Fault, t: TFunction): string => {
  const told = new Map<string, unknown>(Object.entries(fault));
  const read = (name: string): string => text(told.get(name));
  return t(`alarmRules.form.fault.${fault.kind}`, {
    text: read('text'),
    whole: read('whole'),
    part: read('part'),
    min: read('min'),
    max: read('max'),
    before: read('before'),
    units: read('units'),
    fields: read('fields'),
    way: read('way'),
  });
};
