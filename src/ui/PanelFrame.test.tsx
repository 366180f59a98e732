import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { vi } from '../i18n/vi';
import { PanelFrame } from './PanelFrame';
import type { PanelState } from './panelState';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'vi', resources: { vi: { translation: vi } }, interpolation: { escapeValue: false } });
});

const retry = () => undefined;
const NOON = Date.parse('2026-11-22T12:00:00+07:00');
const draw = (state: PanelState, rest: Partial<Parameters<typeof PanelFrame>[0]> = {}) =>
  renderToStaticMarkup(
    <PanelFrame heading="Chỉ tiêu" sub="đơn vị" state={state} {...rest}>
      <b>58,7%</b>
    </PanelFrame>,
  );

describe('a panel', () => {
  it('while loading shows no figure and says so', () => {
    const html = draw({ kind: 'loading' });
    expect(html).toContain('aria-busy="true"');
    expect(html).toContain('Đang tải số liệu…');
    expect(html).not.toContain('58,7%');
  });
  it('when empty says that there is no data, never 0', () => {
    expect(draw({ kind: 'empty' })).toContain('Chưa có dữ liệu');
    expect(draw({ kind: 'empty' }, { emptyText: 'chưa trạm nào gửi tệp' })).toContain('chưa trạm nào gửi tệp');
    expect(draw({ kind: 'empty', past: true })).toContain('Chưa có dữ liệu tại thời điểm này');
    expect(draw({ kind: 'empty' })).not.toContain('58,7%');
  });
  it('in error tells the problem and what to do, as an alert', () => {
    const problem = { type: 'x', title: 'Máy chủ báo lỗi', status: 500, detail: 'Liên hệ quản trị.' };
    const html = draw({ kind: 'error', problem, retry });
    expect(html).toMatch(/role="alert".*Máy chủ báo lỗi.*Liên hệ quản trị\..*Thử lại/);
    expect(html).not.toContain('58,7%');
  });
  it('that one may not see says so without alarm, and offers no way to ask again', () => {
    const problem = { type: 'x', title: 'Không có quyền xem', status: 403, detail: 'Liên hệ quản trị.' };
    const html = draw({ kind: 'error', problem, retry });
    expect(html).toMatch(/role="status".*Không có quyền xem.*Liên hệ quản trị/);
    expect(html).not.toContain('<button');
  });
  it('when stale keeps the figure and says since when, outside of what ticks', () => {
    const html = draw({ kind: 'stale', at: NOON, problem: undefined, retry });
    expect(html).toContain('data-state="stale"');
    expect(html).toContain('58,7%');
    expect(html).toMatch(/role="status"><span aria-hidden="true">◔<\/span> Số liệu cũ, nhận lúc 22\/11\/2026 12:00<\/span>/);
  });
  it('when frozen names the moment', () =>
    expect(draw({ kind: 'frozen', asOf: '2026-11-22T05:00:00Z' })).toContain('Số liệu tại 22/11/2026 12:00'));
  it('when live says when the figures came, or how current they are where a cadence is expected', () => {
    expect(draw({ kind: 'live', at: NOON })).toContain('Nhận lúc 22/11/2026 12:00');
    const note = '3/4 thông số đúng hạn';
    expect(draw({ kind: 'live', at: NOON }, { freshness: { state: 'late', note } })).toMatch(/◔<\/span> Chậm.*3\/4 thông số đúng hạn/);
    expect(draw({ kind: 'live', at: NOON }, { freshness: { state: 'dead', note } })).toMatch(/○<\/span> Mất dữ liệu/);
  });
});
