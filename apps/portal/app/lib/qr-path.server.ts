import { create } from 'qrcode';

export interface QrDrawing {
  /** Modules on a side. */
  size: number;
  /** SVG path of the dark modules, one unit each. */
  path: string;
}

/** The modules as runs of a row: a tenth of the size of one square each. */
export function qrDrawing(text: string): QrDrawing {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && data[y * size + x]) x++;
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  }
  return { size, path };
}
