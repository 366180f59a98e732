import i18next from 'i18next';
import { expect, it } from 'vitest';
import { vi } from '../../i18n/vi';
import { budget } from '../../i18n/vi/budget';
import { all, lookAt } from './body.fixture';
import { estimatePassport, sharePassport } from './passports';
import { standingOf } from './standing';

it('[MN3] an estimate names the act that the whole of it rests on; put together from several it names the files', async () => {
  const t = await i18next.createInstance().init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...budget } } } });
  const look = lookAt();
  const shown = { look, areaNames: new Map<string, string>() };
  const standing = standingOf(look, all);
  const { central, council } = standing;
  if (!central || !council) throw new Error('no estimate');
  expect(central.documents).toEqual(['Nghị quyết mẫu 2025-12-09']);
  expect(council.documents).toEqual(['Nghị quyết mẫu 2025-12-09', 'Nghị quyết mẫu 2026-03-10']);
  expect(estimatePassport(shown, all, 'central', central, t)).toMatchObject({
    source: 'Nghị quyết mẫu 2025-12-09',
    formula: t('budget.passport.estimate'),
  });
  expect(estimatePassport(shown, all, 'council', council, t)).toMatchObject({
    source: 'Nguồn mẫu',
    formula: t('budget.passport.estimateParts'),
  });
  const actsOf = (level: 'central' | 'council') =>
    sharePassport(shown, all, level, standing, t)?.quality.filter((note) => note.includes('Nghị quyết mẫu'));
  expect(actsOf('central')).toHaveLength(1);
  expect(actsOf('council')).toEqual([]);
});
