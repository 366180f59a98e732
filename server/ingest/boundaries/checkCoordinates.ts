import { polygonsOf, type Position } from '../../../contract/geometry';
import { BoundaryError, placeOf } from './boundaryError';
import type { RawBoundary } from './readGeoJson';

/** Việt Nam with its seas and islands, in degrees: west, south, east, north. */
const VIETNAM = [102, 6, 118, 23.5] as const;

const isInVietnam = ([lon, lat]: Position): boolean => lon >= VIETNAM[0] && lon <= VIETNAM[2] && lat >= VIETNAM[1] && lat <= VIETNAM[3];

/** Refuses metres, swapped axes and places outside Việt Nam. @throws BoundaryError naming the unit and the place. */
export const checkCoordinates = ({ code, geometry }: RawBoundary): void => {
  for (const point of polygonsOf(geometry).flat(2)) {
    if (isInVietnam(point)) continue;
    const [lon, lat] = point;
    const where = `Đơn vị ${code} có điểm (${placeOf(point)})`;
    if (isInVietnam([lat, lon]))
      throw new BoundaryError(`${where} bị đảo thứ tự: GeoJSON ghi kinh độ trước, vĩ độ sau. Hãy đảo lại hai trục rồi nạp lại.`);
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
      throw new BoundaryError(
        `${where} không phải kinh độ, vĩ độ; có thể tệp đang ở hệ VN-2000 tính bằng mét. Hãy chuyển sang WGS84 (EPSG:4326) rồi nạp lại.`,
      );
    throw new BoundaryError(`${where} nằm ngoài lãnh thổ Việt Nam. Hãy kiểm tra hệ tọa độ và sửa điểm này rồi nạp lại.`);
  }
};
