import { useNonce } from '../lib/nonce';

/**
 * A small script for a page that is not hydrated; what it does must also be possible without it. Sources stand in
 * `app/enhancements/` and come with `?url&no-inline`: browsers keep them, pages stay small. A module: its names are its
 * own, it runs once the page is parsed, and once only when two parts of a page ask for it.
 */
export function Enhance({ src }: { src: string }) {
  return <script type="module" nonce={useNonce()} src={src} />;
}
