/** The four levels, from the ground up. */
export const levels = ['execution', 'management', 'strategy', 'vision'] as const;
export const roles = ['assistant', 'obm', 'director'] as const;
export type Level = (typeof levels)[number];
export type Role = (typeof roles)[number];

/** How much of each level a role holds: 1 is where it mostly works, 0 is not at all. */
export const shares: Record<Role, Record<Level, number>> = {
  assistant: { execution: 1, management: 0.32, strategy: 0, vision: 0 },
  obm: { execution: 0.5, management: 1, strategy: 0.36, vision: 0 },
  director: { execution: 0, management: 0.62, strategy: 1, vision: 0.36 },
};

export interface FourLevelsLabels {
  levels: Record<Level, string>;
  roles: Record<Role, string>;
  /** What each role does at its main level, in one verb. */
  verbs: Record<Role, string>;
  /** The whole figure in words. */
  description: string;
}

export const frenchLevels: FourLevelsLabels = {
  levels: { execution: 'Exécution', management: 'Gestion', strategy: 'Stratégie', vision: 'Vision' },
  roles: { assistant: 'Assistante', obm: 'OBM', director: 'Directrice' },
  verbs: { assistant: 'exécute', obm: 'gère', director: 'décide' },
  description:
    'Quatre niveaux, de bas en haut\u202f: exécution, gestion, stratégie, vision. L’assistante travaille surtout à l’exécution, avec un pied dans la gestion. L’OBM travaille surtout à la gestion, avec un pied dans l’exécution et un dans la stratégie. La directrice des opérations travaille surtout à la stratégie et à la gestion, en lien avec la vision.',
};
