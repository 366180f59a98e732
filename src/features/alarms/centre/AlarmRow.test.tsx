import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Alarm } from '../../../../contract/alarms';
import { vi } from '../../../i18n/vi';
import { alarms } from '../../../i18n/vi/alarms';
import { acknowledgedBy, anAlarm } from '../../../../contract/alarms.fixture';
import { AlarmRow } from './AlarmRow';
import type { RowContext } from './rowProps';
import type { Act } from './useAcknowledge';

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'vi', resources: { vi: { translation: { ...vi, ...alarms } } }, interpolation: { escapeValue: false } });
});

const nothing = () => undefined;
const context: RowContext = {
  blocked: { reason: null, acknowledge: null, isForbidden: false },
  moment: undefined,
  ownerName: () => 'Trực ban',
  nameOf: () => null,
  spark: () => null,
  onOpen: nothing,
  onChoose: nothing,
  onAcknowledge: nothing,
  onShelve: nothing,
  onDismiss: nothing,
};
const draw = (alarm: Alarm, act?: Act, change: Partial<RowContext> = {}) =>
  renderToStaticMarkup(
    <AlarmRow
      alarm={alarm}
      act={act}
      context={{ ...context, ...change }}
      isStop
      isFresh={false}
      isChosen={false}
      isFirst={false}
      isInGroup={false}
    />,
  );

describe('a row of the alarm centre', () => {
  it('says how urgent by shape and word, how far beyond, how it stands, and that its station is made up', () => {
    const row = draw(anAlarm('COD'));
    for (const word of ['▲', 'Cao', '182\u00a0mg/L', 'gấp 1,8 lần', 'đang diễn ra · chưa tiếp nhận', 'mô phỏng'])
      expect(row).toContain(word);
  });
  it('offers to acknowledge only what nobody has, and to shelve only what is not held back', () => {
    expect(draw(anAlarm('a'))).toContain('Tiếp nhận: ');
    expect(draw(anAlarm('a', { acknowledged: acknowledgedBy('x') }))).not.toContain('Tiếp nhận: ');
    const out = anAlarm('a', { outOfService: { by: 'x', at: '2026-11-22T15:00:00Z', why: 'y' } });
    expect(draw(out)).not.toContain('Tạm hoãn: ');
  });
  it('keeps its buttons, and lets none be pressed, while the connection is lost', () => {
    const buttons =
      draw(anAlarm('a'), undefined, { blocked: { reason: 'Mất kết nối', acknowledge: 'Mất kết nối', isForbidden: false } }).match(
        /<button[^>]*>/g,
      ) ?? [];
    expect(buttons.filter((each) => each.includes('disabled'))).toHaveLength(2);
  });
  it('has no buttons for whoever may not act', () => {
    const row = draw(anAlarm('a'), undefined, { blocked: { reason: 'Chỉ được xem', acknowledge: 'Chỉ được xem', isForbidden: true } });
    expect(row).not.toContain('Tiếp nhận: ');
    expect(row).not.toContain('checkbox');
  });
  it('[AL7] tells why an acknowledgement was not done, and what is true now', () => {
    const now = anAlarm('a', { version: 3, returns: 1 });
    const problem = { type: 'x', title: 'Xung đột', status: 409, detail: 'Cảnh báo vừa có diễn biến mới.' };
    const row = draw(now, { kind: 'failed', problem, now });
    expect(row).toContain('role="alert"');
    expect(row).toContain('Cảnh báo vừa có diễn biến mới.');
    expect(row).toContain('Hiện nay: đang diễn ra, chưa tiếp nhận, tái diễn 1 lần.');
  });
});
