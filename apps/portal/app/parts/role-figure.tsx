import type { LevelScores, RoleOutcome } from '@tandem/contracts';
import { FourLevels, type Role } from '@tandem/ui';
import { useLocale, useMessages } from '../lib/messages';
import { englishLevels } from './figure-labels';
import { messages } from './role-messages';

const framed: Record<RoleOutcome, readonly Role[]> = {
  assistant: ['assistant'],
  'assistant-obm': ['assistant', 'obm'],
  obm: ['obm'],
  'obm-director': ['obm', 'director'],
  director: ['director'],
  spread: [],
};

/** The four levels with somebody's points, and a frame around the roles that come closest. */
export function RoleFigure({ role, scores }: { role: RoleOutcome; scores: LevelScores }) {
  const t = useMessages(messages);
  const english = useLocale() === 'en';
  const roles = framed[role];
  const caption = [t.unframed, t.framed, t.framedTwo][roles.length];
  return (
    <FourLevels
      profile={{ points: scores, roles, description: t.described(t.roles[role], scores) }}
      caption={caption}
      {...(english && { labels: englishLevels })}
    />
  );
}
