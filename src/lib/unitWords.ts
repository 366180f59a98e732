/** Units as they are said in English; what is not listed (mg/L, ha, %) is written the same in both languages, or stays in Vietnamese. */
const ENGLISH: Record<string, string> = {
  'tỷ đồng': 'billion VND',
  'triệu đồng': 'million VND',
  'nghìn đồng': 'thousand VND',
  đồng: 'VND',
  'hồ sơ': 'dossiers',
  'dự án': 'projects',
  người: 'people',
  'điểm phần trăm': 'percentage points',
  'điểm %': 'percentage points',
};

export const englishUnit = (unit: string): string => {
  const plain = unit.normalize('NFC');
  return Object.hasOwn(ENGLISH, plain) ? (ENGLISH[plain] ?? unit) : unit;
};
