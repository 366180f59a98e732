import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './vite.serviceWorker.ts';

const gateway = 'http://127.0.0.1:8787';

const ASYNC_ZIP = /write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/;

/**
 * The sheet writer zips in workers made of blobs, which the content policy (`worker-src 'self'`) refuses. It runs in a worker of
 * ours already, where zipping at once stops nobody.
 */
export const zipHere = (): Plugin => ({
  name: 'zip-here',
  transform: {
    filter: { id: ASYNC_ZIP },
    handler: () => ({
      code: "import { zipSync } from 'fflate';\nexport default async (files) => zipSync(files).buffer;\n",
      map: null,
      moduleSideEffects: false,
    }),
  },
});

const ALL_TRANSPORTS = /engine\.io-client\/build\/esm\/transports\/index\.js$/;

/** The live link speaks over a web socket and nothing else (`src/data/socketPort.ts`): the other ways are not in the program. */
const webSocketOnly = (): Plugin => ({
  name: 'web-socket-only',
  transform: {
    filter: { id: ALL_TRANSPORTS },
    handler: () => ({
      code: "import { WS } from './websocket.js';\nexport const transports = { websocket: WS };\n",
      map: null,
      moduleSideEffects: false,
    }),
  },
});

/** Left out of the first load though several pages share it. */
const LATER = {
  data: 'useSameObservation|latest|command|useOrder|useKept|frozenView|freezable|meetingSession|session(?!State)|signOnActs|keepSignedOn|watchSession|relay|outbox[\\\\/](?!outboxState)|kept[\\\\/](?!keptState)',
  ui: 'Passport|FrozenDoubts|Wall|Field|Conflict|FailureLine|HourField|UnsentWord|useEms|createTold|LedgerSwitch|HeadTiles|CutChips|BulletBar|barScale|FilterForm|LetterKeySheet|FigureCard|WhenSeen|LatePanel|SegmentedSwitch|Sheet',
  lib: 'roomAddress|valueText|mergeFields|spanParts|moneyText|ranks|yearMonth|searchText|gapTone|dayText',
};
const DESK = new RegExp(
  [
    String.raw`[\\/]src[\\/](state[\\/](?!newVersion|letterKeys|outboxSheet|homeRole|rejectedParams)|lib[\\/](?!${LATER.lib})|data[\\/](?!${LATER.data})|ui[\\/](?!${LATER.ui})[^\\/]+$|i18n[\\/](setup|vi))`,
    String.raw`[\\/]contract[\\/](agencies|areas|feed|figure|geometry|period|problem|value)\.ts`,
    String.raw`[\\/]contract[\\/](feeds[\\/](sources|registers|readings|intake)|rules[\\/](freshness|countedSource))\.ts`,
  ].join('|'),
);

const ROUTER = /node_modules[\\/]@tanstack[\\/](?:react-router|router-core|history|react-store|store)[\\/]/;

/** The page is served under a strict content policy: nothing is inlined, nothing comes from outside. */
export default defineConfig({
  base: '/',
  plugins: [react(), webSocketOnly(), serviceWorker()],
  worker: { format: 'es', plugins: () => [zipHere()] },
  build: {
    manifest: true,
    outDir: 'dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      output: {
        // The first load names every part and what that brings: with their own names too that list weighs a third more.
        chunkFileNames: ({ name }) => (name === 'mapHost' ? 'assets/[name]-[hash].js' : 'assets/[hash].js'),
        codeSplitting: {
          // What nearly every page needs is one file: a dozen tiny ones cost a slow machine more than their bytes.
          groups: [
            { name: 'desk', test: DESK, minShareCount: 3 },
            { name: 'router', test: ROUTER, minShareCount: 3 },
            // What every feed is made of; the words of an act come with whoever can give it.
            { name: 'contract', test: /[\\/]contract[\\/](?!commands|rules[\\/]besideView)/, minShareCount: 20 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': gateway, '/socket.io': { target: gateway, ws: true } },
  },
});
