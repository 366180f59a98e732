/** Fills a path whose inner rings are holes. */
export const fillPath = (context: CanvasRenderingContext2D, path: Path2D): void => {
  // This `fill` is the canvas's, not the array's.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  context.fill(path, 'evenodd');
};
