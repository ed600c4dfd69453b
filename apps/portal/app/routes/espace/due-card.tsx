import type { Dashboard } from '@tandem/contracts';
import { Card, Tag, type Tone } from '@tandem/ui';
import type { ReactNode } from 'react';
import { duration, moment } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { relativeDay } from '../../lib/relative-day';
import { useNow } from '../../lib/use-now';
import { messages } from './messages';

type CaseDue = 'none' | 'draft' | 'submitted' | 'returned';

const caseTones: Record<CaseDue, Tone> = { none: 'gold', draft: 'gold', submitted: 'teal', returned: 'clay' };

/** The next live session, and the work that waits for her. */
export function DueCard({ dashboard }: { dashboard: Dashboard }) {
  const t = useMessages(messages);
  const { nextSession, onboardingDone } = dashboard;
  const finalCase = caseDue(dashboard);
  return (
    <Card as="section">
      <h2 className="text-2xl">{t.dueTitle}</h2>
      {nextSession || !onboardingDone || finalCase ? (
        <ul className="mt-3 divide-y divide-line">
          {nextSession && <SessionItem session={nextSession} />}
          {!onboardingDone && (
            <Due title={t.onboarding} href="/espace/accueil" tag={<Tag tone="clay">{t.answer}</Tag>}>
              {t.onboardingText}
            </Due>
          )}
          {finalCase && (
            <Due
              title={t.finalCase}
              href="/espace/cas-final"
              tag={<Tag tone={caseTones[finalCase]}>{t.finalCaseStates[finalCase].tag}</Tag>}
            >
              {t.finalCaseStates[finalCase].text}
            </Due>
          )}
        </ul>
      ) : (
        <p className="mt-3 text-soft">{t.nothingDue}</p>
      )}
    </Card>
  );
}

/** The final case waits for her from the last module on, until it is validated. */
function caseDue({ cohort, finalCase, modules }: Dashboard): CaseDue | null {
  if (!cohort || finalCase === 'validated') return null;
  return finalCase ?? (modules.at(-1)?.access.open ? 'none' : null);
}

function SessionItem({ session }: { session: NonNullable<Dashboard['nextSession']> }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const now = useNow();
  const { startsAt, zone, minutes, joinUrl } = session;
  // « Europe/Paris » → « Paris »: a zone is told by its city.
  const place = zone.split('/').at(-1)!.replaceAll('_', ' ');
  return (
    <Due
      title={session.title}
      tag={<Tag tone="teal">{relativeDay(new Date(startsAt), now, zone, locale)}</Tag>}
    >
      {t.sessionWhen(moment(locale, startsAt, zone), duration(minutes), place)}
      {joinUrl && (
        <a href={joinUrl} className="link link-alone flex" rel="noreferrer">
          {t.join}
        </a>
      )}
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
