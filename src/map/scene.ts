import type { AreaGeometry, BoundingBox, Position } from '../../contract/geometry';

/** What a class of a map says by its colour: three steps below what should be, at it, above it; or five steps of size. */
export const TONES = ['below3', 'below2', 'below1', 'level', 'above', 'size1', 'size2', 'size3', 'size4', 'size5'] as const;
export type Tone = (typeof TONES)[number];

export interface MapArea {
  code: string;
  name: string;
  /** What stands on the map: the name without its kind. */
  shortName: string;
  label: Position;
  geometry: AreaGeometry;
}

/** How one area is drawn: `tone` null is "no data", hatched. `text` says its value in words, with unit. */
export interface AreaFill {
  value: number | null;
  tone: Tone | null;
  text: string;
  /** Written under the name even at province level: the areas that need to be named. */
  note?: string;
  /** Lower is placed first where labels would collide. */
  rank: number;
}

export const POINT_STATUSES = ['critical', 'high', 'medium', 'low', 'good', 'stale'] as const;
export type PointStatus = (typeof POINT_STATUSES)[number];

export const RINGS = ['critical', 'high', 'medium', 'low'] as const;
/** What goes on at a point, beside how it is: an outline about its sign in a shape and colour of its own, with words. */
export interface PointRing {
  tone: (typeof RINGS)[number];
  text: string;
  /** Said where there is no room for all of it. */
  short: string;
}

export interface MapPoint {
  id: string;
  lon: number;
  lat: number;
  status: PointStatus;
  label: string;
  ring?: PointRing;
}

/** A standing column; `share` of the tallest, from 0 to 1. */
export interface MapColumn {
  id: string;
  lon: number;
  lat: number;
  share: number;
  tone: Tone;
  /** Written over it. */
  caption?: string;
}

export interface LegendClass {
  tone: Tone | null;
  label: string;
  count: number;
}

/** All that a map shows; the same object drawn by WebGL, by SVG and into a picture. */
export interface MapScene {
  areas: readonly MapArea[];
  bbox: BoundingBox;
  fills: ReadonlyMap<string, AreaFill>;
  points: readonly MapPoint[];
  columns: readonly MapColumn[];
  /** The area zoomed to; null shows all. */
  focus: string | null;
  /** The area that the keyboard stands on. */
  cursor: string | null;
}
