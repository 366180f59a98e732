import { commandAnswer } from '../../../contract/command';
import { importApply } from '../../../contract/commands/importApply';
import type { ImportedFile, ImportRow } from '../../../contract/imports/importedFile';
import type { ImportOptions } from '../../../contract/imports/importOptions';
import { problem } from '../../../contract/problem';
import { kindOf } from '../kinds/registry';

export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, notApplied: 4 } as const;
const POLL_MS = 200;
const SHOWN_ROWS = 20;

export interface FileToImport {
  path: string;
  name: string;
  size: number;
  kind: string;
  options: ImportOptions;
}
/** The import door, wherever it is: in a gateway that runs, or in this program. */
export interface ImportClient {
  /** @throws Error, in Vietnamese, when the file is not taken */
  send(file: FileToImport): Promise<ImportedFile>;
  look(id: string): Promise<ImportedFile>;
  rows(id: string, verdict: 'refused' | 'warned'): Promise<ImportRow[]>;
  command(id: string, body: unknown): Promise<{ status: number; text: string }>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const isMoving = ({ state }: ImportedFile): boolean => state === 'queued' || state === 'reading';
const number = (value: number): string => value.toLocaleString('vi');

const wait = async (client: ImportClient, sent: ImportedFile, say: (words: string) => void): Promise<ImportedFile> => {
  let file = sent;
  let said = '';
  while (isMoving(file)) {
    await pause(POLL_MS);
    file = await client.look(file.id);
    const { progress } = file;
    const words = progress?.total ? `  Đã kiểm tra ${number(progress.done)}/${number(progress.total)} dòng` : '';
    if (words !== '' && words !== said) say((said = words));
  }
  return file;
};

const sayRows = async (client: ImportClient, file: ImportedFile, say: (words: string) => void): Promise<void> => {
  for (const verdict of ['refused', 'warned'] as const) {
    const total = file.counts?.[verdict] ?? 0;
    if (total === 0) continue;
    say(verdict === 'refused' ? 'Dòng bị từ chối:' : 'Dòng cần xem:');
    for (const { line, reasons } of (await client.rows(file.id, verdict)).slice(0, SHOWN_ROWS)) say(`  Dòng ${line}: ${reasons.join(' ')}`);
    if (total > SHOWN_ROWS) say(`  … và ${number(total - SHOWN_ROWS)} dòng khác; xem đủ trên trang Nhập báo cáo.`);
  }
};

const apply = async (client: ImportClient, file: ImportedFile, warnings: number, say: (words: string) => void): Promise<number> => {
  const body = { id: crypto.randomUUID(), command: importApply.id, expected: file.version, payload: { import: file.id, warnings } };
  const { status, text } = await client.command(importApply.id, body);
  if (status !== 200) {
    say(`Chưa ghi: ${problem.parse(JSON.parse(text)).detail}`);
    return EXIT.notApplied;
  }
  const { result, revision } = commandAnswer(importApply.result).parse(JSON.parse(text));
  say(`Đã ghi ${number(result.file.recorded ?? 0)} ${kindOf(result.file.kind).counted} vào phiên bản ${revision}.`);
  say(`  Biên nhận: ${result.file.id}, SHA-256 ${result.file.sha256}`);
  return EXIT.done;
};

/** Sends a file, waits for its check, tells of it and, when asked to and nothing is refused, stores it; answers the exit code. */
export const runImport = async (
  client: ImportClient,
  toSend: FileToImport,
  { shouldApply, seenWarnings }: { shouldApply: boolean; /** How many rows to be looked at the person has seen. */ seenWarnings: number },
  say: (words: string) => void,
): Promise<number> => {
  const file = await wait(client, await client.send(toSend), say);
  for (const note of file.notes) say(`Lưu ý: ${note}`);
  if (file.state !== 'checked' || !file.counts) {
    say(`Tệp không được nhận: ${file.reasons.join(' ') || 'đã bị hủy.'}`);
    return EXIT.refused;
  }
  const { rows, accepted, warned, refused, known } = file.counts;
  say(
    `Đã kiểm tra ${number(rows)} dòng: nhận ${number(accepted)}, cần xem ${number(warned)}, từ chối ${number(refused)}; đã có sẵn ${number(known)}.`,
  );
  await sayRows(client, file, say);
  if (refused > 0) {
    say('Chưa ghi gì: còn dòng bị từ chối. Hãy sửa tệp rồi chạy lại.');
    return EXIT.refused;
  }
  if (shouldApply && warned !== seenWarnings) {
    const named = seenWarnings > 0 ? `, không phải ${number(seenWarnings)}` : '';
    say(`Chưa ghi gì: có ${number(warned)} dòng cần xem${named}. Xem xong, chạy lại với --apply --accept-warnings ${warned}.`);
    return EXIT.notApplied;
  }
  if (shouldApply) return apply(client, file, warned, say);
  say('Chưa ghi gì: đây là lần kiểm tra. Thêm --apply để ghi.');
  return EXIT.done;
};
