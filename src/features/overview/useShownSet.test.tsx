import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FEEDS } from '../../../contract/feeds/index';
import { feedKey } from '../../data/feedQuery';
import { DISBURSEMENT, KEY_INDICATORS } from './keyIndicators';
import { useShownSet } from './useShownSet';

const AT = '2026-11-20T10:00:00Z';
const point = {
  period: '2026-10',
  words: null,
  plan: null,
  deviation: null,
  met: null,
  previous: null,
  provisional: false,
  observedAt: null,
  receivedAt: AT,
  revision: 3,
  provenance: 'imported',
  sources: ['Kho bạc'],
};
const Shown = () => <i>{useShownSet(DISBURSEMENT, AT)}</i>;

/** The set that is shown where the province's own ledger told `values`; undefined where its answer has not come. */
const shownWith = (values: readonly (number | null)[] | undefined): string => {
  const client = new QueryClient();
  const { set, indicator } = DISBURSEMENT;
  if (values) {
    const points = values.map((value) => ({ ...point, value }));
    const body = FEEDS.series.body.parse({ set, code: indicator, part: null, indicator: null, passport: null, points, promises: [] });
    client.setQueryData(feedKey('series', { set, indicator }, AT), {
      feed: 'series',
      revision: 3,
      asOf: AT,
      body,
      cursors: [],
      fetchedAt: Date.parse(AT),
    });
  }
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Shown />
    </QueryClientProvider>,
  );
};

describe('the set of a key indicator', () => {
  it("the province's own figures are shown as soon as there is one", () => {
    expect(shownWith([8.2])).toBe('<i>dau-tu-cong</i>');
  });

  it('what is simulated stands in only where the own ledger holds no figure', () => {
    expect(shownWith([])).toBe('<i>mo-phong-dau-tu-cong</i>');
    expect(shownWith([null])).toBe('<i>mo-phong-dau-tu-cong</i>');
  });

  it('nothing simulated stands in for an answer that has not come', () => {
    expect(shownWith(undefined)).toBe('<i>dau-tu-cong</i>');
  });

  it('[DV4] every key figure has a ledger of its own, and one that stands in', () => {
    expect(KEY_INDICATORS.flatMap(({ set, standIn }) => (standIn === undefined ? [] : [[set, standIn]]))).toEqual([
      ['dau-tu-cong', 'mo-phong-dau-tu-cong'],
      ['ngan-sach', 'mo-phong-ngan-sach'],
      ['dich-vu-cong', 'mo-phong-dich-vu-cong'],
      ['dich-vu-cong', 'mo-phong-dich-vu-cong'],
    ]);
  });
});
