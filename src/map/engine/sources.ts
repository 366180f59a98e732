import { outlineOf } from '../outline';
import type { MapScene } from '../scene';

const collection = <G>(features: { geometry: G; properties: Record<string, string | number> }[]) => ({
  type: 'FeatureCollection' as const,
  features: features.map((feature) => ({ type: 'Feature' as const, ...feature })),
});

export const areaData = ({ areas }: Pick<MapScene, 'areas'>) =>
  collection(areas.map(({ code, geometry }) => ({ geometry, properties: { code } })));

export const outlineData = ({ areas }: Pick<MapScene, 'areas'>) =>
  collection([
    {
      geometry: { type: 'MultiLineString' as const, coordinates: outlineOf(areas.map(({ geometry }) => geometry)) },
      properties: {},
    },
  ]);

/** A name for each area, with its note below where it has one. */
export const nameData = ({ areas, fills }: Pick<MapScene, 'areas' | 'fills'>) =>
  collection(
    areas.map(({ code, shortName, label }) => {
      const fill = fills.get(code);
      const note = fill?.note ?? '';
      return {
        geometry: { type: 'Point' as const, coordinates: label },
        properties: { text: note === '' ? shortName : `${shortName}\n${note}`, rank: fill?.rank ?? 1000 },
      };
    }),
  );

/** Above this many points only their signs are drawn. */
const NAMED_POINTS = 60;
const order = ['critical', 'high', 'medium', 'stale', 'low', 'good'];

/** Places that names must leave free, and the names of the points that something is wrong with. */
export const pointData = ({ points }: Pick<MapScene, 'points'>) =>
  collection(
    (points.length > NAMED_POINTS ? points.filter(({ ring }) => ring !== undefined) : points).map(({ lon, lat, status, label, ring }) => ({
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
      properties: ring
        ? { label: ring.text, rank: order.indexOf(ring.tone) - order.length, away: 2.9 }
        : { label: status === 'good' || status === 'low' ? '' : label, rank: order.indexOf(status), away: 1.1 },
    })),
  );
