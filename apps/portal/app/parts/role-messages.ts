import type { FunctionLevel, LevelScores, RoleOutcome } from '@tandem/contracts';
import { defineMessages } from '../lib/messages';

type Levels = Record<FunctionLevel, string>;

const listed = (levels: Levels, scores: LevelScores) =>
  `${levels.execution} ${scores.execution}, ${levels.management} ${scores.management}, ${levels.strategy} ${scores.strategy}, ${levels.vision} ${scores.vision}`;

const rolesFr: Record<RoleOutcome, string> = {
  assistant: 'Assistante virtuelle',
  'assistant-obm': 'Entre assistante et OBM',
  obm: 'Online Business Manager',
  'obm-director': 'Entre OBM et directrice des opérations',
  director: 'Directrice des opérations',
  spread: 'Un pied à chaque étage',
};

const rolesEn: Record<RoleOutcome, string> = {
  assistant: 'Virtual assistant',
  'assistant-obm': 'Between assistant and OBM',
  obm: 'Online business manager',
  'obm-director': 'Between OBM and director of operations',
  director: 'Director of operations',
  spread: 'A foot on every floor',
};

const levelsFr: Levels = {
  execution: 'Exécution',
  management: 'Gestion',
  strategy: 'Stratégie',
  vision: 'Vision',
};

const levelsEn: Levels = {
  execution: 'Execution',
  management: 'Management',
  strategy: 'Strategy',
  vision: 'Vision',
};

/** What every screen that shows a result of the role finder says of it. */
export const messages = defineMessages({
  fr: {
    finder: 'La boussole des rôles',
    roles: rolesFr,
    levels: levelsFr,
    points: (scores: LevelScores) => listed(levelsFr, scores),
    described: (role: string, scores: LevelScores) =>
      `Ce profil\u202f: ${role}. Points par niveau\u202f: ${listed(levelsFr, scores)}.`,
    framed: 'Les barres sont tes points. Le cadre entoure le métier qui s’en approche le plus.',
    framedTwo: 'Les barres sont tes points. Les cadres entourent les deux métiers qui s’en approchent.',
    unframed: 'Les barres sont tes points. Aucun métier ne s’en approche plus que les autres.',
  },
  en: {
    finder: 'The role finder',
    roles: rolesEn,
    levels: levelsEn,
    points: (scores: LevelScores) => listed(levelsEn, scores),
    described: (role: string, scores: LevelScores) =>
      `This profile: ${role}. Points by level: ${listed(levelsEn, scores)}.`,
    framed: 'The bars are your points. The frame is around the trade that comes closest.',
    framedTwo: 'The bars are your points. The frames are around the two trades that come closest.',
    unframed: 'The bars are your points. No trade comes closer than the others.',
  },
});
