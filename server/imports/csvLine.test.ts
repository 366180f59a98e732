import { expect, it } from 'vitest';
import { toCsvLine } from './csvLine';

it('[IM6] no cell of a line begins a formula, also where the line is parted at another separator', () => {
  expect(toCsvLine(['=1', 'a,=1', 'a\t+1', 'a;=1', '-5', '-1.234,5 %', 'Hà Nội'], ';')).toBe(
    `'=1;a,'=1;a\t'+1;"a;'=1";-5;-1.234,5 %;Hà Nội\r\n`,
  );
});
