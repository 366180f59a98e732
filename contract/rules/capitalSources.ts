/** Where capital of public investment comes from, as the reports of disbursement name it. */
export interface CapitalSource {
  code: string;
  name: string;
  kind: 'central' | 'local' | 'oda' | 'programme';
}

/** Every source there is, in the order of the reports; "khac" takes what names another one. */
export const CAPITAL_SOURCES: readonly CapitalSource[] = [
  { code: 'nstw', name: 'Ngân sách trung ương', kind: 'central' },
  { code: 'can-doi', name: 'Cân đối ngân sách địa phương', kind: 'local' },
  { code: 'dat', name: 'Thu tiền sử dụng đất', kind: 'local' },
  { code: 'xo-so', name: 'Xổ số kiến thiết', kind: 'local' },
  { code: 'oda', name: 'Vốn nước ngoài (ODA)', kind: 'oda' },
  { code: 'ctmtqg-ntm', name: 'CTMTQG xây dựng nông thôn mới', kind: 'programme' },
  { code: 'ctmtqg-gn', name: 'CTMTQG giảm nghèo bền vững', kind: 'programme' },
  { code: 'ctmtqg-dtts', name: 'CTMTQG vùng đồng bào dân tộc thiểu số và miền núi', kind: 'programme' },
  { code: 'khac', name: 'Nguồn khác', kind: 'local' },
];
