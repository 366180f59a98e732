const FIGURES = 6;
const CODES = 10 ** FIGURES;
/** The part of 2³² that is a whole number of times `CODES`: what is beyond is drawn again, so that all codes are equally likely. */
const FAIR = Math.floor(2 ** 32 / CODES) * CODES;

const drawn = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? FAIR;

/** Six figures that nobody can foresee and no live code has; `draw` answers whole numbers below 2³², each as likely. */
export const newWallCode = (taken: ReadonlySet<string>, draw = drawn): string => {
  for (;;) {
    const number = draw();
    const code = String(number % CODES).padStart(FIGURES, '0');
    if (number < FAIR && !taken.has(code)) return code;
  }
};
