import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Alarm } from '../../../../contract/alarms';
import { acknowledgedBy, anAlarm } from '../../../../contract/alarms.fixture';
import { vi } from '../../../i18n/vi';
import { alarmMarks } from '../../../i18n/vi/alarmMarks';
import { alarms } from '../../../i18n/vi/alarms';
import { mobile } from '../../../i18n/vi/mobile';
import type { Act } from '../centre/useAcknowledge';
import type { Blocked } from '../centre/useBlocked';
import { ActCard } from './ActCard';

beforeAll(async () => {
  const translation = { ...vi, ...alarms, ...alarmMarks, ...mobile };
  await i18next.use(initReactI18next).init({ lng: 'vi', resources: { vi: { translation } }, interpolation: { escapeValue: false } });
});

const OPEN: Blocked = { reason: null, acknowledge: null, isForbidden: false };
const nothing = () => undefined;
const draw = (alarm: Alarm, act?: Act, blocked = OPEN) =>
  renderToStaticMarkup(
    <ActCard
      alarm={alarm}
      act={act}
      blocked={blocked}
      moment={Date.parse('2026-11-22T16:00:00Z')}
      link={(id, text) => <a href={`#${id}`}>{text}</a>}
      page={(path, words) => <a href={path}>{words}</a>}
      nameOf={() => null}
      onAcknowledge={nothing}
      onDismiss={nothing}
    />,
  );

describe('an alarm to act on, on a phone', () => {
  it('[MB1] says how urgent, what, where, how bad, since when and how it stands, and is acknowledged where it stands', () => {
    const card = draw(anAlarm('COD'));
    for (const word of ['▲', 'Cao', 'Nước thải vượt giấy phép', 'Trạm mẫu 01', '182\u00a0mg/L', 'chưa tiếp nhận', 'giờ', 'Tiếp nhận'])
      expect(card).toContain(word);
    expect(draw(anAlarm('COD', { acknowledged: acknowledgedBy('Lan') }))).not.toContain('<button');
  });

  it('leads to its playbook, a page or words; without one there is no way to it', () => {
    expect(draw(anAlarm('a', { playbook: { path: '/nhiem-vu', name: 'Quy trình xả thải' } }))).toContain(
      '<a href="/nhiem-vu">Kịch bản</a>',
    );
    expect(draw(anAlarm('a', { playbook: { words: 'Gọi trạm' } }))).toMatch(/<button[^>]*>Kịch bản<\/button>/);
    expect(draw(anAlarm('a'))).not.toContain('Kịch bản');
  });

  it('keeps its button, which cannot be pressed, while nothing can be given, and has none for whoever may not act', () => {
    expect(draw(anAlarm('a'), undefined, { ...OPEN, acknowledge: 'Mất kết nối' })).toMatch(/<button[^>]*disabled/);
    expect(draw(anAlarm('a'), undefined, { ...OPEN, isForbidden: true })).not.toContain('<button');
  });

  it('tells why an acknowledgement was not done, and what is true now', () => {
    const now = anAlarm('a', { acknowledged: acknowledgedBy('Lò Văn A') });
    expect(draw(anAlarm('a'), { kind: 'failed', problem: undefined, now })).toContain('đã tiếp nhận: Lò Văn A');
  });
});
