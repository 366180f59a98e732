import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { BBOX, placeAt, POINTS, TONES, toneAt, type Side, type Unit } from './sides';

const COLOURS = ['#a13f00', '#e08a3c', '#f6e4d0', '#dde4ec', '#c0d6eb'];

/** Nothing but the two libraries: areas by feature-state, borders, points as dots; no labels, hatch, outline or signs. */
export const bare = (units: readonly Unit[]): Side => {
  let map: MapLibreMap;
  const overlay = new MapLibreOverlay({ interleaved: false, layers: [] });
  return {
    open: (slot) =>
      new Promise((resolve) => {
        setWorkerUrl(workerUrl);
        const data = {
          type: 'FeatureCollection' as const,
          features: units.map(({ properties: { code }, geometry }) => ({ type: 'Feature' as const, properties: { code }, geometry })),
        };
        map = new MapLibreMap({
          container: slot,
          bounds: BBOX,
          attributionControl: false,
          fadeDuration: 0,
          style: {
            version: 8,
            sources: { areas: { type: 'geojson', data, promoteId: 'code' } },
            layers: [
              {
                id: 'areas',
                type: 'fill',
                source: 'areas',
                paint: {
                  'fill-color': [
                    'match',
                    ['coalesce', ['feature-state', 'tone'], ''],
                    ...TONES.flatMap((tone, at) => [tone, COLOURS[at] ?? '']),
                    '#fff',
                  ] as never,
                },
              },
              { id: 'borders', type: 'line', source: 'areas', paint: { 'line-color': '#fff' } },
            ],
          },
        });
        map.addControl(overlay);
        let styled = false;
        map.once('load', () => {
          units.forEach(({ properties: { code } }, at) => map.setFeatureState({ source: 'areas', id: code }, { tone: toneAt(at, 0) }));
          styled = true;
        });
        // The end is that of our own map, to the letter: the first frame after the areas have their class that has areas in it.
        map.on('render', () => {
          if (styled && map.queryRenderedFeatures({ layers: ['areas'] }).length > 0) resolve();
        });
      }),
    restyle: (round) =>
      units.forEach(({ properties: { code } }, at) => map.setFeatureState({ source: 'areas', id: code }, { tone: toneAt(at, round) })),
    move: (round) =>
      overlay.setProps({
        layers: [
          new ScatterplotLayer<[number, number]>({
            id: 'points',
            data: Array.from({ length: POINTS }, (_, at) => placeAt(at, round)),
            getPosition: (position) => position,
            getRadius: 9,
            radiusUnits: 'pixels',
            getFillColor: [75, 90, 107],
          }),
        ],
      }),
    close: () => map.remove(),
  };
};
