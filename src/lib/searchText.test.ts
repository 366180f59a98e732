import { describe, expect, it } from 'vitest';
import { foldText, searchMatches } from './searchText';

describe('a search without accents', () => {
  it.each([
    ['Phường Tô Hiệu', 'to hieu'],
    ['Đầu tư công', 'dau tu'],
    ['dự án ĐƯỜNG TRÁNH', 'duong'],
    ['Mường La', 'MƯỜNG'],
    ['Sở Nông nghiệp và Môi trường', 'moi truong so'],
    ['Thuận Châu', ''],
  ])('finds %s by "%s"', (text, query) => expect(searchMatches(text, query)).toBe(true));
  it('finds letters written in two characters as well as in one', () =>
    expect(searchMatches('Đoàn Kết'.normalize('NFD'), 'Kết'.normalize('NFC'))).toBe(true));
  it('wants every word', () => expect(searchMatches('Mường La', 'muong bu')).toBe(false));
  it('does not take another letter for one with an accent', () => expect(searchMatches('Mộc Châu', 'mac')).toBe(false));
  it('folds spaces', () => expect(foldText('  Sông \u00a0 Đà ')).toBe('song da'));
});
