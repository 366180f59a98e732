import { newVersion, pageVersion } from '../../state/newVersion';
import { watchVersion } from './watchVersion';

/** What no figure waits for, and what may wait for a quiet moment of the line. */
const FILL_AFTER_MS = 20_000;
const WORKER = '/sw.js';

/** A person who saves data is not sent the parts that were not asked for. */
const savesData = (): boolean => {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined;
  return typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;
};

const answerVersion = ({ data, ports }: MessageEvent<unknown>): void => {
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'which-version') ports[0]?.postMessage(pageVersion());
};

/**
 * Puts the program on this device, where the browser allows it (over https or on this very machine; not in private windows of some), and
 * watches for a newer version, with or without a worker.
 */
export const keepWorker = async (): Promise<void> => {
  const workers = globalThis.isSecureContext && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  workers?.addEventListener('message', answerVersion);
  const registration = await workers?.register(WORKER, { scope: '/', updateViaCache: 'none' }).catch(() => undefined);
  const apply = watchVersion(registration, () => newVersion.setState({ isReady: true }));
  newVersion.setState({ apply });
  if (!registration || !workers || savesData()) return;
  await workers.ready;
  setTimeout(() => registration.active?.postMessage({ type: 'fill' }), FILL_AFTER_MS);
};
