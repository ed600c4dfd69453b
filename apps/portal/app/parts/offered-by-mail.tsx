import { defineMessages, useMessages } from '../lib/messages';
import { followedBy } from '../lib/landing';
import { useVisitor } from '../lib/visitor';

const messages = defineMessages({
  fr: {
    offered: 'Une place t’a été proposée par e-mail\u202f? Elle est peut-être encore à toi\u202f:',
    signIn: 'Me connecter',
  },
  en: {
    offered: 'Were you offered a seat by mail? It may still be yours:',
    signIn: 'Sign in',
  },
});

interface OfferedByMailProps {
  /** Where her seat is taken. */
  seatAt: string;
}

/** What is closed to a visitor without session may still hold a seat for her: she is told where she finds out. */
export function OfferedByMail({ seatAt }: OfferedByMailProps) {
  const t = useMessages(messages);
  if (useVisitor()?.me?.kind === 'member') return null;
  return (
    <p>
      {t.offered}{' '}
      <a className="link" href={`/connexion${followedBy(seatAt)}`}>
        {t.signIn}
      </a>
    </p>
  );
}
