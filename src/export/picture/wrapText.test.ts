import { describe, expect, it } from 'vitest';
import { frameStills } from './frameStills';
import { wrapText } from './wrapText';

const ten = (text: string): number => text.length * 10;

describe('the lines of a picture', () => {
  it('hold whole words and are no wider than they may be', () => {
    const lines = wrapText('Tỷ lệ giải ngân vốn đầu tư công toàn tỉnh', 120, ten);
    expect(lines.join(' ')).toBe('Tỷ lệ giải ngân vốn đầu tư công toàn tỉnh');
    expect(Math.max(...lines.map(ten))).toBeLessThanOrEqual(120);
  });
  it('break a word that is wider than a line, and lose no letter of it', () => {
    const address = 'http://ioc/tong-quan?asOf=2026-11-22T00:00:00Z';
    const lines = wrapText(`Địa chỉ: ${address}`, 100, ten);
    expect(lines.join('').replace('Địa chỉ:', '')).toBe(address);
    expect(Math.max(...lines.map(ten))).toBeLessThanOrEqual(100);
  });
  it('are none for nothing', () => expect(wrapText('  ', 100, ten)).toEqual([]));
});

describe('a drawing that stands by itself', () => {
  it('[EX4] has title, caption, sentence, stamp and mark, and no markup out of words', () => {
    const { svg, height } = frameStills({
      title: 'A <b> & "c"',
      stills: [{ svg: '<rect/>', width: 400, height: 100, caption: 'Đơn vị: %', sentence: 'Cao nhất 5%.' }],
      stamp: [{ label: 'Nguồn', text: 'Sở <script>' }],
      mark: 'DỮ LIỆU MÔ PHỎNG',
      signature: 'IOC Sơn La',
      fonts: '',
    });
    for (const word of [
      'A &lt;b&gt; &amp; &quot;c&quot;',
      'Đơn vị: %',
      'Cao nhất 5%.',
      'Nguồn: Sở &lt;script&gt;',
      'DỮ LIỆU MÔ PHỎNG',
      'IOC Sơn La',
    ])
      expect(svg).toContain(word);
    expect(height).toBeGreaterThan(200);
  });
});
