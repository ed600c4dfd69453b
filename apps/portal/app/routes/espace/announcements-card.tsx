import type { ReceivedAnnouncement } from '@tandem/contracts';
import { Card } from '@tandem/ui';
import { useMessages } from '../../lib/messages';
import { AnnouncementEntry } from '../../parts/announcement-entry';
import { messages } from './messages';

/** The latest that her trainers wrote to her; nothing before the first. */
export function AnnouncementsCard({ announcements }: { announcements: readonly ReceivedAnnouncement[] }) {
  const t = useMessages(messages);
  if (announcements.length === 0) return null;
  return (
    <Card as="section">
      <h2 className="text-2xl">{t.announcements}</h2>
      <ul className="mt-3">
        {announcements.map((announcement) => (
          <AnnouncementEntry key={announcement.id} announcement={announcement} heading="h3" />
        ))}
      </ul>
      <p className="mt-1">
        <a href="/espace/messages" className="link link-alone">
          {t.allAnnouncements}
        </a>
      </p>
    </Card>
  );
}
