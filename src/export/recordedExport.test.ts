import { describe, expect, it } from 'vitest';
import { ExportDenied, type ExportOrder } from './exportDoor';
import { recordedExport } from './recordedExport';

const order: ExportOrder = {
  format: 'csv',
  title: 'x',
  feeds: [{ feed: 'sources', revision: 3 }],
  rows: 1,
  asOf: null,
  address: '/nguon-du-lieu',
};
const receipt = { by: 'Lò Văn A', at: '2026-11-22T05:00:00Z' };
const ask = (record: () => Promise<typeof receipt>, wait = 30) => recordedExport({ record }, order, 'chưa trả lời', wait);

describe('the record of an export', () => {
  it('[EX6] tells who and when, where the server answers', async () =>
    expect(await ask(() => Promise.resolve(receipt))).toEqual({ receipt, reason: null }));

  it('[EX6] holds no file back when no answer comes, and says so', async () => {
    const from = performance.now();
    expect(await ask(() => new Promise(() => undefined))).toEqual({ receipt: null, reason: 'chưa trả lời' });
    expect(performance.now() - from).toBeLessThan(1_000);
  });

  it('[EX6] says why it could not be made', async () =>
    expect(await ask(() => Promise.reject(new Error('Lỗi hệ thống')))).toEqual({ receipt: null, reason: 'Lỗi hệ thống' }));

  it('[EX6] that is denied gives no file', async () =>
    expect(ask(() => Promise.reject(new ExportDenied('chưa được cấp quyền')))).rejects.toThrow(ExportDenied));
});
