import type * as z from 'zod/mini';
import type { boundaries } from '../../contract/feeds/boundaries';
import type { MapArea } from './scene';

/** The units as the map draws them; where people speak of a place they leave its kind out. */
export const toAreas = ({ features }: z.infer<(typeof boundaries)['body']>): MapArea[] =>
  features.map(({ properties: { code, name, label }, geometry }) => ({
    code,
    name,
    shortName: name.replace(/^(Xã|Phường|Thị trấn|Đặc khu) /u, ''),
    label,
    geometry,
  }));
