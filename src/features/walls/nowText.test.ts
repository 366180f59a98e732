import { expect, it } from 'vitest';
import { aControl, aPresence } from '../../../contract/walls.fixture';
import { nowText, wantedText } from './nowText';
import { sceneTitle } from './sceneTitle';
import { wallWords } from './words.fixture';

const NOW = Date.parse('2026-11-22T02:00:00.000Z');
const presence = aPresence({ until: '2026-11-22T02:00:30.000Z', next: '/wall/moi-truong?tram=SIM_05' });

it('a wall is told in a line: how it goes on, what comes next and when, in the time of Việt Nam', async () => {
  const t = await wallWords('vi');
  expect(nowText(presence, NOW, t)).toBe('Đang luân phiên · tiếp: Môi trường, trạm SIM_05 lúc 09:00:30');
  expect(nowText({ ...presence, mode: 'pinned', until: '2026-11-22T08:30:00Z', next: null }, NOW, t)).toBe('Đang ghim đến 15:30');
  expect(nowText({ ...presence, mode: 'pinned', until: '2026-11-23T08:30:00Z', next: null }, NOW, t)).toBe(
    'Đang ghim đến 23/11/2026 15:30',
  );
  expect(nowText({ ...presence, mode: 'paused', until: null, next: null }, NOW, t)).toBe('Đang tạm dừng');
  expect(sceneTitle('/wall/khong-con', t)).toBe('Cảnh không còn (/wall/khong-con)');
});

it('[WL6] of a wall that is not heard, what stands is told: a pin that has ended is none', async () => {
  const t = await wallWords('vi');
  const pinned = aControl({ mode: 'pinned', address: '/wall/chi-tieu', until: '2026-11-22T08:30:00Z' });
  expect(wantedText(pinned, NOW, t)).toBe('Lệnh hiện hành: ghim Chỉ tiêu đến 15:30');
  expect(wantedText(pinned, Date.parse('2026-11-22T08:30:00Z'), t)).toBe('Lệnh hiện hành: luân phiên');
  expect(wantedText({ ...pinned, until: null }, NOW, t)).toBe('Lệnh hiện hành: ghim Chỉ tiêu');
});
