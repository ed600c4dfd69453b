/// <reference types="vite/client" />
import text from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url';
import display from '@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2?url';

/** For <link rel="preload" as="font" type="font/woff2" crossorigin>: the two that every page shows at once. */
export const preloadFonts = [text, display];
