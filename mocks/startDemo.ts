import { setupWorker } from 'msw/browser';
import { demoHandlers } from './handlers';
import { askWorker } from './wire/askWorker';
import { connectTo } from './wire/connect';

/** Beside the page's own words, while there is no page yet. */
const say = (text: string): void => {
  const place = document.getElementById('demo-wait');
  if (place) place.textContent = text;
};

/**
 * Opens the province in a worker of this page and answers every request under /api from it. Resolves to the port that the
 * live link takes; rejects, and says so on the page, when the browser cannot run it: nothing is shown in its place.
 */
export const startDemo = async () => {
  try {
    const worker = new Worker(new URL('./province/worker.ts', import.meta.url), { type: 'module', name: 'province' });
    const { ready, ask } = askWorker(worker);
    const network = setupWorker(...demoHandlers(ask));
    await Promise.all([ready, network.start({ quiet: true, onUnhandledRequest: 'bypass' })]);
    const connect = connectTo(worker);
    // For whoever tries it from the console, and for the contract suite: a second line, and the inbox of station files.
    Object.assign(globalThis, {
      iocDemo: { connect, deliver: (name: string, text: string) => ask({ ask: 'deliver', of: { name, text } }) },
    });
    return { connect };
  } catch (error) {
    say(
      'Không mở được bản trình diễn trong trình duyệt này. Hãy dùng trình duyệt mới, mở qua https hoặc 127.0.0.1, không ở chế độ ẩn danh.',
    );
    throw error;
  }
};
