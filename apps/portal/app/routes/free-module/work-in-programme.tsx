import type { OutlineModule } from '@tandem/contracts';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

interface WorkInProgrammeProps {
  work: NonNullable<OutlineModule['assignment']>;
  seated: boolean;
}

/** The module's assignment, which trainers read for the members of a cohort; nobody else needs it to finish. */
export function WorkInProgramme({ work: { key, title, minutes }, seated }: WorkInProgrammeProps) {
  const t = useMessages(messages);
  return (
    <section aria-labelledby="travail" className="border-t border-line pt-5">
      <h2 id="travail" className="text-xl">
        {seated ? t.work : t.workLater}
      </h2>
      <p className="mt-1 font-semibold">
        <span lang="fr">{title}</span>
        <span className="font-normal text-soft"> · {duration(minutes)}</span>
      </p>
      <p className="mt-1 mb-3 text-soft">{seated ? t.workText : t.workLaterText}</p>
      <a href={seated ? `/espace/rendus/${key}` : '/promotions'} className="link link-alone font-semibold">
        {seated ? t.workLink : t.workLaterLink}
      </a>
    </section>
  );
}
