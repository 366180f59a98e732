import type { TFunction } from 'i18next';
import { formatNumber } from '../../../lib/format';
import { spanParts } from '../../../lib/spanParts';

/** "4 phút 30 giây". */
export const spanWords = (seconds: number, t: TFunction): string =>
  spanParts(seconds)
    .map(({ unit, count }) => t(`walls.playlists.span.${unit}`, { count, replace: { count: formatNumber(count) } }))
    .join(' ');
