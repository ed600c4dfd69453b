import { useId, type ReactNode } from 'react';
import { classes } from '../classes';
import { ScrollRegion } from '../data/table';
import type { LinkAs } from '../link-as';

export interface HeatCell {
  /** Done share of the module, 0 to 1. */
  share: number;
  /** Behind the plan: asks for attention, whatever the share. */
  late?: boolean;
}

export interface HeatRow {
  key: string;
  name: string;
  href?: string;
  /** One per module, in order. */
  cells: readonly HeatCell[];
}

export interface HeatLabels {
  caption: string;
  member: string;
  cell: (cell: HeatCell) => string;
  legend: { none: string; started: string; done: string; late: string };
}

const frenchHeat: HeatLabels = {
  caption: 'Avancement de chaque membre, module par module',
  member: 'Membre',
  cell: ({ share, late }) => `${Math.round(share * 100)}\u00a0%${late ? ', en retard' : ''}`,
  legend: { none: 'Pas commencé', started: 'En cours', done: 'Terminé', late: 'En retard' },
};

/** 0 untouched, 4 finished: a module at 99 % must not look done, nor one at 1 % untouched. */
export function heatStep(share: number): 0 | 1 | 2 | 3 | 4 {
  if (share <= 0) return 0;
  if (share >= 1) return 4;
  return share < 0.34 ? 1 : share < 0.67 ? 2 : 3;
}

const cellClass = ({ share, late }: HeatCell) =>
  classes('heat-cell', late ? 'heat-late' : `heat-${heatStep(share)}`);

interface CohortHeatMapProps {
  /** Short column heads, « 1 » to « 8 », with the full title for those who listen. */
  modules: readonly { short: string; title: string }[];
  rows: readonly HeatRow[];
  labels?: HeatLabels;
  caption?: ReactNode;
  linkAs?: LinkAs;
}

/** A table that is coloured, so that the eye and the screen reader get the same facts. */
export function CohortHeatMap({
  modules,
  rows,
  labels = frenchHeat,
  caption,
  linkAs: Link = 'a',
}: CohortHeatMapProps) {
  const id = useId();
  const { none, started, done, late } = labels.legend;
  return (
    <figure className="figure">
      <ScrollRegion labelledBy={id}>
        <table className="heat">
          <caption id={id}>{labels.caption}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{labels.member}</span>
              </th>
              {modules.map(({ short, title }) => (
                <th key={short} scope="col">
                  <abbr title={title} className="no-underline">
                    {short}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, href, cells }) => (
              <tr key={key}>
                <th scope="row">{href ? <Link href={href}>{name}</Link> : name}</th>
                {cells.map((cell, at) => (
                  <td key={at} className={cellClass(cell)}>
                    {cell.late && <span aria-hidden="true">!</span>}
                    <span className="sr-only">{labels.cell(cell)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul className="heat-legend" aria-hidden="true">
        <li>
          <span className="heat-cell heat-0" />
          {none}
        </li>
        <li>
          <span className="heat-cell heat-2" />
          {started}
        </li>
        <li>
          <span className="heat-cell heat-4" />
          {done}
        </li>
        <li>
          <span className="heat-cell heat-late">!</span>
          {late}
        </li>
      </ul>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
