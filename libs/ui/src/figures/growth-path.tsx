import type { ReactNode } from 'react';
import { classes } from '../classes';

export interface GrowthStage {
  title: string;
  when: string;
  text: string;
}

const frenchStages: readonly GrowthStage[] = [
  {
    when: 'Au départ',
    title: 'Seule aux commandes',
    text: 'La fondatrice tient les quatre niveaux, du service client à la vision.',
  },
  {
    when: 'Premier renfort',
    title: 'Une assistante',
    text: 'Elle prend l’exécution\u202f: la fondatrice cesse de tout faire elle-même.',
  },
  {
    when: 'Au-delà de 100\u00a0k€ par an',
    title: 'Une OBM',
    text: 'Il y a une équipe à conduire\u202f: elle prend la gestion, des projets aux résultats.',
  },
  {
    when: 'Plusieurs fois 100\u00a0k€',
    title: 'Une directrice des opérations',
    text: 'Elle partage la stratégie\u202f; la fondatrice garde la vision.',
  },
];

// Centres of the four columns, and how high the curve has risen there.
const points = [
  [100, 128],
  [300, 104],
  [500, 64],
  [700, 24],
] as const;
const tones = ['soft', 'gold', 'clay', 'teal'];
const curve = 'M0 134C60 132 160 122 300 104S440 78 500 64S640 36 800 8';

interface GrowthPathProps {
  labels?: { stages: readonly GrowthStage[] };
  caption?: ReactNode;
  /** Index of the stage to point out. */
  current?: number;
}

/** The words are a plain list; the curve above them only draws what they say. */
export function GrowthPath({ labels = { stages: frenchStages }, caption, current }: GrowthPathProps) {
  return (
    <figure className="figure">
      <svg className="growth-curve" viewBox="0 0 800 144" aria-hidden="true">
        <path d={`${curve}V144H0Z`} fill="var(--clay-wash)" />
        <path d={curve} fill="none" stroke="var(--edge)" strokeWidth="2" />
        {points.map(([x, y], at) => (
          <g key={x}>
            <path d={`M${x} ${y}V144`} stroke="var(--line)" strokeDasharray="2 5" />
            {at === current && <circle cx={x} cy={y} r="16" fill={`var(--${tones[at]})`} opacity=".25" />}
            <circle cx={x} cy={y} r="9" fill={`var(--${tones[at]})`} stroke="var(--paper)" strokeWidth="3" />
          </g>
        ))}
      </svg>
      <ol className="growth-stages">
        {labels.stages.map(({ when, title, text }, at) => (
          <li
            key={title}
            className={classes('growth-stage', `stage-${at}`)}
            aria-current={at === current || undefined}
          >
            <p className="growth-when">{when}</p>
            <p className="growth-title">{title}</p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
