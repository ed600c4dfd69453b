import type { Dashboard } from '@tandem/contracts';
import { zoneTime } from '@tandem/contracts/zones';
import { Card, Tag, type Tone } from '@tandem/ui';
import type { ReactNode } from 'react';
import { duration, moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { relativeDay } from '../../lib/relative-day';
import { useNow } from '../../lib/use-now';
import { assignmentMessages } from '../../parts/assignment-messages';
import { messages } from './messages';

const workTones: Record<string, Tone> = {
  untouched: 'gold',
  draft: 'gold',
  submitted: 'teal',
  returned: 'clay',
};

/** More than so many would hide the rest; the list of all is one link away. */
const mostShown = 3;

/** The next live session, unless it has its own card, and the work that waits for her. */
export function DueCard({ dashboard, session }: { dashboard: Dashboard; session: NextSession | null }) {
  const t = useMessages(messages);
  const words = useMessages(assignmentMessages);
  const { onboardingDone } = dashboard;
  const works = worksDue(dashboard);
  return (
    <Card as="section">
      <h2 className="text-2xl">{t.dueTitle}</h2>
      {session || !onboardingDone || works.length > 0 ? (
        <ul className="mt-3 divide-y divide-line">
          {session && <SessionItem session={session} />}
          {!onboardingDone && (
            <Due title={t.onboarding} href="/espace/accueil" tag={<Tag tone="clay">{t.answer}</Tag>}>
              {t.onboardingText}
            </Due>
          )}
          {works.map(({ key, title, state }) => (
            <Due
              key={key}
              title={title}
              href={`/espace/rendus/${key}`}
              tag={<Tag tone={workTones[state]}>{words.states[state]}</Tag>}
            >
              {t.works[state]}
            </Due>
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-soft">{t.nothingDue}</p>
      )}
      {dashboard.cohort && (
        <p className="mt-3">
          <a href="/espace/rendus" className="link link-alone">
            {t.allWorks}
          </a>
        </p>
      )}
    </Card>
  );
}

type NextSession = NonNullable<Dashboard['nextSession']>;
type Work = Dashboard['dueAssignments'][number];
type DueState = Exclude<Work['state'], 'accepted'>;

/** What she can go on with comes before what a trainer has in hand. */
const urgency: readonly DueState[] = ['returned', 'draft', 'untouched', 'submitted'];

function worksDue({ dueAssignments }: Dashboard): Array<Work & { state: DueState }> {
  const due = dueAssignments.filter((work): work is Work & { state: DueState } => work.state !== 'accepted');
  return due.sort((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state)).slice(0, mostShown);
}

function SessionItem({ session }: { session: NextSession }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const now = useNow();
  const { startsAt, zone, minutes } = session;
  return (
    <Due
      title={session.title}
      href="/espace/calendrier"
      tag={<Tag tone="teal">{relativeDay(new Date(startsAt), now, zone, locale)}</Tag>}
    >
      {t.sessionWhen(moment(locale, startsAt, zone), duration(minutes), zoneTime(locale, zone))}
    </Due>
  );
}

interface DueProps {
  title: string;
  tag: ReactNode;
  href?: string;
  children: ReactNode;
}

function Due({ title, tag, href, children }: DueProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3 last:pb-0">
      <div className="min-w-0 flex-[1_1_16rem]">
        <h3 className="font-text text-base font-semibold">
          {href ? (
            <a href={href} className="link link-alone">
              {title}
            </a>
          ) : (
            title
          )}
        </h3>
        <div className="text-sm text-soft">{children}</div>
      </div>
      {tag}
    </li>
  );
}
