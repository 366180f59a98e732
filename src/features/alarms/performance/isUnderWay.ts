import type { PerformanceBody } from './performanceBody';

type Span = Pick<PerformanceBody, 'to'>;

/** Whether a flood still ran when the span ended: its end is not known then, only that of what was looked at. */
export const isUnderWay = (flood: PerformanceBody['floods'][number], span: Span): boolean => Date.parse(flood.to) >= Date.parse(span.to);
