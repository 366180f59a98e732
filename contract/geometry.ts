import * as z from 'zod/mini';

/** Longitude, latitude on WGS84, in degrees, in this order (RFC 7946). */
export const position = z.tuple([z.number(), z.number()]);
export type Position = z.infer<typeof position>;

/** A closed ring: its last position repeats its first; exteriors run counter-clockwise, holes clockwise. */
export const ring = z.array(position).check(z.minLength(4));
export type Ring = z.infer<typeof ring>;

/** One exterior, then its holes. */
export const polygonRings = z.array(ring).check(z.minLength(1));
export type PolygonRings = z.infer<typeof polygonRings>;

export const areaGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygonRings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygonRings).check(z.minLength(1)) }),
]);
export type AreaGeometry = z.infer<typeof areaGeometry>;

/** West, south, east, north, in degrees. */
export const boundingBox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type BoundingBox = z.infer<typeof boundingBox>;

/** The polygons of a geometry, whichever of the two kinds it is. */
export const polygonsOf = (geometry: AreaGeometry): readonly PolygonRings[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** A Polygon where one is enough, else a MultiPolygon. */
export const toGeometry = (polygons: PolygonRings[]): AreaGeometry => {
  const [only] = polygons;
  return polygons.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons };
};
