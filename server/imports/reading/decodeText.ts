import type { ImportOptions } from '../../../contract/imports/importOptions';
import { FileRefused } from './table';

const UNDECLARED =
  'Tệp không phải UTF-8 nên chữ tiếng Việt có thể sai. Hãy lưu lại dạng "CSV UTF-8" trong Excel; nếu biết chắc bảng mã cũ, chọn đúng bảng mã khi gửi (windows-1258 hoặc windows-1252).';

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** The text of a file: UTF-8, UTF-16 with its mark, or the characters that the sender declared; never guessed. @throws FileRefused */
export const decodeText = (bytes: Uint8Array, declared: ImportOptions['encoding']): string => {
  const [first, second] = bytes;
  const mark = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    if (mark) return decode(bytes, mark);
    if (bytes.subarray(0, 4_000).includes(0)) {
      throw new FileRefused(
        'Tệp có ký tự rỗng: không phải văn bản, hoặc là UTF-16 thiếu dấu mở đầu. Hãy lưu lại dạng "CSV UTF-8" rồi gửi lại.',
      );
    }
    // Old Vietnamese code pages write an accent as a sign of its own.
    if (declared !== 'auto') return decode(bytes, declared).normalize('NFC');
    return decode(bytes, 'utf-8');
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(UNDECLARED);
  }
};
