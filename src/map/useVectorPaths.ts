import { useMemo } from 'react';
import { lineOf, pathOf, type Projection } from './mercator';
import { outlineOf } from './outline';
import type { MapArea } from './scene';

/** The areas, and the outline of all of them, as path data in the pixels of a projection. */
export const useVectorPaths = (areas: readonly MapArea[], projection: Projection) => {
  const paths = useMemo(() => areas.map(({ code, geometry }) => ({ code, d: pathOf(geometry, projection) })), [areas, projection]);
  const outline = useMemo(
    () =>
      outlineOf(areas.map(({ geometry }) => geometry))
        .map((line) => lineOf(line, projection))
        .join(''),
    [areas, projection],
  );
  return { paths, outline };
};
