import type { AreaGeometry, Position } from '../../contract/geometry';
import { labelPoint } from '../../contract/rules/labelPoint';
import { traceArcs } from './arcs';
import { assembleUnit } from './assemble';
import { parseGrid } from './grid';
import { shapeArcs } from './shapeArcs';

export interface GeneratedFeature {
  type: 'Feature';
  properties: { code: string; name: string; kind: string; label: Position };
  geometry: AreaGeometry;
}

/** One feature a unit, in order of code, from the text of the grid and the register of units. @throws Error when the two differ. */
export const buildBoundaries = (gridText: string, units: readonly { code: string; name: string; kind: string }[]): GeneratedFeature[] => {
  const grid = parseGrid(gridText);
  const arcs = shapeArcs(traceArcs(grid), grid);
  const register = new Map(units.map((unit) => [unit.code, unit]));
  if (register.size !== grid.codes.length) throw new Error(`${grid.codes.length} units in the grid, ${register.size} in the register`);
  return grid.codes.map((code, index) => {
    const unit = register.get(code);
    if (!unit) throw new Error(`unit ${code} of the grid is not in the register`);
    const geometry = assembleUnit(index, arcs);
    return { type: 'Feature', properties: { code, name: unit.name, kind: unit.kind, label: labelPoint(geometry) }, geometry };
  });
};

/** The file as it is committed: GeoJSON (RFC 7946), one feature a line, so that a change shows which unit changed. */
export const writeBoundaries = (features: readonly GeneratedFeature[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
