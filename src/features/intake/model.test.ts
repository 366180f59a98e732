import { describe, expect, it } from 'vitest';
import type { RefusedRow } from '../../../contract/feeds/intake';
import { fileHeads, rowsOf, type Intake } from './model';

const row = (id: number, file: string, state: RefusedRow['state'] = 'open'): RefusedRow => ({
  id,
  file,
  state,
  line: id,
  raw: 'x',
  reason: 'r',
  receivedAt: '2026-11-20T00:00:00.000Z',
  version: 0,
  attempts: 0,
  decidedBy: null,
  decidedAt: null,
  note: null,
});

describe('intake model', () => {
  it('offers to try a whole file once, and only where more than one row of it is open', () => {
    expect([...fileHeads([row(5, 'a'), row(4, 'b'), row(3, 'a'), row(2, 'c'), row(1, 'c', 'dismissed')])]).toEqual([5]);
  });

  it('[IN7] lists open rows against the open count and all rows against all that were ever refused', () => {
    const body: Intake = {
      files: 1,
      rows: 9,
      accepted: 5,
      refused: 5,
      open: 3,
      dismissed: 1,
      lastReceivedAt: null,
      openRefused: [row(1, 'a')],
      recentRefused: [row(2, 'a', 'dismissed'), row(1, 'a')],
    };
    expect([rowsOf(body, 'open').total, rowsOf(body, 'open').rows.length]).toEqual([3, 1]);
    expect([rowsOf(body, 'all').total, rowsOf(body, 'all').rows.length]).toEqual([5, 2]);
  });
});
