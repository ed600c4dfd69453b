import type { PublishedCourse } from '@tandem/catalogue';
import { seatOpens, whyUnreached } from '@tandem/cohorts';
import type { AnnouncementRecipient, AnnouncementVariable, Locale } from '@tandem/contracts';
import type { BehindAndAbsent } from '@tandem/learning';
import type { DataSource, EntityManager } from 'typeorm';
import { givenName, momentOf } from '../format';
import { currentModule, type MemberFacts } from './rules/audience';

export interface Member extends MemberFacts {
  name: string;
  locale: Locale;
  why: AnnouncementRecipient['why'];
}

/** SQL: why somebody (`p`) gets no mail of a message; null when she does. */
export const whyPortalOnly = `coalesce(${whyUnreached}, CASE
  WHEN EXISTS (SELECT FROM digest_mute x WHERE x.person_id = p.id AND x.kind = 'announcement') THEN 'unwanted'
  END)`;

/** $1 cohort, $2 now */
const sql = `
  SELECT e.person_id AS "personId", p.name, p.locale, ${whyPortalOnly} AS why,
    e.status = 'paused' OR EXISTS (SELECT FROM enrolment_shift s WHERE s.enrolment_id = e.id AND s.kind = 'pause'
      AND today.day >= s.from_day AND today.day < least(s.from_day + s.days, s.ended_on)) AS paused,
    EXISTS (SELECT FROM onboarding o WHERE o.person_id = p.id AND o.done_at IS NOT NULL) AS onboarded,
    EXISTS (SELECT FROM lesson_progress l JOIN course_part part ON part.id = l.lesson_id
      WHERE l.person_id = p.id AND part.course_id = c.course_id) AS begun,
    ${seatOpens('c.id', 'e.id')} AS opens,
    ARRAY(SELECT l.lesson_id FROM lesson_progress l WHERE l.person_id = p.id AND l.completed_at IS NOT NULL) AS completed
  FROM cohort c JOIN enrolment e ON e.cohort_id = c.id AND e.status IN ('active', 'paused')
    JOIN person p ON p.id = e.person_id
    CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE c.zone)::date AS day) today
  WHERE c.id = $1 ORDER BY p.name, p.id`;

/** Members of a cohort with what tells whom a message is for. */
export async function readMembers(
  source: DataSource | EntityManager,
  cohortId: string,
  { behind, absent }: BehindAndAbsent,
  now: Date,
): Promise<Member[]> {
  const rows = await source.query<Array<Omit<Member, keyof BehindAndAbsent>>>(sql, [cohortId, now]);
  return rows.map((row) => ({
    ...row,
    ...{ behind: behind.has(row.personId), absent: absent.has(row.personId) },
  }));
}

export interface CohortFacts {
  name: string;
  zone: string;
  trainer: string;
  nextSession: Date | null;
}

/** SQL: `CohortFacts` of cohort `c`, where `a` is the message and $2 now. */
export const cohortFacts = `json_build_object('name', c.name, 'zone', c.zone,
  'trainer', (SELECT t.name FROM person t WHERE t.id = a.author_id),
  'nextSession', (SELECT min(s.starts_at) FROM live_session s
    WHERE s.cohort_id = c.id AND s.cancelled_at IS NULL AND s.starts_at > $2))`;

const none = {
  fr: { session: 'pas encore fixée', module: 'le prochain module', trainer: 'ta formatrice' },
  en: { session: 'not set yet', module: 'the next module', trainer: 'your trainer' },
};

/** What the variables of a message say to one member. */
export function factsFor(
  member: Member,
  cohort: CohortFacts,
  { content }: PublishedCourse,
  now: Date,
): Record<AnnouncementVariable, string> {
  const { locale, name } = member;
  const next = cohort.nextSession && new Date(cohort.nextSession);
  return {
    firstName: givenName(name),
    name,
    cohort: cohort.name,
    nextSession: next ? momentOf(locale, next, cohort.zone) : none[locale].session,
    currentModule: currentModule(member, content.modules, now)?.title ?? none[locale].module,
    trainer: cohort.trainer ?? none[locale].trainer,
  };
}
