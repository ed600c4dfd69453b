import type { previewAnnouncement, ResponseOf } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { messages } from './messages';

type Recipient = ResponseOf<typeof previewAnnouncement>['recipients'][number];

/** Who gets it; who sees it in the portal alone, and why, is said before it leaves. */
export function Recipients({ recipients }: { recipients: readonly Recipient[] }) {
  const t = useMessages(messages);
  const portal = recipients.flatMap(({ personId, name, why }) => (why ? [{ personId, name, why }] : []));
  const mailed = recipients.filter(({ why }) => why === null);
  return (
    <Card as="section" tone="sunk">
      {mailed.length > 0 ? (
        <>
          <p>{t.who(mailed.length)}</p>
          <details>
            <summary className="link inline-flex min-h-11 items-center text-sm">{t.everybody}</summary>
            <ul className="text-sm">
              {mailed.map(({ personId, name }) => (
                <li key={personId}>{name}</li>
              ))}
            </ul>
          </details>
        </>
      ) : null}
      {portal.length > 0 ? (
        <>
          <p className="mt-2">{t.portalOnly(portal.length)}</p>
          <ul className="mt-1 list-disc ps-5 text-sm">
            {portal.map(({ personId, name, why }) => (
              <li key={personId}>
                {name}, {t.why[why]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}
