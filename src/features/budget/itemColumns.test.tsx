import { describe, expect, it } from 'vitest';
import { smallBody } from './body.fixture';
import { toYearBook } from '../../../contract/rules/budgetBook';
import { itemColumns } from './itemColumns';
import { momentOf } from './moment';
import { itemRows } from './parts';

const body = smallBody(2026, { path: { revenue: [], expenditure: [] } });
const NOW = Date.parse('2026-03-22T03:00:00Z');
const t = (key: string): string => key;

describe('the columns of items', () => {
  it('a sum of gaps that nobody knows is not 0', () => {
    const moment = momentOf(body, null, null, NOW);
    if (!moment) throw new Error('no moment');
    const look = { now: toYearBook(body), before: null, moment };
    const whole = { book: 'revenue', area: null } as const;
    const rows = itemRows(look, whole);
    const columns = itemColumns({ look } as never, whole, rows, t as never);
    expect(columns.find(({ id }) => id === 'gap')?.total?.(rows)).toBeNull();
    expect(columns.find(({ id }) => id === 'done')?.total?.(rows)).toBe('96,0');
  });
});
