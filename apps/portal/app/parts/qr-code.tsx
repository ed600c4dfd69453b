import type { QrDrawing } from '../lib/qr-path.server';

/** Readers want four modules of white around (ISO/IEC 18004), in dark mode too. */
const quiet = 4;

export function QrCode({ size, path, label }: QrDrawing & { label: string }) {
  const side = size + 2 * quiet;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
      shapeRendering="crispEdges"
      className="h-auto w-full rounded-control"
    >
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
