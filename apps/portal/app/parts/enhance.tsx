import { useNonce } from '../lib/nonce';

/**
 * A small script for a page that is not hydrated; what it does must also be possible without it. Sources stand in
 * `app/enhancements/` and come with `?raw`. A module: its names are its own, and it runs once the page is parsed.
 */
export function Enhance({ script }: { script: string }) {
  return <script type="module" nonce={useNonce()} dangerouslySetInnerHTML={{ __html: script }} />;
}
