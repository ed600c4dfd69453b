import type { listSessions, ResponseOf } from '@tandem/contracts';
import { Button, Table, Tag } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { deviceName } from './device-name';
import { messages } from './messages';

type Session = ResponseOf<typeof listSessions>['sessions'][number];

export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const nameOf = (session: Session) => deviceName(session.userAgent) ?? t.unknown;
  return (
    <section aria-labelledby="sessions" className="mt-14">
      <h2 id="sessions" className="text-2xl">
        {t.sessions}
      </h2>
      <p className="mt-1 mb-4 text-soft">{t.sessionsText}</p>
      <Table
        caption={t.sessions}
        hideCaption
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          { key: 'device', header: t.device, rowHeader: true, cell: nameOf },
          {
            key: 'used',
            header: t.lastUsed,
            cell: (session) => date(locale, session.lastUsedAt, 'datetime'),
          },
          { key: 'opened', header: t.opened, cell: (session) => date(locale, session.createdAt) },
          {
            key: 'action',
            header: t.action,
            cell: (session) =>
              session.current ? (
                <span className="whitespace-nowrap">
                  <Tag tone="teal">{t.current}</Tag>
                </span>
              ) : (
                <form method="post">
                  <input type="hidden" name="session" value={session.id} />
                  <Button
                    variant="danger"
                    small
                    aria-label={t.revokeLong(nameOf(session), date(locale, session.lastUsedAt))}
                  >
                    {t.revoke}
                  </Button>
                </form>
              ),
          },
        ]}
      />
    </section>
  );
}
