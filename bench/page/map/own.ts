import { settle, showScene, type Tenant } from '../../../src/map/engine/mapHost';
import { readPalette } from '../../../src/map/palette';
import type { MapPoint, MapScene } from '../../../src/map/scene';
import { BBOX, placeAt, POINTS, toneAt, type Side, type Unit } from './sides';

/** The map of this program, as its page uses it. */
export const own = (units: readonly Unit[]): Side => {
  const palette = readPalette();
  const areas = units.map(({ properties, geometry }) => ({ ...properties, shortName: properties.name, geometry }));
  const fills = (round: number) => new Map(areas.map(({ code }, at) => [code, { value: at, tone: toneAt(at, round), text: '', rank: at }]));
  const points = (round: number) =>
    Array.from({ length: POINTS }, (_, at): MapPoint => {
      const [lon, lat] = placeAt(at, round);
      return { id: `${at}`, lon, lat, status: 'good', label: '' };
    });
  // The map's own geometry type is the same in other words.
  let scene = { areas, bbox: BBOX, fills: fills(0), points: [], columns: [], focus: null, cursor: null } as unknown as MapScene;
  let tenant: Tenant;
  let leave = (): void => {};
  const show = (change: Partial<MapScene>): void => {
    scene = { ...scene, ...change };
    showScene(tenant, scene, palette);
  };
  return {
    open: (slot) =>
      new Promise((resolve, reject) => {
        const ignore = (): void => {};
        tenant = {
          onPick: ignore,
          onPickPoint: () => false,
          onHover: ignore,
          onMoved: ignore,
          onPainted: resolve,
          onMending: ignore,
          onGivenUp: () => reject(new Error('no map')),
          words: { ctrlZoom: '', cmdZoom: '', touchZoom: '' },
        };
        leave = settle(slot, tenant).leave;
        show({});
      }),
    restyle: (round) => show({ fills: fills(round) }),
    move: (round) => show({ points: points(round) }),
    close: () => leave(),
  };
};
