const WEIGHTS = [400, 500, 600, 700];

/** Waits for the page's font in the weights that pictures use: a canvas takes whatever is there, without waiting. */
export const fontsReady = async (): Promise<void> => {
  await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 16px 'Be Vietnam Pro'`, 'Aạ')));
};
