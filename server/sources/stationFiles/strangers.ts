import type { Dirent } from 'node:fs';

const adviceOn = (entry: Dirent): string => {
  if (entry.isDirectory()) return 'là thư mục; hãy chuyển các tệp bên trong ra ngay trong hộp nhận rồi xóa thư mục này.';
  if (entry.isSymbolicLink()) return 'là liên kết; hãy chép chính tệp vào hộp nhận rồi xóa liên kết này.';
  return 'không phải tệp thường; hãy xóa khỏi hộp nhận và gửi lại số liệu bằng tệp .txt.';
};

/** Says once of each name in the inbox that can never be taken why it stays, and what to do. */
export const createStrangers = (warn: (message: string) => void) => {
  const told = new Set<string>();
  return (entries: readonly Dirent[]): void => {
    const present = new Set(entries.map(({ name }) => name));
    for (const name of told) if (!present.has(name)) told.delete(name);
    for (const entry of entries) {
      if (told.has(entry.name)) continue;
      told.add(entry.name);
      warn(`Không nhận "${entry.name}" trong hộp nhận: đây ${adviceOn(entry)}`);
    }
  };
};
