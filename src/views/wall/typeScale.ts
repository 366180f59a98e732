/** Where a wall stands: the height of its picture and how far its readers sit, in metres. */
export interface WallPlace {
  heightM: number;
  distanceM: number;
}

/** Sizes of type as a share of the wall's height, in percent: they hold whatever the number of pixels. */
export interface TypeScale {
  body: number;
  /** Key figures. */
  figure: number;
  /** False where the wall is too small for that distance: the type is then the largest that still leaves a layout. */
  fits: boolean;
}

/** Four screens of 55 inches, two by two, read from six metres. */
export const DEFAULT_PLACE: WallPlace = { heightM: 1.37, distanceM: 6 };

/** What the eye must see: letters by the height of an x, figures by the height of a digit, in minutes of arc. */
const BODY_ARCMIN = 12;
const FIGURE_ARCMIN = 30;
/** Be Vietnam Pro: the height of an x and of a digit, as a share of its size. */
const X_HEIGHT = 0.53;
const DIGIT_HEIGHT = 0.74;
/** A little over the least, for who sits behind the first row. */
const MARGIN = 1.03;
/** A key figure is never less than this many times the text about it. */
const FIGURE_OVER_BODY = 2.1;
/** Fewer lines than these are no layout. */
const LEAST_LINES = 15;

const RADIANS_PER_ARCMIN = Math.PI / (180 * 60);

const heightSeen = (arcmin: number, distanceM: number): number => 2 * distanceM * Math.tan((arcmin * RADIANS_PER_ARCMIN) / 2);

/** The type of a wall that is read from a distance: body text subtends at least 12 minutes of arc, key figures at least 30. */
export const typeScale = ({ heightM, distanceM }: WallPlace): TypeScale => {
  const share = (arcmin: number, part: number) => ((heightSeen(arcmin, distanceM) * MARGIN) / part / heightM) * 100;
  const wanted = share(BODY_ARCMIN, X_HEIGHT);
  const body = Math.min(wanted, 100 / LEAST_LINES);
  const figure = Math.min(share(FIGURE_ARCMIN, DIGIT_HEIGHT), (body * share(FIGURE_ARCMIN, DIGIT_HEIGHT)) / wanted);
  return { body, figure: Math.max(figure, body * FIGURE_OVER_BODY), fits: wanted <= body };
};
