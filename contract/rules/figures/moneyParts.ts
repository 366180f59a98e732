import type { PublishedMoney } from '../../money';
import { numberOf, viewFigure, type ViewFigure } from './viewFigure';

export const BILLION = 'tỷ đồng';
/** đồng in tỷ đồng, to the last digit. */
export const billions = (dong: number) => numberOf(dong / 1e9);
/**
 * The day whose decisions hold for what is told of a year: the end of its newest month, as its page has it. What is decided later is no
 * denominator of what was reached by then. Days are compared as text: no month has a day beyond its 31st.
 */
export const heldOn = (year: number, lastMonth: string | null): string => `${lastMonth ?? `${year}-01`}-31`;

/** What was published of money, which is never blended with what rows add up to. */
export const published = (feed: string, all: readonly PublishedMoney[]): ViewFigure[] =>
  all.flatMap(({ name, at, amount, percent, denominator, scope, source }) => {
    const shared = { feed, name: denominator === null ? name : `${name} (so với ${denominator})`, kind: 'published' as const, period: at };
    const origin = { source, observedAt: `${at}T00:00:00+07:00`, provenance: 'published' as const };
    const isMain = scope === 'province';
    return [
      ...(amount === null
        ? []
        : [viewFigure({ ...shared, key: `${feed}/published/${name}/amount`, value: billions(amount), unit: BILLION, isMain }, origin)]),
      ...(percent === null
        ? []
        : [viewFigure({ ...shared, key: `${feed}/published/${name}/percent`, value: numberOf(percent), unit: '%', isMain }, origin)]),
    ];
  });
