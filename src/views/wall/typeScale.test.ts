import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PLACE, typeScale } from './typeScale';

const ARCMIN = Math.PI / 10_800;
/** The angle, in minutes of arc, of a size of type (percent of the wall's height) whose letters are `part` of it. */
const seen = (size: number, part: number, { heightM, distanceM }: { heightM: number; distanceM: number }) =>
  (2 * Math.atan(((size / 100) * heightM * part) / (2 * distanceM))) / ARCMIN;

describe('the type of a wall', () => {
  it('is 32 px on 1080 lines for four screens of 55 inches at 6 m, and twice that on 2160', () => {
    const { body, figure, fits } = typeScale(DEFAULT_PLACE);
    expect(Math.floor((body / 100) * 1080)).toBe(32);
    expect(Math.floor((body / 100) * 2160)).toBe(64);
    expect((figure / 100) * 1080).toBeGreaterThanOrEqual(60);
    expect(fits).toBe(true);
  });

  it('lets letters subtend 12 minutes of arc and figures 30, wherever the wall can hold that', () => {
    const place = fc.record({
      heightM: fc.double({ min: 0.5, max: 8, noNaN: true }),
      distanceM: fc.double({ min: 1, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(place, (where) => {
        const { body, figure, fits } = typeScale(where);
        if (!fits) return;
        expect(seen(body, 0.53, where)).toBeGreaterThanOrEqual(12);
        expect(seen(figure, 0.74, where)).toBeGreaterThanOrEqual(30);
      }),
    );
  });

  it('says so when a wall is too small for its distance, and still leaves fifteen lines', () => {
    const { body, fits } = typeScale({ heightM: 0.5, distanceM: 12 });
    expect(fits).toBe(false);
    expect(100 / body).toBeCloseTo(15);
  });
});
