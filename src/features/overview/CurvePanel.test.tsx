import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { FEEDS } from '../../../contract/feeds/index';
import type { Provenance } from '../../../contract/figure';
import { feedKey } from '../../data/feedQuery';
import { vi } from '../../i18n/vi';
import { charts } from '../../i18n/vi/charts';
import { CurvePanel } from './CurvePanel';
import { DISBURSEMENT } from './keyIndicators';

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...charts } } }, interpolation: { escapeValue: false } });
});

const AT = '2026-11-20T10:00:00Z';
const { set, indicator } = DISBURSEMENT;
const point = (period: string, provenance: Provenance) => ({
  period,
  value: 50,
  words: null,
  plan: null,
  deviation: null,
  met: null,
  previous: null,
  provisional: false,
  observedAt: null,
  receivedAt: null,
  revision: 3,
  provenance,
  sources: ['Kho bạc'],
});
const bodyOf = (october: Provenance) =>
  FEEDS.series.body.parse({
    set,
    code: indicator,
    part: null,
    indicator: { code: indicator, name: 'Tỷ lệ', unit: '%', direction: 'up', cadence: 'month', setName: 'Bộ mẫu' },
    passport: {
      name: 'Tỷ lệ',
      unit: '%',
      formula: null,
      numerator: null,
      denominator: null,
      source: 'Kho bạc',
      owner: null,
      period: '2026-11',
      observedAt: null,
      receivedAt: AT,
      revision: 3,
      provenance: 'imported',
      quality: [],
    },
    points: [point('2026-10', october), point('2026-11', 'imported')],
    promises: [],
  });
const draw = (october: Provenance): string => {
  const client = new QueryClient();
  const snapshot = { feed: 'series', revision: 3, asOf: AT, body: bodyOf(october), cursors: [], fetchedAt: Date.parse(AT) };
  client.setQueryData(feedKey('series', { set, indicator }, AT), snapshot);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <CurvePanel asOf={AT} />
    </QueryClientProvider>,
  );
};

describe('the panel of the curve', () => {
  it('[EX4] says that data are simulated though the newest value is not', () => {
    expect(draw('simulated')).toContain('Một phần là dữ liệu mô phỏng');
    expect(draw('imported')).toContain('Đơn vị: %');
    expect(draw('imported')).not.toContain('mô phỏng');
  });
});
