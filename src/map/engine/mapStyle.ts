import type { AllPaintProperties, ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { KEY_RANK } from '../layout';
import type { Palette } from '../palette';
import { TONES } from '../scene';
import { fontFaces, LABEL_FONT } from './fontFaces';

const empty = (): GeoJSON.FeatureCollection => ({ type: 'FeatureCollection', features: [] });
const state = (name: string): ExpressionSpecification => ['feature-state', name];
const isOn = (name: string): ExpressionSpecification => ['boolean', state(name), false];

/** Where a name may stand about its place, the best first; never beside it, where the edge of a small map would cut it off. */
export const NAME_ANCHORS: ('center' | 'top' | 'bottom')[] = ['center', 'top', 'bottom'];

/** What of the style follows the theme; `layer/property` → value. */
export const themedPaint = (
  palette: Palette,
): [layer: string, property: keyof AllPaintProperties, value: string | ExpressionSpecification][] => {
  const fill: ExpressionSpecification = ['match', ['coalesce', state('tone'), ''], 'below3', palette.below3, palette.ground];
  for (const tone of TONES) if (tone !== 'below3') fill.splice(-1, 0, tone, palette[tone]);
  return [
    ['ground', 'background-color', palette.ground],
    ['areas', 'fill-color', fill],
    ['borders', 'line-color', palette.border],
    ['glow', 'line-color', palette.outline],
    ['outline', 'line-color', palette.outline],
    ['cursor', 'line-color', palette.cursor],
    ['names', 'text-color', palette.text],
    ['names', 'text-halo-color', palette.halo],
    ['point-names', 'text-color', palette.text],
    ['point-names', 'text-halo-color', palette.halo],
  ];
};

const text = {
  'text-font': [LABEL_FONT],
  'text-max-width': 9,
  'text-line-height': 1.15,
  'text-padding': 3,
};

/** The style of the map: geometry once, everything that changes by feature-state. Colours come after, by `themedPaint`. */
export const mapStyle = (): StyleSpecification => ({
  version: 8,
  'font-faces': fontFaces(),
  sources: {
    areas: { type: 'geojson', data: empty(), promoteId: 'code', tolerance: 0.2 },
    outline: { type: 'geojson', data: empty(), tolerance: 0.2 },
    names: { type: 'geojson', data: empty() },
    points: { type: 'geojson', data: empty() },
  },
  layers: [
    { id: 'ground', type: 'background' },
    {
      id: 'glow',
      type: 'line',
      source: 'outline',
      layout: { 'line-join': 'round' },
      paint: { 'line-width': 10, 'line-blur': 10, 'line-opacity': 0.22 },
    },
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-antialias': false, 'fill-opacity': ['case', isOn('dim'), 0.35, 1] } },
    {
      id: 'hatch',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': ['case', ['==', ['coalesce', state('tone'), 'none'], 'none'], 1, 0] },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'areas',
      layout: { 'line-join': 'round' },
      paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 10, 1.4, 13, 2.4], 'line-opacity': 0.9 },
    },
    {
      id: 'outline',
      type: 'line',
      source: 'outline',
      layout: { 'line-join': 'round' },
      paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1.1, 11, 2] },
    },
    {
      id: 'cursor',
      type: 'line',
      source: 'areas',
      layout: { 'line-join': 'round' },
      paint: { 'line-width': ['case', isOn('cursor'), 3, isOn('focus'), 2.5, isOn('hover'), 1.5, 0] },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      filter: ['any', ['<', ['get', 'rank'], KEY_RANK], ['>=', ['zoom'], 8.8]],
      layout: {
        ...text,
        'text-field': ['get', 'text'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 7.5, 11, 9, 12.5, 12, 16],
        'text-variable-anchor': NAME_ANCHORS,
        'text-radial-offset': 0.9,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-halo-width': 1.8 },
    },
    {
      id: 'point-names',
      type: 'symbol',
      source: 'points',
      layout: {
        ...text,
        'icon-image': 'hold',
        'icon-allow-overlap': true,
        'text-field': ['get', 'label'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 7.5, 11, 12, 14],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': ['get', 'away'],
        'text-justify': 'auto',
        'text-optional': true,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-halo-width': 1.6 },
    },
  ],
});
