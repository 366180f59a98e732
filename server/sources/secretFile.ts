import { readFileSync } from 'node:fs';

/**
 * A secret that a setting holds (`NAME`) or whose file it names (`NAME_FILE`); null where neither is set.
 * @throws Error, in Vietnamese, without the secret: `wrong` says what the settings must be
 */
export const readSecret = (
  name: string,
  { value, file }: { value: string | undefined; file: string | undefined },
  wrong: (text: string) => never,
): string | null => {
  if (value !== undefined && file !== undefined) return wrong(`chỉ đặt một trong hai ${name} và ${name}_FILE`);
  if (file === undefined) return value ?? null;
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? wrong(`tệp nêu trong ${name}_FILE không có nội dung`) : text;
  } catch (cause) {
    if (cause instanceof Error && !('code' in cause)) throw cause;
    throw new Error(`Không đọc được tệp nêu trong ${name}_FILE. Hãy kiểm tra đường dẫn và quyền đọc rồi chạy lại.`, { cause });
  }
};
