import type { ImportedFile, ImportRow } from '../../contract/imports/importedFile';
import type { Store } from '../store/store';
import { toCsvLine } from './csvLine';
import { readImport } from './rows/storedImport';
import { readHeader, readReport } from './rows/storedRows';

const CHUNK = 2_000;
const VERDICTS: Record<ImportRow['verdict'], string> = { accepted: 'Nhận', warned: 'Nhận, cần xem', refused: 'Từ chối' };
const EFFECTS: Record<NonNullable<ImportRow['effect']>, string> = { new: 'Số mới', changed: 'Thay số cũ', known: 'Đã có, giữ nguyên' };

const DAY = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' });
const clearedWords = (at: string): string => `Chi tiết các dòng không bị từ chối đã được dọn ngày ${DAY.format(new Date(at))}.`;

/** The report of a file as CSV, piece by piece; null when there is no such file, or it is not checked yet. */
export const reportCsv = async (store: Store, id: string): Promise<{ file: ImportedFile; text: AsyncGenerator<string> } | null> => {
  const stored = await store.read(null, ({ db, revision }) => readImport(db, revision, id));
  if (!stored?.file.counts) return null;
  const { checkedRun, file, rowsClearedAt } = stored;
  async function* lines(): AsyncGenerator<string> {
    const header = await store.read(null, ({ db }) => readHeader(db, id));
    yield `\uFEFF${toCsvLine(['Dòng', 'Kết quả', 'Tác động', 'Lý do', ...header], ';')}`;
    for (let after = 0; ; after += CHUNK) {
      const rows = await store.read(null, ({ db }) => readReport(db, id, checkedRun, { verdict: 'all', after, limit: CHUNK }));
      if (rows.length === 0) break;
      const toLine = ({ line, verdict, effect, reasons, cells }: ImportRow): string =>
        toCsvLine([String(line), VERDICTS[verdict], effect ? EFFECTS[effect] : '', reasons.join(' '), ...cells], ';');
      yield rows.map(toLine).join('');
    }
    if (rowsClearedAt !== null) yield toCsvLine(['', '', '', clearedWords(rowsClearedAt)], ';');
  }
  return { file, text: lines() };
};
