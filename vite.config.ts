import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const gateway = 'http://127.0.0.1:8787';

/** The page is served under a strict content policy: nothing is inlined, nothing comes from outside. */
export default defineConfig({
  base: '/',
  plugins: [react()],
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
              test: /[\\/]src[\\/](lib|data|state|i18n[\\/](setup|vi)|ui[\\/][^\\/]+$)|[\\/]contract[\\/]/,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': gateway, '/socket.io': { target: gateway, ws: true } },
  },
  test: { include: ['{contract,src,server,mocks,scripts,bench,e2e/link}/**/*.test.ts?(x)'], testTimeout: 120_000, hookTimeout: 120_000 },
});
