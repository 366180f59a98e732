/** One way of drawing the province: what is timed is from the call until the change has been painted. */
export interface Side {
  /** Draws the areas for the first time; resolves with the first frame that has areas in it, each in its class: the same event on both sides. */
  open: (slot: HTMLElement) => Promise<void>;
  /** Gives every area another class. */
  restyle: (round: number) => void;
  /** Moves every point. */
  move: (round: number) => void;
  close: () => void;
}

export interface Unit {
  properties: { code: string; name: string; label: [number, number] };
  geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
}
export const BBOX: [number, number, number, number] = [103.18, 20.57, 105.03, 22.04];
export const TONES = ['below3', 'below2', 'below1', 'level', 'above'] as const;
export const POINTS = 5000;
export const toneAt = (at: number, round: number): (typeof TONES)[number] => TONES[(at + round) % TONES.length] ?? 'level';
export const placeAt = (at: number, round: number): [number, number] => [
  BBOX[0] + ((at * 37 + round * 11) % 1000) * 0.0018,
  BBOX[1] + ((at * 61 + round * 7) % 1000) * 0.0014,
];
