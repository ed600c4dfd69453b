import type { ComponentProps } from 'react';
import type { FourLevels, GrowthPath } from '@tandem/ui';

type LevelLabels = NonNullable<ComponentProps<typeof FourLevels>['labels']>;
type Stages = NonNullable<ComponentProps<typeof GrowthPath>['labels']>['stages'];

export const englishLevels: LevelLabels = {
  levels: { execution: 'Execution', management: 'Management', strategy: 'Strategy', vision: 'Vision' },
  roles: { assistant: 'Assistant', obm: 'OBM', director: 'Director' },
  verbs: { assistant: 'executes', obm: 'manages', director: 'decides' },
  description:
    'Four levels, from the ground up: execution, management, strategy, vision. The assistant works mostly at execution, with a foot in management. The OBM works mostly at management, with a foot in execution and one in strategy. The director of operations works mostly at strategy and management, in touch with vision.',
};

export const englishStages: Stages = [
  {
    when: 'At first',
    title: 'Alone at the helm',
    text: 'The founder holds the four levels, from customer service to vision.',
  },
  {
    when: 'First help',
    title: 'An assistant',
    text: 'She takes execution: the founder no longer does everything herself.',
  },
  {
    when: 'Past €100k a year',
    title: 'An OBM',
    text: 'There is a team to lead: she takes management, from projects to results.',
  },
  {
    when: 'Several times €100k',
    title: 'A director of operations',
    text: 'She shares strategy; the founder keeps vision.',
  },
];
