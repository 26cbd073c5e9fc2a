/** Builds the explorer into `dist/web/explorer/`. */
import { defineConfig } from 'vite';
import { licences } from '../licences.js';

const { page, worker } = licences();

export default defineConfig({
  root: import.meta.dirname,
  // Addresses are relative, so that the service may stand behind a gateway under any path.
  base: './',
  plugins: [page],
  worker: { format: 'es', plugins: () => [worker] },
  build: {
    outDir: '../../dist/web/explorer',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
});
