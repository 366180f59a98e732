import i18next, { type TFunction } from 'i18next';
import type { AlarmRule, AlarmRuleBody } from '../../../../contract/alarms';
import { alarmRules as en } from '../../../i18n/en/alarmRules';
import { alarmRules as vi } from '../../../i18n/vi/alarmRules';
import { setFormatLanguage } from '../../../lib/format';
import type { RuleNames } from './ruleNames';

/** The words of this page, and figures as the language writes them. */
export const ruleWords = async (language: 'vi' | 'en'): Promise<TFunction> => {
  setFormatLanguage(language);
  return i18next.createInstance().init({
    lng: language,
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
};

const UNITS: Record<string, string> = { COD: 'mg/L', TSS: 'mg/L', pH: '', 'PM2.5': 'µg/m³' };
export const NAMES: RuleNames = {
  station: (id) => ({ SIM_05: 'Trạm mẫu 05', SIM_06: 'Trạm mẫu 06' })[id] ?? id,
  units: (_, parameters) => [...new Set(parameters === 'all' ? Object.values(UNITS) : parameters.map((each) => UNITS[each] ?? ''))],
  indicator: (_, code) => (code === 'tien' ? { name: 'Thu ngân sách', unit: 'tỷ đồng' } : { name: 'Tỷ lệ giải ngân', unit: '%' }),
  source: (id) => `Nguồn ${id}`,
  agency: (id) => (id === null ? 'người đang trực' : `Sở ${id}`),
  audience: (id) => id,
  rule: (id) => id,
};

export const BODY: AlarmRuleBody = {
  name: 'Nước thải vượt giấy phép',
  target: { kind: 'datastream', stations: 'all', parameters: ['COD', 'TSS'] },
  condition: { kind: 'limit', averaging: '1h', op: 'gt', limit: 'in-force', hysteresis: 5, minimumCoverage: 75 },
  onDelaySeconds: 600,
  offDelaySeconds: 900,
  priority: 'critical',
  owner: 'so-nn-mt',
  playbook: { words: 'Gọi cơ sở, yêu cầu dừng xả' },
  suppressedBy: ['tram-im-lang'],
  escalation: [{ afterMinutes: 15, to: 'role:leader' }],
  maxShelfMinutes: 480,
  enabled: true,
  basis: 'Giấy phép môi trường',
};

export const ruleOf = (body: AlarmRuleBody, version = 1): AlarmRule => ({
  id: 'nuoc-thai',
  version,
  body,
  savedBy: 'nguyen.van.a',
  savedAt: '2026-11-22T22:30:00+07:00',
  retired: null,
});
