import { formatDateTime } from '../../lib/format';

/** A moment to the second: in a log the order within a minute matters. */
export const momentText = (at: string): string => `${formatDateTime(at)}:${at.slice(17, 19)}`;

const SPAN = /^(\d{4}-\S+Z)\/(\d{4}-\S+Z)$/;
/** What was said of an act; of looking, when it was first and last done. */
export const detailText = (detail: string | null): string | null => {
  const [, first, last] = SPAN.exec(detail ?? '') ?? [];
  return first !== undefined && last !== undefined ? `${momentText(first)} – ${momentText(last)}` : detail;
};
