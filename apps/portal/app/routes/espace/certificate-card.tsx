import type { Dashboard } from '@tandem/contracts';
import { ButtonLink, Card } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { messages } from './messages';

/** Her certificate where it stands; where it does no longer, why, and the way to what can be done. Nothing before the first. */
export function CertificateCard({ certification }: Pick<Dashboard, 'certification'>) {
  const t = useMessages(messages);
  const { certificateCode, ended } = certification;
  if (!certificateCode && !ended) return null;
  const { title, text, see } = t.certificate[ended ?? 'valid'];
  return (
    <Card as="section" tone={ended ? 'gold' : 'teal'}>
      <h2>{title}</h2>
      <p className="mt-2">{text}</p>
      <p className="mt-5">
        <ButtonLink href={ended ? '/espace/certification' : `/certificats/${certificateCode}`}>
          {see}
        </ButtonLink>
      </p>
    </Card>
  );
}
