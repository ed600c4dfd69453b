import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** The workspace's libraries are compiled with the portal, from their sources. */
const fromSource = ['@tandem/contracts', '@tandem/ui'];

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ],
  resolve: { conditions: ['@tandem/source', 'module', 'browser', 'development|production'] },
  ssr: {
    noExternal: fromSource,
    resolve: { conditions: ['@tandem/source', 'module', 'node', 'development|production'] },
  },
  // The one script that is bundled by itself: the check of a certificate.
  worker: { format: 'es' },
  build: { target: 'es2022' },
});
