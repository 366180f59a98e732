import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery of kits, built for tests and development only: `npx vite --config vite.gallery.config.ts` opens it. */
export default defineConfig({
  root: 'gallery',
  base: './',
  plugins: [react()],
  build: { outDir: '../dist/gallery', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { port: 5174 },
});
