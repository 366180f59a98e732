import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DossierCounts } from '../../../../contract/feeds/serviceDossiers';
import { bodyOf, COUNTS, countsOf, knownYear, lookAt, type FixtureRow } from './body.fixture';
import { channelsOf } from './channels';
import { curveOf } from './curve';
import { openMatrix } from './openMatrix';
import { addParts, NOTHING } from '../../../../contract/rules/dossierParts';
import { rankFields, rankUnits } from './ranking';
import { RATES } from './rates';
import { standingOf } from './standing';

const count = fc.integer({ min: 0, max: 900 });
const UNITS = ['area:03646', 'area:03650', 'agency:so-a', 'agency:so-b'];
const FIELDS = ['ho-tich', 'dat-dai', 'y-te'];
const MONTHS = ['2026-01', '2026-02', '2026-05', '2026-06'];

const countsDrawn = fc
  .array(count, { minLength: COUNTS.length, maxLength: COUNTS.length })
  .map((drawn): DossierCounts => countsOf(Object.fromEntries(COUNTS.map((name, at) => [name, drawn[at] ?? 0]))));
/** A row in every unit, field and month, so that fields and units add up alike whatever is cut. */
const rowsDrawn = fc
  .array(countsDrawn, { minLength: UNITS.length * FIELDS.length * MONTHS.length, maxLength: UNITS.length * FIELDS.length * MONTHS.length })
  .map((all): FixtureRow[] =>
    UNITS.flatMap((unit, u) =>
      FIELDS.flatMap((field, f) =>
        MONTHS.map((month, m) => ({
          unit,
          field,
          month,
          counts: all[(u * FIELDS.length + f) * MONTHS.length + m] ?? countsOf({}),
        })),
      ),
    ),
  );
const cutDrawn = fc.record({
  unit: fc.option(fc.constantFrom(...UNITS), { nil: undefined }),
  field: fc.option(fc.constantFrom(...FIELDS), { nil: undefined }),
});
const partsOnly = ({ numerator, denominator }: { numerator: number | null; denominator: number | null }) => ({ numerator, denominator });

describe('[DV4] the sums of any cut', () => {
  it('units and fields add up to the cut, in every rate, month and stretch of months', () =>
    fc.assert(
      fc.property(rowsDrawn, cutDrawn, fc.constantFrom(0, 1, 4, 5), fc.boolean(), (rows, cut, to, isCumulative) => {
        const now = knownYear(bodyOf(rows, cut));
        const look = lookAt(now, { cut, span: { from: isCumulative ? 0 : to, to } });
        for (const rate of RATES) {
          const whole = partsOnly(standingOf(look, rate));
          const units = [...rankUnits(look, rate, 'agency'), ...rankUnits(look, rate, 'area')].filter(
            ({ key }) => cut.unit === undefined || key === cut.unit,
          );
          expect(units.reduce(addParts, NOTHING)).toMatchObject(whole);
          const fields = rankFields(look, rate).filter(({ key }) => cut.field === undefined || key === cut.field);
          expect(partsOnly(fields.reduce(addParts, NOTHING))).toEqual(whole);
        }
      }),
      { numRuns: 25 },
    ));
  it('months add up to the year in what was received, and the last point of the curve is the figure of the tile', () =>
    fc.assert(
      fc.property(rowsDrawn, cutDrawn, (rows, cut) => {
        const now = knownYear(bodyOf(rows, cut));
        const look = lookAt(now, { cut });
        for (const rate of RATES) {
          const curve = curveOf(look, rate, true, null);
          expect(curve[now.last]?.value).toBe(standingOf(look, rate).percent);
          const months = curveOf(look, rate, false, null).slice(0, now.last + 1);
          if (rate !== 'on-time') expect(partsOnly(months.reduce(addParts, NOTHING))).toEqual(partsOnly(standingOf(look, rate)));
        }
        const received = channelsOf(look).reduce((sum, { total }) => sum + (total ?? 0), 0);
        expect(received).toBe(standingOf(look, 'online').denominator);
      }),
      { numRuns: 25 },
    ));
  it('what is late adds up by unit and by field to the same whole', () =>
    fc.assert(
      fc.property(rowsDrawn, fc.constantFrom('agency' as const, 'area' as const), (rows, kind) => {
        const matrix = openMatrix(knownYear(bodyOf(rows)), kind, undefined);
        const late = (all: readonly { late: number | null }[]) => all.reduce((sum, one) => sum + (one.late ?? 0), 0);
        expect(late(matrix.rows)).toBe(matrix.total.late);
        expect(late(matrix.columns)).toBe(matrix.total.late);
        for (const row of matrix.rows) expect(late([...row.cells.values()])).toBe(row.late);
      }),
      { numRuns: 25 },
    ));
});
