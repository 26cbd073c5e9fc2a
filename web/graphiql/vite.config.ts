/** Builds the GraphQL IDE into `dist/web/graphiql/`. */
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
    outDir: '../../dist/web/graphiql',
    emptyOutDir: true,
    // The editor alone has 2.8 MB; it is loaded after the page.
    chunkSizeWarningLimit: 3_000,
    // A polyfill for browsers that are too old for the editor.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // 'use client' and 'use no memo' mean something to frameworks that are not used here.
      onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
    },
  },
});
