import { ButtonLink, Card } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

export function PaidOrder({ welcome }: { welcome: boolean }) {
  const t = useMessages(messages);
  if (!welcome) return <ButtonLink href="/espace">{t.space}</ButtonLink>;
  return (
    <Card tone="teal">
      <p>{t.welcomeText}</p>
      <div className="actions mt-4">
        <ButtonLink href="/espace/accueil">{t.welcome}</ButtonLink>
        <ButtonLink href="/espace" variant="quiet">
          {t.space}
        </ButtonLink>
      </div>
    </Card>
  );
}
