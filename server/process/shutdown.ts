/** Ctrl-C reaches a program more than once when npm and a script pass it on; only a later one means "now". */
const ECHO_MS = 700;
const LIMIT_MS = 15_000;

interface ShutdownOptions {
  exit: (code: number) => void;
  say: (message: string) => void;
  listen: (signal: 'SIGINT' | 'SIGTERM', heard: () => void) => void;
  /** How long to go on serving after the signal, ms, so that a proxy moves on first; 0: not at all. */
  graceMs?: number;
  /** Called at the signal, before the grace. */
  announce?: () => void;
}

/**
 * Closes what was opened, the last first, at SIGINT or SIGTERM, and ends with code 0; with 1 where something did not close.
 * Before that it goes on for `graceMs`, while `isClosing` says already that it ends, [OP2].
 * A second Ctrl-C ends at once with code 130: what had been acknowledged is on the disk either way.
 */
export const createShutdown = ({ exit, say, listen, graceMs = 0, announce = () => undefined }: ShutdownOptions) => {
  const opened: { name: string; close: () => Promise<void> }[] = [];
  let since: number | null = null;

  const close = async (): Promise<void> => {
    let failed = false;
    announce();
    if (graceMs > 0) await new Promise((resolve) => setTimeout(resolve, graceMs));
    setTimeout(() => {
      say(`Không đóng được trong ${LIMIT_MS / 1_000} giây; buộc dừng. Dữ liệu đã ghi nhận vẫn còn nguyên.`);
      exit(1);
    }, LIMIT_MS).unref();
    for (let next = opened.pop(); next; next = opened.pop()) {
      try {
        await next.close();
      } catch (error) {
        failed = true;
        say(`Không đóng được ${next.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    exit(failed ? 1 : 0);
  };

  const heard = (signal: string): void => {
    if (since === null) {
      since = performance.now();
      say('Đang đóng… (nhấn Ctrl-C lần nữa để buộc dừng)');
      void close();
    } else if (signal === 'SIGINT' && performance.now() - since > ECHO_MS) {
      say('Buộc dừng. Dữ liệu đã ghi nhận vẫn còn nguyên.');
      exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) listen(signal, () => heard(signal));

  return {
    /** To be closed before all that was added earlier. */
    add: (name: string, closeIt: () => Promise<void>): void => void opened.push({ name, close: closeIt }),
    isClosing: (): boolean => since !== null,
  };
};
