import type * as z from 'zod/mini';
import type { ImportedFile } from '../../contract/imports/importedFile';
import type { ImportOptions } from '../../contract/imports/importOptions';
import { importSent, importSettings } from '../../contract/imports/importRoutes';
import { problem } from '../../contract/problem';
import { FeedError, readProblem, unreachable, unreadable } from './errors';

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
const refusal = (title: string, detail: string, status: number): FeedError => new FeedError({ type: 'about:blank', title, status, detail });

/** How large a file the server takes, and whether it takes any. @throws FeedError */
export const readImportSettings = async (): Promise<z.infer<typeof importSettings>> => {
  const response = await fetch('/api/imports/settings').catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await readProblem(response);
  const read = importSettings.safeParse(await response.json().catch(() => null));
  if (!read.success) throw unreadable();
  return read.data;
};

interface Upload {
  /** Under the same id the same file is taken once, however often it is sent. */
  id: string;
  file: File;
  kind: string;
  options: ImportOptions;
  /** Part of the file that has left, 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Sends a file to the import door; `fetch` cannot tell how far a body has gone. @throws FeedError, or AbortError once cancelled */
export const uploadImport = ({ id, file, kind, options: { sheet, ...options }, onProgress, signal }: Upload): Promise<ImportedFile> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ kind, name: file.name, ...options, ...(sheet === null ? {} : { sheet }) });
    request.open('PUT', `/api/imports/${id}?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    request.addEventListener('load', () => {
      const body = parse(request.responseText);
      const taken = importSent.safeParse(body);
      if (request.status < 300 && taken.success) return resolve(taken.data.file);
      const told = problem.safeParse(body);
      reject(
        told.success
          ? new FeedError(told.data)
          : refusal('Máy chủ báo lỗi', `Mã lỗi ${request.status}. Thử lại sau ít phút.`, request.status),
      );
    });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
