import { describe, expect, it } from 'vitest';
import { noticeKey } from '../../contract/notification';
import { wordsOf } from './message';

describe('a message that leaves the house', () => {
  it('[NT6] says what kind of thing happened and where to see it, and has no digit but those of its link', () => {
    for (const key of noticeKey.options) {
      const { title, text, link } = wordsOf(key, 0, 17, 'https://ioc.example.vn');
      expect(title).not.toMatch(/\d|\{\{/);
      expect(link).toBe('https://ioc.example.vn/thong-bao#tb-17');
      expect(text).toBe(`IOC Sơn La: ${title}. Mở hệ thống để xem: ${link}`);
    }
  });

  it('[NT7] says how many others it stands for', () => {
    const { title, link } = wordsOf('source.dead', 12, 17, 'https://ioc.example.vn');
    expect(title).toBe('Có nguồn dữ liệu ngừng gửi số liệu và 12 thông báo khác');
    expect(link).toBe('https://ioc.example.vn/thong-bao');
  });
});
