import type { Ioc } from '../ioc';
import * as z from 'zod/mini';

const value = z.object({
  area: z.string(),
  name: z.string(),
  value: z.nullable(z.number()),
  path: z.nullable(z.number()),
  deviation: z.nullable(z.number()),
});
const answer = z.object({ body: z.object({ periods: z.array(z.string()), period: z.nullable(z.string()), values: z.array(value) }) });

/** The simulated indicator with a path that the journeys of the map look at. */
export const INDICATOR = { set: 'mo-phong-dau-tu-cong', code: 'ty-le', name: 'Tỷ lệ giải ngân vốn đầu tư công (mô phỏng)' };
export const MAP_PAGE = `/ban-do?set=${INDICATOR.set}&ind=${INDICATOR.code}`;

/** What the gateway itself says of the areas in a period, worst first: what a page must show is told from this, not from the page. */
export const areaFigures = async ({ page, gateway }: Pick<Ioc, 'page' | 'gateway'>, period = 'latest') => {
  const query = new URLSearchParams({ set: INDICATOR.set, indicator: INDICATOR.code, period });
  const response = await page.request.get(`${gateway.origin}/api/feeds/area-values?${query}`);
  const { body } = answer.parse(await response.json());
  const known = body.values.flatMap(({ value: own, path, deviation, ...rest }) =>
    own === null || path === null || deviation === null ? [] : [{ ...rest, value: own, path, deviation }],
  );
  const ranked = known.toSorted((a, b) => a.deviation - b.deviation);
  const [worst, best] = [ranked[0], ranked.at(-1)];
  const [first, last] = [body.periods[0], body.period];
  if (!worst || !best || !first || !last) throw new Error('the gateway has no figures of areas');
  return { periods: body.periods, first, last, ranked, worst, best, missing: 75 - ranked.length };
};

/** As a page in Vietnamese writes it: a true minus sign, a decimal comma, so many decimals. */
export const written = (number: number, digits: number): string =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(number).replace('-', '\u2212');
