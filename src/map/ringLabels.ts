import type { Projection } from './mercator';
import { placeLabels, type LabelBox } from './placeLabels';
import { RINGS, type MapPoint } from './scene';

export interface RingLabel {
  id: string;
  text: string;
  x: number;
  y: number;
  side: 'start' | 'end';
}
interface Ringed {
  labels: RingLabel[];
  /** What the rings and their words cover: no other name may stand there. */
  taken: LabelBox[];
}

/** How wide a letter is taken to be, and how far from the middle of its point a label begins; in ems. */
const LETTER_EMS = 0.58;
const AWAY_EMS = 1.35;
const RING_EMS = 2;

const besideOf = (text: string, x: number, width: number, em: number) => {
  const long = text.length * em * LETTER_EMS;
  const [right, left] = [x + em * AWAY_EMS, x - em * AWAY_EMS];
  if (right + long <= width) return { text, long, x: right, side: 'start' as const, middle: right + long / 2 };
  return left - long >= 0 ? { text, long, x: left, side: 'end' as const, middle: left - long / 2 } : undefined;
};

/** Where the words of ringed points can stand beside them without touching one another, the most urgent first; `em` in pixels. */
export const ringLabels = (points: readonly MapPoint[], { place }: Projection, width: number, em: number): Ringed => {
  const wanted = points.flatMap(({ id, lon, lat, ring }) => {
    if (!ring) return [];
    const [x, y] = place([lon, lat]);
    const sign: LabelBox = { id: `ring ${id}`, at: [x, y], width: em * RING_EMS, height: em * RING_EMS, rank: 0 };
    const beside = besideOf(ring.text, x, width, em) ?? besideOf(ring.short, x, width, em);
    return [{ id, y, sign, beside, rank: RINGS.indexOf(ring.tone) }];
  });
  const boxes = wanted.flatMap(({ id, y, beside, rank }): LabelBox[] =>
    beside ? [{ id, at: [beside.middle, y], width: beside.long, height: em * 1.2, rank }] : [],
  );
  const signs = wanted.map(({ sign }) => sign);
  // Its own sign is no obstacle: the words begin beside it.
  const placed = placeLabels(boxes);
  return {
    labels: wanted.flatMap(({ id, y, beside }) =>
      beside && placed.has(id) ? [{ id, text: beside.text, x: beside.x, y, side: beside.side }] : [],
    ),
    taken: [...signs, ...boxes.filter(({ id }) => placed.has(id))],
  };
};
