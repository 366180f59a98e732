import { describe, expect, it } from 'vitest';
import { dailyWaterIndex, WATER_METHOD, WATER_METHODS, waterBand } from './waterQuality';
import { oxygenSaturation, waterPart } from './waterTable';

const AT = '2026-11-22T00:00:00+07:00';
const qs = (code: string, values: number[]) => values.map((value) => waterPart(code, value)?.q);

describe('the table of VN_WQI', () => {
  it('[EV2] falls in straight lines between its points', () => {
    expect(qs('COD', [10, 12.5, 15, 30, 50, 100, 150, 151])).toEqual([100, 87.5, 75, 50, 25, 17.5, 10, 10]);
    expect(qs('Coliform', [2500, 10_000, 10_001])).toEqual([100, 25, 10]);
    expect(qs('As', [0.01, 0.02, 0.1, 0.11])).toEqual([100, 75, 25, 10]);
    expect(qs('NO3', [15, 15.01])).toEqual([25, 10]);
  });
  it('[EV2] gives ammonium 100 only below 0,3 and nitrite nothing between 100 and 10', () => {
    expect(qs('NH4', [0.29, 0.3, 0.6, 5])).toEqual([100, 75, 50, 10]);
    expect(qs('NO2', [0.05, 0.051])).toEqual([100, 10]);
  });
  it('[EV2] falls to both sides of pH 6 to 8,5 and of oxygen at 88 to 112 %', () => {
    expect(qs('pH', [5.4, 5.5, 5.75, 6, 8.5, 9, 9.1])).toEqual([10, 50, 75, 100, 100, 50, 10]);
    expect(qs('DO', [19, 20, 50, 88, 100, 112, 125, 200, 201])).toEqual([10, 25, 50, 100, 100, 100, 75, 25, 10]);
  });
  it('[EV2] holds oxygen against what water of its temperature can hold', () => {
    expect(oxygenSaturation(0)).toBe(14.652);
    expect(oxygenSaturation(25)).toBeCloseTo(8.176, 3);
  });
});

describe('VN_WQI of a day', () => {
  const three = { pH: 7, BOD5: 15, COD: 30, NH4: 0.6, Coliform: 5000 };
  it('[EV2] joins the groups by the named root; the other root is a method of its own', () => {
    expect(dailyWaterIndex(AT, three)).toMatchObject({
      kind: 'water-day',
      at: AT,
      value: 57,
      why: null,
      method: WATER_METHODS.cubeRoot.name,
    });
    expect(dailyWaterIndex(AT, three, WATER_METHODS.squareRoot)).toMatchObject({ value: 61, method: WATER_METHODS.squareRoot.name });
    expect(WATER_METHOD).toBe(WATER_METHODS.cubeRoot);
  });
  it('[EV2] multiplies by pH and by the geometric mean of the metals', () => {
    const index = dailyWaterIndex(AT, { BOD5: 4, COD: 10, NH4: 0.1, pH: 9, As: 0.02, Cd: 0.005 });
    expect(index).toMatchObject({ value: Math.round(100 * 0.5 * Math.sqrt(0.75)), worst: 'pH' });
  });
  it('[EV2] reads oxygen with the temperature beside it, and leaves it out without', () => {
    const of = (means: Record<string, number>) => dailyWaterIndex(AT, means).parts.find(({ parameter }) => parameter === 'DO')?.index;
    expect(of({ DO: oxygenSaturation(20) * 0.75, Temp: 20 })).toBe(75);
    expect(of({ DO: 6 })).toBeUndefined();
    expect(of({ 'DO%': 50 })).toBe(50);
  });
  it('[EV2] is null with its parts below three groups or three parameters of group IV, and says why', () => {
    expect(dailyWaterIndex(AT, { pH: 7, BOD5: 4, COD: 10, NH4: 0.1 })).toMatchObject({ value: null, worst: null, why: 'missing-group' });
    expect(dailyWaterIndex(AT, { pH: 7, BOD5: 4, COD: 10, Coliform: 10 }).why).toBe('missing-group');
    expect(dailyWaterIndex(AT, { pH: 7 }).parts).toEqual([{ parameter: 'pH', index: 100 }]);
    expect(dailyWaterIndex(AT, { TSS: 30, pH: null }).why).toBe('no-data');
  });
  it('[EV2] has one band for each whole number', () => {
    expect([100, 91, 90, 76, 75, 51, 50, 26, 25, 10, 9, 0].map((index) => waterBand(index).id)).toEqual(
      ['very-good', 'good', 'moderate', 'poor', 'bad', 'heavily-polluted'].flatMap((id) => [id, id]),
    );
  });
});
