import type { AnnouncementRecipient } from '@tandem/contracts';
import { whyPortalOnly } from './members';
import { reasonOf } from './rules/delivery';
import { retryOf } from './rules/retry';

/** SQL: of recipient `x` of a message, that her mail is not tried any more by itself. */
export const stopped = `x.state = 'waiting'
  AND EXISTS (SELECT FROM outbox o WHERE o.id = x.mail_id AND o.parked_at IS NOT NULL)`;

export interface RecipientRow extends Pick<
  AnnouncementRecipient,
  'personId' | 'name' | 'state' | 'answer' | 'why'
> {
  mailId: string | null;
  at: string | Date | null;
  readAt: string | Date | null;
  whyNow: AnnouncementRecipient['why'];
  seated: boolean;
}

/** SQL: `RecipientRow`s of a message. @param id of the message, as SQL */
export const recipientsOf = (id: string): string => `
  SELECT p.id AS "personId", p.name, CASE WHEN ${stopped} THEN 'stopped' ELSE x.state END AS state, x.answer, x.why,
    x.mail_id AS "mailId", coalesce(x.reported_at, x.settled_at) AS at, n.read_at AS "readAt",
    ${whyPortalOnly} AS "whyNow",
    EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND e.cohort_id = m.cohort_id
      AND e.status IN ('active', 'paused')) AS seated
  FROM announcement_recipient x JOIN announcement m ON m.id = x.announcement_id JOIN person p ON p.id = x.person_id
    LEFT JOIN notification n ON n.person_id = p.id AND n.kind = 'announcement' AND n.subject_id = m.id
  WHERE x.announcement_id = ${id} ORDER BY p.name, p.id`;

export function recipientView(row: RecipientRow): AnnouncementRecipient {
  const { personId, name, state, answer, why, at, readAt } = row;
  return {
    ...{ personId, name, state, answer, why, at: instant(at), readAt: instant(readAt) },
    reason: answer === null || state === 'waiting' ? null : reasonOf(answer),
    retryable: retryOf(row) !== 'none',
  };
}

const instant = (value: string | Date | null): string | null =>
  value === null ? null : new Date(value).toISOString();
