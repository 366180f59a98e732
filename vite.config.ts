import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

/** The page is served under a strict content policy: nothing is inlined, nothing comes from outside. */
export default defineConfig({
  base: '/',
  plugins: [react()],
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
        codeSplitting: {
          // What nearly every page needs is one file: a dozen tiny ones cost a slow machine more than their bytes.
          groups: [
            {
              name: 'desk',
              test: /[\\/]src[\\/](lib|data|state|i18n[\\/](setup|vi)|ui[\\/][^\\/]+$)|[\\/]contract[\\/](\w+\.ts|feeds[\\/](sources|registers|readings|intake|indicators|catalogue)\.ts|rules[\\/](freshness|countedSource)\.ts)/,
              minShareCount: 3,
            },
            { name: 'contract', test: /[\\/]contract[\\/]/, minShareCount: 3 },
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
