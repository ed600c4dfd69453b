import type { ReactNode } from 'react';
import { classes } from '../classes';

export interface SeriesPoint {
  label: string;
  value: number;
  /** The value as it is written, « 1 490 € »; the bare number otherwise. */
  text?: string;
}

interface ChartProps {
  items: readonly SeriesPoint[];
  caption?: ReactNode;
}

const share = (value: number, max: number) => (max > 0 ? (100 * value) / max : 0);
const largest = (items: readonly SeriesPoint[]) => Math.max(0, ...items.map(({ value }) => value));

interface FunnelProps extends ChartProps {
  labels?: {
    /** Between a stage and the one before it; `rate` from 0 to 1. */
    rate: (rate: number) => string;
  };
}

const frenchRate = { rate: (rate: number) => `${Math.round(rate * 100)}\u00a0% de l’étape précédente` };

export function Funnel({ items, caption, labels = frenchRate }: FunnelProps) {
  const max = largest(items);
  return (
    <figure className="figure">
      <ol className="funnel">
        {items.map(({ label, value, text }, at) => {
          const before = items[at - 1]?.value;
          return (
            <li key={label}>
              <div className="funnel-head">
                <span>{label}</span>
                <b>{text ?? value}</b>
              </div>
              <svg aria-hidden="true">
                <rect className="chart-track" width="100%" height="12" rx="6" />
                <rect
                  className="chart-fill"
                  width={`${value > 0 ? Math.max(1.5, share(value, max)) : 0}%`}
                  height="12"
                  rx="6"
                />
              </svg>
              {before ? <span className="funnel-rate">{labels.rate(value / before)}</span> : null}
            </li>
          );
        })}
      </ol>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

/** Columns over time. Beyond ten columns a phone shows every second label. */
export function BarSeries({ items, caption }: ChartProps) {
  const max = largest(items);
  return (
    <figure className="figure">
      <ol className={classes('columns', items.length > 6 && 'columns-dense')}>
        {items.map(({ label, value, text }) => (
          <li key={label}>
            <b>{text ?? value}</b>
            <svg aria-hidden="true" viewBox="0 0 10 100" preserveAspectRatio="none">
              <rect
                className="chart-fill"
                width="10"
                y={100 - share(value, max)}
                height={share(value, max)}
              />
            </svg>
            <span>{label}</span>
          </li>
        ))}
      </ol>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

/** A trend beside a number. `label` says it in words. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map((value, at) => [
    Math.round((at / Math.max(1, values.length - 1)) * 1160) / 10 + 2,
    Math.round((1 - (value - low) / span) * 260) / 10 + 3,
  ]);
  const [x, y] = points[points.length - 1] ?? [0, 0];
  return (
    <svg className="sparkline" viewBox="0 0 120 32" role="img" aria-label={label}>
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <circle cx={x} cy={y} r="3" />
    </svg>
  );
}
