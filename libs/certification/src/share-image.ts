import { readFile } from 'node:fs/promises';
import type { Certificate } from '@tandem/contracts';
import { pdfFonts } from '@tandem/platform';
import { shareImageSvg } from './rules/share-image-svg';

/** Loaded when somebody asks for the first picture: two megabytes that most processes never need. */
let renderer: ReturnType<typeof load> | null = null;

async function load() {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fontBuffers = await Promise.all(Object.values(pdfFonts).map((file) => readFile(file)));
  return (svg: string): Uint8Array => {
    const picture = new Resvg(svg, {
      font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Instrument Sans' },
    });
    const rendered = picture.render();
    const png = rendered.asPng();
    rendered.free();
    picture.free();
    return png;
  };
}

/** As PNG, since previews of links know no SVG. */
export async function shareImage(certificate: Certificate, verifyUrl: string): Promise<Buffer> {
  renderer ??= load();
  const render = await renderer;
  return Buffer.from(render(shareImageSvg(certificate, verifyUrl)));
}
