import { expect, it } from 'vitest';
import { account } from '../../i18n/vi/account';
import { refusalWord, returnTo } from './signInWords';

it('one comes back to the page that was open, without what was said of the last try', () => {
  const at = (search: string, hash = '') => ({ pathname: '/nhiem-vu', search, hash });
  expect(returnTo(at('?xem=bang&q=a%20b', '#x'), null)).toBe('/nhiem-vu?xem=bang&q=a+b#x');
  expect(returnTo(at('?loi-dang-nhap=het-han&tiep=%2F'), null)).toBe('/nhiem-vu');
});

it('or to where the last try was to lead, but to no other site', () => {
  const here = { pathname: '/', search: '', hash: '' };
  expect(returnTo(here, '/hop/a?hop=b')).toBe('/hop/a?hop=b');
  for (const wanted of ['https://a.example', '//a.example', 'javascript:alert(1)', '']) expect(returnTo(here, wanted)).toBe('/');
});

it('each reason that the gateway gives has a word of its own; one that it does not know has a general one', () => {
  const words = ['tu-choi', 'het-han', 'khong-tra-loi', 'bi-khoa', 'chua-co-quyen', 'lien-ket', 'gi-do'].map((why) => refusalWord(why));
  expect(new Set(words).size).toBe(Object.keys(account.account.refused).length);
  expect(words.at(-1)).toBe('account.refused.other');
  expect(refusalWord(null)).toBeNull();
});
