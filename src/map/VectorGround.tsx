import { useId, type MouseEvent } from 'react';
import type { Palette } from './palette';
import type { AreaFill } from './scene';
import type { useVectorPaths } from './useVectorPaths';
import { Hatch, VectorArea } from './VectorArea';

interface VectorGroundProps extends ReturnType<typeof useVectorPaths> {
  fills: ReadonlyMap<string, AreaFill>;
  palette: Palette;
  /** Between the lines that fill an area without data, in pixels. */
  hatchStep: number;
  /** How thick the borders between areas, and the one around them all, are drawn. */
  border: number;
  outer: number;
  /** The area zoomed to: the others step back. */
  focus?: string | null;
  onPick?: (code: string) => void;
  onHover?: (code: string | null, event: MouseEvent<SVGPathElement>) => void;
}

/** The ground of every drawn map: areas in their tones, hatched where there are no data, and the outline of them all. */
export const VectorGround = ({
  paths,
  outline,
  fills,
  palette,
  hatchStep,
  border,
  outer,
  focus = null,
  onPick,
  onHover,
}: VectorGroundProps) => {
  const hatch = `hatch${useId()}`;
  return (
    <>
      <defs>
        <Hatch id={hatch} step={hatchStep} palette={palette} />
      </defs>
      {paths.map(({ code, d }) => (
        <VectorArea
          key={code}
          code={code}
          d={d}
          tone={fills.get(code)?.tone ?? null}
          hatch={hatch}
          palette={palette}
          strokeWidth={border}
          opacity={focus !== null && focus !== code ? 0.45 : 1}
          {...(onPick && { onClick: () => onPick(code) })}
          {...(onHover && { onMouseMove: (event) => onHover(code, event), onMouseLeave: (event) => onHover(null, event) })}
        />
      ))}
      <path d={outline} fill="none" stroke={palette.outline} strokeWidth={outer} strokeLinejoin="round" pointerEvents="none" />
    </>
  );
};
