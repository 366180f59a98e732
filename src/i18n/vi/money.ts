/** What the pages of money share: ledger, year, the cut in force. */
export const money = {
  cut: {
    inForce: 'Đang lọc',
    remove: 'Bỏ lọc {{name}}: {{value}}',
    take: 'bỏ',
    clear: 'Bỏ lọc',
  },
  money: {
    year: 'Năm ngân sách',
    ledger: 'Sổ số liệu',
    ledgers: { actual: 'Số thật', simulated: 'Mô phỏng' },
    noLedger: 'Sổ này chưa có số liệu của năm {{year}}',
    billion: 'tỷ đồng',
    monthTick: 'T{{month}}',
    monthOf: 'tháng {{month}}/{{year}}',
    document: 'Văn bản',
  },
} as const;
