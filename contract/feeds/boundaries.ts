import * as z from 'zod/mini';
import { defineFeed } from '../feed';
import { areaGeometry, boundingBox, position } from '../geometry';

/** `generated`: drawn from the grid of the repository, a reference map; the others come from an official file. */
export const boundaryProvenance = z.enum(['generated', 'published', 'imported']);
export type BoundaryProvenance = z.infer<typeof boundaryProvenance>;

/** One unit as a GeoJSON feature; `label` is the point of its largest part that lies farthest from any border. */
export const boundaryFeature = z.object({
  type: z.literal('Feature'),
  properties: z.object({ code: z.string(), name: z.string(), kind: z.string(), label: position }),
  geometry: areaGeometry,
});
export type BoundaryFeature = z.infer<typeof boundaryFeature>;

/** The boundaries of every commune-level unit, one feature a unit in order of code, as one revision recorded them. */
export const boundaries = defineFeed({
  id: 'boundaries',
  summary: 'Ranh giới đơn vị hành chính cấp xã (GeoJSON, WGS84)',
  params: z.object({}),
  body: z.object({
    features: z.array(boundaryFeature),
    bbox: boundingBox,
    source: z.string(),
    provenance: boundaryProvenance,
    /** The revision that recorded these boundaries: as long as it is the same, so is the map. */
    recordedIn: z.int(),
    recordedAt: z.iso.datetime({ offset: true }),
  }),
  scope: 'areas',
  channels: [{ topic: 'boundaries', class: 'journal' }],
});
