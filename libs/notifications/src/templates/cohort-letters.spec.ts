import { renderWriting } from '@tandem/catalogue';
import { digestKinds, liveSessionChanges } from '@tandem/contracts';
import { checkLetters, hostile, letter, url } from '../../../../test/support/letters';
import { absence } from './absence';
import { announcement } from './announcement';
import { digest } from './digest';
import { liveSessions } from './live-sessions';
import { messageReported } from './message-reported';
import { messageWritten } from './message-written';
import { planChanged } from './plan-changed';
import { seatEnded } from './seat-ended';
import { seatLapsed } from './seat-lapsed';
import { seatOffered } from './seat-offered';
import { trainerChanged } from './trainer-changed';
import { waitlistRemoved } from './waitlist-removed';
import { workReviewed } from './work-reviewed';
import { workSubmitted } from './work-submitted';

const reviewed = {
  name: hostile,
  reviewerName: hostile,
  comment: `${hostile}\nDeux lignes`,
  title: hostile,
  workUrl: url,
};

type Session = { title: string; when: string; inShort: string; former: string | null; minutes: number };

checkLetters([
  letter('digest', digest, {
    name: hostile,
    items: digestKinds.map((kind) => ({
      kind,
      from: hostile,
      title: hostile,
      excerpt: `${hostile}\nEncore`,
    })),
    more: 3,
    url,
    leave: digestKinds.map((kind) => ({ kind, url: `${url}&type=${kind}` })),
    leaveAll: `${url}&type=all`,
  }),
  letter('digest, of somebody who has left', digest, {
    name: hostile,
    items: [{ kind: 'reply' as const, from: null, title: null, excerpt: null }],
    more: 0,
    url,
    leave: [{ kind: 'reply' as const, url: `${url}&type=reply` }],
    leaveAll: `${url}&type=all`,
  }),
  ...['Nora Petit', null].map((author) =>
    letter(`announcement${author ? '' : ', of somebody who has left'}`, announcement, {
      ...{ subject: hostile, text: hostile, html: renderWriting(`**${hostile}**\n\n[lien](${url})`), author },
      ...{ cohortName: hostile, url, leaveUrl: `${url}&c=2` },
    }),
  ),
  letter('absence', absence, {
    ...{ name: hostile, title: hostile, when: '12 novembre 2026 à 19\u00a0h\u00a000', cohortName: hostile },
    ...{ url, leaveUrl: `${url}&c=2` },
  }),
  letter('message-written', messageWritten, {
    ...{ name: hostile, senderName: hostile, text: hostile },
    ...{ answerUrl: url, sharingUrl: `${url}&c=2` },
  }),
  letter('message-reported', messageReported, {
    ...{ reporter: hostile, sender: hostile, reason: hostile, text: hostile, peopleUrl: url },
  }),
  letter('seat-offered', seatOffered, {
    ...{ name: hostile, cohortName: hostile, when: 'du 12 janvier au 6 avril 2027', until: hostile, url },
    untilInShort: '14\u00a0janvier à 14\u00a0h\u00a005',
  }),
  letter('seat-lapsed', seatLapsed, { name: hostile, cohortName: hostile, joinable: true, url }),
  letter('seat-lapsed-closed', seatLapsed, { name: hostile, cohortName: hostile, joinable: false, url }),
  letter('waitlist-removed', waitlistRemoved, { name: hostile, cohortName: hostile, reason: hostile, url }),
  letter('work-submitted', workSubmitted, {
    studentName: hostile,
    cohortName: hostile,
    title: hostile,
    cohortHasTrainer: true,
    url,
  }),
  letter('work-reviewed, accepted', workReviewed, {
    ...reviewed,
    decision: 'accepted' as const,
  }),
  letter('work-reviewed, returned', workReviewed, {
    ...reviewed,
    decision: 'returned' as const,
    comment: '',
  }),
  ...([...liveSessionChanges, 'joined'] as const).flatMap((change) =>
    [1, 2].map((count) =>
      letter(`live-sessions, ${change}, ${count}`, liveSessions, {
        ...{ name: hostile, change, cohortName: hostile, trains: count === 2, url },
        sessions: Array<Session>(count).fill({
          title: hostile,
          when: 'dimanche 3\u00a0janvier 2027 à 19\u00a0h (heure de Paris)',
          inShort: '30\u00a0septembre à 19\u00a0h\u00a030',
          former: change === 'moved' ? '3\u00a0janvier à 18\u00a0h' : null,
          minutes: 90,
        }),
        reason: change === 'cancelled' ? `${hostile}\nDeux lignes` : null,
      }),
    ),
  ),
  ...[1, 2].map((count) =>
    letter(`seat-ended, ${count}`, seatEnded, {
      ...{ name: hostile, cohortName: hostile, url },
      sessions: Array<Pick<Session, 'title' | 'when' | 'minutes'>>(count).fill({
        ...{ title: hostile, when: 'dimanche 3\u00a0janvier 2027 à 19\u00a0h (heure de Paris)', minutes: 90 },
      }),
    }),
  ),
  ...(['lead', 'co_trainer', 'substitute'] as const).map((role) =>
    letter(`trainer-changed, ${role}`, trainerChanged.named, {
      ...{ name: hostile, cohortName: hostile, role, reaches: role === 'lead', url },
      days: 'du 3 au 12 janvier 2027',
      next: role === 'lead' ? null : { title: hostile, when: '3 janvier 2027 à 8\u00a0h\u00a000' },
    }),
  ),
  ...[true, false].map((messages) =>
    letter(`trainer-changed, left${messages ? ', with messages' : ''}`, trainerChanged.left, {
      ...{ name: hostile, cohortName: hostile, messages, staff: !messages, url },
    }),
  ),
  ...[0, 2].map((count) =>
    letter(`plan-changed, ${count}`, planChanged, {
      ...{ name: hostile, cohortName: hostile, url },
      toCome: [null, hostile]
        .slice(0, count)
        .map((lesson) => ({ number: 3, title: hostile, lesson, when: '3 janvier 2027 à 8\u00a0h\u00a000' })),
    }),
  ),
]);
