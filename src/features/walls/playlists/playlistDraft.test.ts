import { describe, expect, it } from 'vitest';
import { aPlaylistBody, aScene } from '../../../../contract/walls.fixture';
import { wallWords } from '../words.fixture';
import { dropPlace } from './dropPlace';
import { moved } from './moved';
import { playlistChanges } from './playlistChanges';
import { draftOfPlaylist, newScene, readPlaylistDraft } from './playlistDraft';

const ID = '5b1f6a52-9b0e-4c39-8f8e-000000000009';

describe('the form of a playlist', () => {
  it('gives the body back that it was made from, a scene that is gone too', () => {
    const body = aPlaylistBody({
      scenes: [
        aScene(1, { address: '/wall/moi-truong?tram=SIM_05', schedule: { days: [1], from: '07:00', to: '18:00' } }),
        aScene(2, { address: '/wall/khong-con?x=1', isPaused: true }),
      ],
    });
    expect(readPlaylistDraft(draftOfPlaylist(body))).toEqual({ body, faults: {} });
  });
  it('names what is wrong, by the scene that it is of', () => {
    const draft = draftOfPlaylist(aPlaylistBody({ scenes: [] }));
    const faults = (more: object) => readPlaylistDraft({ ...draft, scenes: [{ ...newScene(ID), ...more }] }).faults;
    expect(readPlaylistDraft({ ...draft, name: ' ', maxSeconds: '14' }).faults).toEqual({
      name: 'name',
      scenes: 'scenes',
      maxSeconds: 'maxSeconds',
    });
    for (const dwell of ['', '4', '3601', '30,5', 'x']) expect(faults({ dwell })).toEqual({ [`dwell:${ID}`]: 'dwell' });
    expect(faults({ scene: 'moi-truong', station: 'SIM 05' })).toEqual({ [`station:${ID}`]: 'station' });
    expect(faults({ schedule: { days: [], from: '7h', to: '18:00' } })).toEqual({ [`days:${ID}`]: 'days', [`hours:${ID}`]: 'hours' });
  });
});

describe('the order of scenes', () => {
  it('is changed by one that moves; beyond the ends is at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a'], 5, 0)).toEqual(['a']);
  });
});

describe('the row that a pointer holds', () => {
  it('goes where the pointer is, and rests there, however tall the rows are', () => {
    // A tall row, then two short ones.
    const middles = [65, 171, 245];
    expect([20, 100, 180, 300].map((y) => dropPlace(middles, 0, y))).toEqual([0, 0, 1, 2]);
    expect([20, 100, 180, 300].map((y) => dropPlace(middles, 2, y))).toEqual([0, 1, 2, 2]);
    // After the tall one has gone below the first short one.
    expect(dropPlace([33, 139, 245], 1, 180)).toBe(1);
  });
});

describe('two versions of a playlist', () => {
  it('[WL7] differ by lines that a person can read', async () => {
    const t = await wallWords('vi');
    const from = aPlaylistBody();
    const to = aPlaylistBody({
      name: 'Sảnh',
      scenes: [
        aScene(2, { address: '/wall/ngan-sach', dwellSeconds: 60, isPaused: true }),
        aScene(1),
        aScene(3, { address: '/wall/chi-tieu' }),
      ],
      preemption: { priorities: [], maxSeconds: 120 },
    });
    expect(playlistChanges(from, to, t)).toEqual([
      'Tên danh sách: Phòng họp → Sảnh',
      'Ngân sách: 30 → 60 giây, tạm ẩn',
      'Thêm Chỉ tiêu',
      'Thứ tự: Ngân sách → Tổng quan → Chỉ tiêu',
      'Cảnh báo được chen ngang: Cảnh báo mới mức Khẩn cấp chen ngang, lâu nhất 2 phút. → Không cảnh báo nào chen ngang.',
    ]);
    expect(playlistChanges(from, aPlaylistBody({ scenes: [aScene(1)] }), t)).toEqual(['Bỏ Ngân sách']);
    expect(playlistChanges(from, from, t)).toEqual([]);
  });
});
