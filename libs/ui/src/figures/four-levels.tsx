import type { ReactNode } from 'react';
import { frenchLevels, levels, roles, shares, type FourLevelsLabels, type Level, type Role } from './levels';

const row = 64;
const block = 54;
const columns: Record<Role, number> = { assistant: 100, obm: 202, director: 304 };
const width = 88;
const tones: Record<Role, string> = { assistant: 'gold', obm: 'clay', director: 'teal' };

/** Top of a level's row; vision is the highest. */
const top = (level: number) => (levels.length - 1 - level) * row + 8;
const mainLevel = (role: Role) => levels.findIndex((level) => shares[role][level] === 1);

/** Lesser shares lean against the main block, so that each role reads as one body with feet and a head. */
function Block({ role, level, at }: { role: Role; level: Level; at: number }) {
  const share = shares[role][level];
  if (share === 0) return null;
  const height = block * share;
  const y = at < mainLevel(role) ? top(at) + 1 : top(at) + row - height - 5;
  const tone = tones[role];
  if (share === 1)
    return <rect x={columns[role]} y={y} width={width} height={height} rx="13" fill={`var(--${tone})`} />;
  return (
    <rect
      x={columns[role] + 0.75}
      y={y}
      width={width - 1.5}
      height={height}
      rx="10"
      fill={`var(--${tone}-wash)`}
      stroke={`var(--${tone})`}
      strokeWidth="1.5"
    />
  );
}

interface FourLevelsProps {
  /** Where she stands: 0 execution to 3 vision, between two if the score says so. */
  you?: { level: number; role?: Role };
  labels?: FourLevelsLabels;
  caption?: ReactNode;
}

export function FourLevels({ you, labels = frenchLevels, caption }: FourLevelsProps) {
  const youY = you && top(you.level) + row / 2;
  const youX = you?.role ? columns[you.role] + width / 2 : 346;
  return (
    <figure className="figure">
      <svg className="four-levels" viewBox="0 0 400 296" role="img" aria-label={labels.description}>
        {levels.map((level, at) => (
          <g key={level}>
            <text className="level-name" x="0" y={top(at) + row / 2 + 5}>
              {labels.levels[level]}
            </text>
            <path d={`M0 ${top(at) + row - 2}H400`} stroke="var(--line)" />
          </g>
        ))}
        {roles.map((role) => (
          <g key={role}>
            {levels.map((level, at) => (
              <Block key={level} role={role} level={level} at={at} />
            ))}
            <text
              className="verb"
              x={columns[role] + width / 2}
              y={top(mainLevel(role)) + row / 2 + 5}
              fill={`var(--on-${tones[role]})`}
            >
              {labels.verbs[role]}
            </text>
            <text className="role-name" x={columns[role] + width / 2} y="288">
              {labels.roles[role]}
            </text>
          </g>
        ))}
        {youY !== undefined && (
          <g>
            <path className="you-line" d={`M84 ${youY}H400`} />
            <rect
              x={youX - 24}
              y={youY - 13}
              width="48"
              height="26"
              rx="13"
              fill="var(--ink)"
              stroke="var(--card)"
              strokeWidth="2"
            />
            <text className="you-text" x={youX} y={youY + 5}>
              {labels.you}
            </text>
          </g>
        )}
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
