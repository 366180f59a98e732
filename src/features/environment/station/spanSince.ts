import type { Span } from '../span';

const HOUR = 3_600_000;
/** The shortest span, ending now, that has the moment and something before it in it. */
const SPAN_OF: readonly { span: Span; hours: number }[] = [
  { span: '24h', hours: 20 },
  { span: '7d', hours: 6 * 24 },
  { span: '30d', hours: 29 * 24 },
];

/** The span in which a moment (ms) is seen with something before it. */
export const spanSince = (at: number, now: number): Span => SPAN_OF.find(({ hours }) => now - at <= hours * HOUR)?.span ?? '1y';
