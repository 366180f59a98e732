import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { importedFile } from '../../../contract/imports/importedFile';
import { vi } from '../../i18n/vi';
import { exporting } from '../../i18n/vi/export';
import { imports } from '../../i18n/vi/imports';
import { toExport } from './toExport';

beforeAll(() =>
  i18next.init({
    lng: 'vi',
    resources: { vi: { translation: { ...vi, ...exporting, ...imports } } },
    interpolation: { escapeValue: false },
  }),
);

it('[EX4] the journal of imported files leaves with kind, counts, receipt and why a file was taken back', () => {
  const file = importedFile.parse({
    id: '6f1a9b0e-3f0e-4a53-9a51-0c1f7f3f3a11',
    kind: 'observations',
    name: 'thang-10.xlsx',
    size: 10,
    sha256: 'ab',
    uploadedBy: 'An',
    uploadedAt: '2026-11-20T02:00:00Z',
    state: 'undone',
    version: 4,
    stateAt: '2026-11-21T02:00:00Z',
    progress: null,
    counts: { rows: 9, accepted: 7, warned: 2, refused: 0, known: 0 },
    reasons: [],
    notes: [],
    checkedRevision: 5,
    decidedBy: 'Bình',
    appliedBy: 'An',
    appliedAt: '2026-11-20T03:00:00Z',
    appliedRevision: 6,
    recorded: 9,
    undoneRevision: 8,
    undone: { by: 'Bình', at: '2026-11-21T02:00:00Z', revision: 8, reason: 'Nhầm kỳ', attached: [], attachedTotal: 0 },
  });
  const part = toExport(
    { files: [file], kinds: [{ id: 'observations', name: 'Số liệu chỉ tiêu' }], total: 3, asOf: null, revision: 9 },
    i18next.t,
  );
  const { columns, rows } = part.table();
  const told = Object.fromEntries(columns.map(({ header }, at) => [header, rows[0]?.cells[at]]));
  expect(told).toMatchObject({
    'Loại báo cáo': 'Số liệu chỉ tiêu',
    'Bị từ chối': 0,
    'Người gửi': 'An',
    'Người xử lý': 'Bình',
    'Xử lý lúc': { date: '2026-11-21T02:00:00Z' },
    'Lý do': 'Nhầm kỳ',
  });
  expect(part.notes).toEqual([expect.stringContaining('3')]);
  expect(columns.filter(({ header }) => header.includes('.'))).toEqual([]);
});
