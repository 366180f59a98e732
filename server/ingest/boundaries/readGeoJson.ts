import * as z from 'zod/mini';
import type { AreaGeometry, PolygonRings, Position } from '../../../contract/geometry';
import { toGeometry } from '../../../contract/geometry';
import { BoundaryError } from './boundaryError';
import { readCode } from './readCode';

const MAX_BYTES = 50 * 1024 * 1024;
export const MAX_POINTS = 200_000;
const ADVICE = 'Hãy xuất lại tệp từ phần mềm bản đồ ở dạng GeoJSON, hệ tọa độ WGS84 (EPSG:4326), rồi nạp lại.';

export interface RawBoundary {
  code: string;
  geometry: AreaGeometry;
}

/** GeoJSON allows a height after longitude and latitude; a map has no use for it. */
const rawPosition = z.pipe(
  z.tuple([z.number(), z.number()], z.number()),
  z.transform(([lon, lat]): Position => [lon, lat]),
);
const rawPolygon = z.array(z.array(rawPosition)).check(z.minLength(1));
const rawGeometry = z.pipe(
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: rawPolygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rawPolygon).check(z.minLength(1)) }),
  ]),
  z.transform((geometry): PolygonRings[] => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)),
);
const rawFeature = z.object({ type: z.literal('Feature'), properties: z.record(z.string(), z.unknown()), geometry: z.unknown() });
const rawCollection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.nullish(z.object({ properties: z.object({ name: z.string() }) })),
  features: z.array(z.unknown()).check(z.minLength(1)),
});

const WGS84 = /(?:^|:)(?:CRS84|EPSG:[\d.]*:?4326|WGS ?84)$/i;

/** @throws BoundaryError for more than 50 MB; asked before a file is read too. */
export const checkSize = (bytes: number): void => {
  if (bytes <= MAX_BYTES) return;
  const size = (bytes / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  throw new BoundaryError(
    `Tệp nặng ${size} MB, quá giới hạn 50 MB. Hãy giản lược đường ranh giới (ví dụ bằng QGIS hoặc mapshaper) rồi nạp lại.`,
  );
};

const parseText = (bytes: Uint8Array): unknown => {
  checkSize(bytes.byteLength);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BoundaryError(`Tệp không phải JSON mã UTF-8, hoặc bị cắt dở. ${ADVICE}`);
  }
};

/** Reads an official file into one geometry a feature. @throws BoundaryError for what is not GeoJSON in WGS84, or too big. */
export const readGeoJson = (bytes: Uint8Array, property: string | null): RawBoundary[] => {
  const parsed = rawCollection.safeParse(parseText(bytes));
  if (!parsed.success) throw new BoundaryError(`Tệp không phải một FeatureCollection của GeoJSON, hoặc không có đối tượng nào. ${ADVICE}`);
  const { crs, features } = parsed.data;
  if (crs && !WGS84.test(crs.properties.name))
    throw new BoundaryError(`Tệp ghi hệ tọa độ ${crs.properties.name}, không phải WGS84. Hãy chuyển sang EPSG:4326 rồi nạp lại.`);
  let points = 0;
  return features.map((raw, index) => {
    const feature = rawFeature.safeParse(raw);
    if (!feature.success) throw new BoundaryError(`Đối tượng thứ ${index + 1} không phải Feature có thuộc tính. ${ADVICE}`);
    const code = readCode(feature.data.properties, property, index);
    const geometry = rawGeometry.safeParse(feature.data.geometry);
    if (!geometry.success)
      throw new BoundaryError(
        `Đơn vị ${code}: hình học phải là Polygon hoặc MultiPolygon với tọa độ là số. Hãy sửa đối tượng này rồi nạp lại.`,
      );
    points += geometry.data.flat(2).length;
    if (points > MAX_POINTS)
      throw new BoundaryError(
        `Tệp có hơn ${MAX_POINTS.toLocaleString('vi-VN')} điểm, quá nặng cho bản đồ trên màn hình. Hãy giản lược đường ranh giới (ví dụ bằng mapshaper, giữ đường chung) rồi nạp lại.`,
      );
    return { code, geometry: toGeometry(geometry.data) };
  });
};
