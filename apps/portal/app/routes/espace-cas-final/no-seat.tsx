import { ButtonLink, EmptyState } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function NoSeat() {
  const t = useMessages(messages);
  return (
    <EmptyState title={t.noSeatTitle} action={<ButtonLink href="/promotions">{t.cohorts}</ButtonLink>}>
      {t.noSeat}
    </EmptyState>
  );
}
