import { Worker } from 'node:worker_threads';
import type { ThreadMessage } from './parseThread';
import type { Piece, Reading } from './readPieces';
import { FileRefused } from './table';

export interface ThreadLimits {
  memoryMb: number;
  wallMs: number;
}
export const THREAD_LIMITS: ThreadLimits = { memoryMb: 1_024, wallMs: 180_000 };

const TOO_HEAVY = 'Tệp cần quá nhiều bộ nhớ để đọc nên bị dừng. Hãy xóa các dòng, cột, trang tính thừa hoặc chia thành nhiều tệp.';
const tooSlow = (ms: number): string => `Tệp đọc quá ${Math.round(ms / 1_000)} giây nên bị dừng. Hãy chia thành nhiều tệp rồi gửi lại.`;
const BROKEN = 'Tệp không đọc được. Hãy mở bằng Excel, lưu lại dạng .xlsx hoặc "CSV UTF-8" rồi gửi lại.';

/**
 * Reads a file on a thread of its own with a bound of memory and time: what would take the gateway down takes the thread only.
 * Messages are handed on in order, each awaited; `signal` ends it. @throws FileRefused
 */
export async function* readInThread(
  reading: Reading,
  signal: AbortSignal,
  { memoryMb, wallMs }: ThreadLimits = THREAD_LIMITS,
): AsyncGenerator<Piece> {
  const worker = new Worker(new URL('./parseWorker.mjs', import.meta.url), {
    workerData: { ...reading, chunk: 1_000 },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 },
  });
  const messages: ThreadMessage[] = [];
  let failure: Error | null = null;
  let wake = (): void => {};
  const fail = (error: Error): void => {
    failure ??= error;
    wake();
  };
  worker.on('message', (message: ThreadMessage) => {
    messages.push(message);
    wake();
  });
  worker.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') console.error(error);
    fail(new FileRefused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_HEAVY : BROKEN));
  });
  worker.on('exit', () => fail(new FileRefused(BROKEN)));
  const timer = setTimeout(() => fail(new FileRefused(tooSlow(wallMs))), wallMs);
  const onAbort = (): void => fail(new Error('cancelled'));
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    for (;;) {
      const message = messages.shift();
      if (message?.say === 'refused') throw new FileRefused(...message.reasons);
      if (message) {
        yield message;
        if (message.say === 'end') return;
        worker.postMessage('next');
      } else if (failure) throw failure;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
