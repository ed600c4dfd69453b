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

/** Her points beside the name of a level; the longest bar is that of the level with the most. */
function Points({ level, at, profile }: { level: Level; at: number; profile: LevelProfile }) {
  const most = Math.max(1, ...Object.values(profile.points));
  const points = profile.points[level];
  const length = (58 * points) / most;
  const y = top(at) + row / 2 + 9;
  return (
    <>
      <rect x="0" y={y} width={Math.max(2, length)} height="9" rx="4.5" fill="var(--ink)" />
      <text className="level-points" x={Math.max(2, length) + 6} y={y + 9}>
        {points}
      </text>
    </>
  );
}

/** Around the column of a role that fits. */
function Frame({ role }: { role: Role }) {
  return <rect className="fit-frame" x={columns[role] - 6} y="2" width={width + 12} height="292" rx="17" />;
}

interface LevelProfile {
  points: Record<Level, number>;
  /** The roles that fit: none, one, or two. */
  roles: readonly Role[];
  /** The points and the roles in words. */
  description: string;
}

interface FourLevelsProps {
  /** Where somebody stands. */
  profile?: LevelProfile;
  labels?: FourLevelsLabels;
  caption?: ReactNode;
}

export function FourLevels({ profile, labels = frenchLevels, caption }: FourLevelsProps) {
  const description = profile ? `${labels.description} ${profile.description}` : labels.description;
  return (
    <figure className="figure">
      <svg className="four-levels" viewBox="0 0 400 296" role="img" aria-label={description}>
        {levels.map((level, at) => (
          <g key={level}>
            <text className="level-name" x="0" y={top(at) + row / 2 + (profile ? 0 : 5)}>
              {labels.levels[level]}
            </text>
            {profile && <Points {...{ level, at, profile }} />}
            <path d={`M0 ${top(at) + row - 2}H400`} stroke="var(--line)" />
          </g>
        ))}
        {roles.map((role) => (
          <g key={role}>
            {profile?.roles.includes(role) && <Frame role={role} />}
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
      </svg>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
