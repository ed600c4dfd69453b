import type { Dashboard } from '@tandem/contracts';

type Module = Pick<Dashboard['modules'][number], 'access' | 'completed' | 'total' | 'complete'>;

/** Whether the quiz is all that a module waits for, and open to her. */
export const hasQuizLeft = ({ access, completed, total, complete }: Module): boolean =>
  access.open && !complete && completed >= total;
