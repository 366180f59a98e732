import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = 'http://127.0.0.1:8787';

/** The page is served under a strict content policy: nothing is inlined, nothing comes from outside. */
export default defineConfig({
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
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
