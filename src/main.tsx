import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { askFirstFeeds } from './app/firstFeeds';
import { router } from './app/router';
import { createQueryClient } from './data/feedQuery';
import { keepLive } from './data/keepLive';
import { sessionState } from './data/sessionState';
import { startI18n } from './i18n/setup';
import './ui/fonts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const queryClient = createQueryClient();
// The mode is fixed when the page is built: no other build has a way to the demo's data, nor falls back to them.
const demo = import.meta.env.MODE === 'demo' ? await (await import('../mocks/startDemo')).startDemo() : {};
// The figures and the view's code are on their way while the words and the frame are made ready.
askFirstFeeds(queryClient, location, Date.now());
void router.load();
await startI18n();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
keepLive(queryClient, demo);
// The demo is one browser's own: whoever opens it may do all there is.
if (import.meta.env.MODE === 'demo') sessionState.setState({ scopes: { has: () => true, size: 1 } });
else void import('./data/watchSession').then(({ watchSession }) => watchSession(queryClient), console.error);
if (globalThis.parent !== globalThis.self) void import('./app/framePort').then(({ startFramePort }) => startFramePort(router, queryClient));
// The demo's province is in the browser already: there is nothing to be without.
if (import.meta.env.MODE !== 'demo') void import('./app/startLater').then(({ startLater }) => startLater(queryClient), console.error);
