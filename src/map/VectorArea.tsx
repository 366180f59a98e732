import type { SVGProps } from 'react';
import type { Palette } from './palette';
import type { Tone } from './scene';

interface VectorAreaProps extends SVGProps<SVGPathElement> {
  code: string;
  /** null: no data, hatched. */
  tone: Tone | null;
  /** The id of the `Hatch` in the same drawing. */
  hatch: string;
  palette: Palette;
}

/** One area in a drawing of vectors; the rest is as of any path. */
export const VectorArea = ({ code, tone, hatch, palette, ...path }: VectorAreaProps) => (
  <path
    data-area={code}
    data-tone={tone ?? 'none'}
    fill={tone === null ? `url(#${hatch})` : palette[tone]}
    fillRule="evenodd"
    stroke={palette.border}
    {...path}
  />
);

/** What fills the areas without data: lines of `step` pixels. */
export const Hatch = ({ id, step, palette }: { id: string; step: number; palette: Palette }) => (
  <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width={step} height={step} fill={palette.ground} />
    <line x1="0" y1="0" x2="0" y2={step} stroke={palette.hatch} strokeWidth={step / 4} />
  </pattern>
);
