import { describe, expect, it } from 'vitest';
import { nextCell } from './nextCell';

const extent = { rows: 50, columns: 4, page: 10 };
const press = (key: string, at = { row: 5, column: 1 }, ctrlKey = false) => nextCell(at, { key, ctrlKey }, extent);

describe('the keys of a grid', () => {
  it.each([
    ['ArrowDown', { row: 6, column: 1 }],
    ['ArrowUp', { row: 4, column: 1 }],
    ['ArrowLeft', { row: 5, column: 0 }],
    ['ArrowRight', { row: 5, column: 2 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 3 }],
    ['PageDown', { row: 15, column: 1 }],
    ['PageUp', { row: 0, column: 1 }],
  ])('%s', (key, to) => expect(press(key)).toEqual(to));
  it('with Ctrl, Home and End reach the corners', () => {
    expect(press('Home', undefined, true)).toEqual({ row: 0, column: 0 });
    expect(press('End', undefined, true)).toEqual({ row: 49, column: 3 });
  });
  it('stop at the edges, of which the head is one', () => {
    expect(press('ArrowUp', { row: 0, column: 0 })).toEqual({ row: -1, column: 0 });
    expect(press('ArrowUp', { row: -1, column: 0 })).toEqual({ row: -1, column: 0 });
    expect(press('PageDown', { row: 45, column: 3 })).toEqual({ row: 49, column: 3 });
    expect(press('ArrowRight', { row: 0, column: 3 })).toEqual({ row: 0, column: 3 });
  });
  it('leave other keys alone', () => expect(press('a')).toBeUndefined());
});
