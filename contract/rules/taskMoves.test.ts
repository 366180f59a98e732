import { expect, it } from 'vitest';
import { whyNotMove } from './taskMoves';

const nothing = { note: null, result: null };
const both = { note: 'vì sao', result: 'xong' };

it('[TK4] done asks for a result, stopping and opening again for a reason, other moves for nothing', () => {
  expect(whyNotMove('doing', 'done', nothing)).toBe('result');
  expect(whyNotMove('doing', 'done', { ...nothing, result: 'xong' })).toBeNull();
  expect(whyNotMove('unknown', 'stopped', nothing)).toBe('note');
  expect(whyNotMove('done', 'doing', { ...nothing, result: 'xong' })).toBe('note');
  expect(whyNotMove('stopped', 'not-started', { ...nothing, note: 'mở lại' })).toBeNull();
  expect(whyNotMove('unknown', 'doing', nothing)).toBeNull();
});
it('[TK4] nobody can say that nothing is known, nor what is so already', () => {
  expect(whyNotMove('doing', 'unknown', both)).toBe('unknown');
  expect(whyNotMove('doing', 'doing', both)).toBe('same');
});
