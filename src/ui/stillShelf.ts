/** A drawing as SVG markup, on light paper, whatever the theme of the screen. */
export interface Still {
  svg: string;
  /** px */
  width: number;
  height: number;
}

/** A chart that can be drawn once more for paper. */
export interface StillSource {
  /** What the chart is of, its unit and period. */
  caption: string;
  sentence: string;
  draw: (width: number) => Promise<Still>;
}

const shelf = new WeakMap<Element, StillSource>();

/** Keeps how the chart of a figure is drawn for paper, until the figure leaves the page. */
export const keepStill = (figure: Element, source: StillSource): void => {
  shelf.set(figure, source);
};

/** The charts that stand in `place`, in the order of reading. */
export const stillsIn = (place: Element): StillSource[] =>
  [...place.querySelectorAll('figure')].flatMap((figure) => shelf.get(figure) ?? []);
