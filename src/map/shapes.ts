import type { PointStatus } from './scene';

/** The sign of each status as path data in a box of 24 × 24: a shape each, so that colour never speaks alone. */
export const SHAPES: Record<PointStatus, string> = {
  critical: 'M12 2 22 12 12 22 2 12Z',
  high: 'M12 3 22.5 20.5H1.5Z',
  medium: 'M4 4H20V20H4Z',
  low: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17Z',
  good: 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19ZM6.2 12.4 8.2 10.3 10.7 12.8 15.9 7.4 17.9 9.4 10.7 16.9Z',
  stale:
    'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19Zm0 3a6.5 6.5 0 0 1 0 13a6.5 6.5 0 1 1 0-13Zm-1.2 1.6V13.2H17.4A5.6 5.6 0 0 0 10.8 7.1Z',
};
