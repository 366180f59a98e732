import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { investment } from '../../i18n/vi/investment';
import { vi } from '../../i18n/vi';
import { RankingPanel } from './RankingPanel';
import { bodyOf, knownYear } from './year.fixture';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    resources: { vi: { translation: { ...vi, ...investment } } },
    interpolation: { escapeValue: false },
  });
});

const told = { asOf: null, revision: 1, beforeRevision: null, until: '', filters: [] };
const draw = (provenance: 'simulated' | 'imported', path = bodyOf().path): string => {
  const { receipt } = bodyOf();
  if (!receipt) throw new Error('the fixture has a receipt');
  const year = knownYear({ receipt: { ...receipt, provenance }, path });
  return renderToStaticMarkup(
    <RankingPanel
      year={year}
      areas={new Map()}
      cut={{}}
      by="owner"
      state={{ kind: 'live', at: 0 }}
      told={told}
      onChoice={() => undefined}
    />,
  );
};

describe('the panel of who holds the money', () => {
  it('says that what it ranks is simulated, and only then', () => {
    expect(draw('simulated')).toContain('Dữ liệu mô phỏng');
    expect(draw('imported')).not.toContain('mô phỏng');
  });

  it('names what its rates are of, which is not the denominator of the head', () => expect(draw('imported')).toContain('% vốn phân bổ'));

  it('has no tick of a path where there is none', () => {
    expect(draw('imported')).toMatch(/style="left:/);
    expect(draw('imported', [])).not.toMatch(/style="left:/);
  });
});
