import { StringDecoder } from 'node:string_decoder';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from '../table';
import { createXmlScanner, type XmlListener } from './scanXml';

const MAX_ENTRIES = 2_000;
/** Of all entries together; a workbook of 200,000 rows is well below. */
const MAX_INFLATED = 400 * 1024 * 1024;
/** No sheet of figures is packed so tightly; a bomb is. */
const MAX_RATIO = 250;
const SMALL = 5 * 1024 * 1024;

const BROKEN = 'Tệp XLSX bị hỏng hoặc chưa tải lên hết. Hãy mở bằng Excel, lưu lại rồi gửi lại.';
const BOMB = 'Tệp XLSX phình ra quá lớn khi giải nén nên không được đọc. Hãy xóa các dòng, cột và trang tính thừa rồi lưu lại.';

export interface WorkbookZip {
  has(path: string): boolean;
  paths(): string[];
  /** Feeds one entry to a scan; `enough` ends it early. @throws FileRefused */
  scan(path: string, listener: XmlListener, enough?: () => boolean): Promise<void>;
  close(): void;
}

const listEntries = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let total = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (entries.size >= MAX_ENTRIES || total > MAX_INFLATED || (entry.uncompressedSize > SMALL && ratio > MAX_RATIO))
        return reject(new FileRefused(BOMB));
      if (entry.isEncrypted()) return reject(new FileRefused('Tệp XLSX có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.'));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

/** Opens a workbook by its directory alone: what it declares is judged before anything is inflated. @throws FileRefused */
export const openWorkbookZip = async (path: string): Promise<WorkbookZip> => {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(() => {
    throw new FileRefused(BROKEN);
  });
  const entries = await listEntries(zip).catch((error: unknown) => {
    zip.close();
    throw error instanceof FileRefused ? error : new FileRefused(BROKEN);
  });
  let inflated = 0;
  return {
    has: (name) => entries.has(name),
    paths: () => [...entries.keys()],
    scan: async (name, listener, enough = () => false) => {
      const entry = entries.get(name);
      if (!entry) throw new FileRefused(BROKEN);
      const scanner = createXmlScanner(listener);
      const decoder = new StringDecoder('utf8');
      try {
        // The size that is declared is held to while inflating: one that says less than it holds ends here.
        const stream = await zip.openReadStreamPromise(entry);
        for await (const chunk of stream) {
          if (!Buffer.isBuffer(chunk)) throw new TypeError('bytes expected');
          inflated += chunk.length;
          if (inflated > MAX_INFLATED) throw new FileRefused(BOMB);
          scanner.write(decoder.write(chunk));
          if (enough()) return;
        }
        scanner.end();
      } catch (error) {
        throw error instanceof FileRefused ? error : new FileRefused(BROKEN);
      }
    },
    close: () => zip.close(),
  };
};
