import type { Page, Route } from '@playwright/test';
import * as z from 'zod/mini';

/** One month after another; the path rises, and the gaps open with it. */
const PERIODS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const PATH = [40, 50, 60, 70, 75];
export const INDICATOR = { code: 'MAU.1', name: 'Hồ sơ trực tuyến toàn trình (mẫu)' };

const observation = z.looseObject({ passport: z.looseObject({}) });
const indicatorsAnswer = z.looseObject({
  revision: z.int(),
  body: z.looseObject({
    set: z.looseObject({ id: z.string() }),
    indicators: z.array(z.looseObject({ observations: z.array(observation) })),
  }),
});

export interface GivenArea {
  code: string;
  /** How far from the path, in points, in the last period; null: no figure at all. */
  gap: number | null;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const passportOf = (period: string, revision: number) => ({
  name: INDICATOR.name,
  unit: '%',
  formula: null,
  numerator: null,
  denominator: null,
  source: 'Nguồn mẫu',
  owner: null,
  period,
  observedAt: null,
  receivedAt: '2026-11-01T00:00:00Z',
  revision,
  provenance: 'simulated',
  quality: [],
});

const areaValues = (areas: readonly GivenArea[], set: string, period: string, revision: number) => {
  const at = PERIODS.indexOf(period);
  const path = PATH[at] ?? 0;
  return {
    set,
    code: INDICATOR.code,
    indicator: { ...INDICATOR, unit: '%', direction: 'up', cadence: 'month', setName: 'Bộ mẫu' },
    periods: PERIODS,
    period,
    openPeriod: false,
    passport: passportOf(period, revision),
    path: null,
    values: areas.map(({ code, gap }) => {
      const deviation = gap === null ? null : rounded((gap * (at + 1)) / PERIODS.length);
      const value = deviation === null ? null : rounded(path + deviation);
      return {
        area: code,
        name: code,
        value,
        path: value === null ? null : path,
        deviation,
        met: deviation === null ? null : deviation >= 0,
      };
    }),
  };
};

/** The gateway's own answers pass, with one more indicator in them that has (simulated) figures by area in five months. */
export const giveAreaFigures = async (page: Page, areas: readonly GivenArea[]): Promise<void> => {
  let revision = 0;
  let cursors: string | undefined;
  await page.route('**/api/feeds/indicators*', async (route: Route) => {
    const response = await route.fetch();
    cursors = response.headers()['ioc-cursors'];
    const answer = indicatorsAnswer.parse(await response.json());
    revision = answer.revision;
    const [model] = answer.body.indicators;
    const [pattern] = model?.observations ?? [];
    const [area] = areas;
    if (!model || !pattern || !area) throw new Error('there is no indicator or no area to take after');
    const breakdown = [{ dimension: 'xa', member: area.code, name: area.code, validTo: null, successors: [] }];
    const added = {
      ...model,
      ...INDICATOR,
      no: 999,
      unit: '%',
      direction: 'up',
      observations: [{ ...pattern, role: 'actual', period: '2026-10', breakdown, value: { kind: 'number', value: 1 } }],
    };
    await route.fulfill({ response, json: { ...answer, body: { ...answer.body, indicators: [...answer.body.indicators, added] } } });
  });
  await page.route('**/api/feeds/area-values*', async (route: Route) => {
    const query = new URL(route.request().url()).searchParams;
    const asked = query.get('period') ?? 'latest';
    const period = asked === 'latest' ? (PERIODS.at(-1) ?? '') : asked;
    await route.fulfill({
      headers: { 'content-type': 'application/json', ...(cursors === undefined ? {} : { 'ioc-cursors': cursors }) },
      json: { feed: 'area-values', revision, asOf: query.get('asOf'), body: areaValues(areas, query.get('set') ?? '', period, revision) },
    });
  });
};
