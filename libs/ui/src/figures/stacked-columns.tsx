import { classes } from '../classes';

export interface StackedColumn {
  label: string;
  /** From the ground up, in the order of the legend. */
  values: readonly number[];
}

interface StackedColumnsProps {
  /** What the parts of a column are: at most three. */
  legend: readonly string[];
  columns: readonly StackedColumn[];
}

/**
 * Columns over time made of parts. For the eye alone: a table beside it says the same in words and numbers. Parts differ by
 * tone and by texture, so that they hold on paper and for whoever sees no colour.
 */
export function StackedColumns({ legend, columns }: StackedColumnsProps) {
  const max = Math.max(1, ...columns.map(({ values }) => sum(values)));
  return (
    <figure className="figure" aria-hidden="true">
      <ul className="stack-legend">
        {legend.map((name, at) => (
          <li key={name}>
            <svg viewBox="0 0 16 16">
              <rect className={`stack-${at}`} x="1" y="1" width="14" height="14" rx="3" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ol className={classes('columns', columns.length > 6 && 'columns-dense')}>
        {columns.map(({ label, values }) => (
          <li key={label}>
            <svg viewBox="0 0 10 100" preserveAspectRatio="none">
              {values.map((value, at) => {
                const height = (100 * value) / max;
                const y = 100 - (100 * sum(values.slice(0, at + 1))) / max;
                return value > 0 ? (
                  <rect key={legend[at]} className={`stack-${at}`} x="0.5" width="9" y={y} height={height} />
                ) : null;
              })}
            </svg>
            <span>{label}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + Math.max(0, value), 0);
