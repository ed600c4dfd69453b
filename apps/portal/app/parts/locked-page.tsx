import type { Outline } from '@tandem/contracts';
import { ButtonLink, Card, Icon, PageHeader } from '@tandem/ui';
import { latePath, spacePaths } from '../lib/course';
import type { Locked } from '../lib/course.server';
import { defineMessages, useMessages } from '../lib/messages';
import { useLockReason } from './lock-reason';
import { ModulesFirst } from './modules-first';
import { PaceNotice } from './pace-notice';

const messages = defineMessages({
  fr: {
    title: 'Cette page n’est pas encore ouverte',
    why: {
      'not-enrolled':
        'Les modules 2 à 8 se suivent en promotion, avec une formatrice et des séances en direct. Le module 1 reste ouvert à tout le monde.',
      'access-paused':
        'Une échéance attend son paiement. Dès qu’il arrive, tout rouvre, là où tu en étais. Ta place est gardée\u202f; ta progression, tes notes et tes rendus restent à toi.',
      'not-released':
        'Dans ta promotion, modules et leçons s’ouvrent chacun à leur jour, pour que tout le monde avance ensemble et que chaque séance en direct porte sur ce que vous venez de lire.',
      'not-completed':
        'Ce module s’appuie sur d’autres\u202f: il s’ouvre dès que leurs leçons sont terminées et leurs questionnaires réussis.',
    },
    meanwhile: 'En attendant',
    resume: (title: string) => `Reprendre\u202f: ${title}`,
    cohorts: 'Voir les promotions ouvertes',
    pay: 'Régler l’échéance',
    outline: 'Voir toute la formation',
  },
  en: {
    title: 'This page is not open yet',
    why: {
      'not-enrolled':
        'Modules 2 to 8 are followed in a cohort, with a trainer and live sessions. Module 1 stays open to everybody.',
      'access-paused':
        'An instalment waits for its payment. As soon as it arrives everything opens again, where you were. Your seat is kept; your progress, notes and work stay yours.',
      'not-released':
        'In your cohort, modules and lessons open each on its day, so that everybody goes forward together and each live session is about what you have all just read.',
      'not-completed':
        'This module builds on others: it opens as soon as their lessons are done and their quizzes passed.',
    },
    meanwhile: 'Meanwhile',
    resume: (title: string) => `Resume: ${title}`,
    cohorts: 'See the open cohorts',
    pay: 'Pay the instalment',
    outline: 'See the whole course',
  },
});

interface LockedPageProps {
  locked: Locked;
  outline: Outline;
  /** Why it takes a seat, where that is not about its module. */
  forMembers?: string;
}

/** A lesson or a quiz that is closed: why, until when, after what, and what she can do meanwhile. */
export function LockedPage({ locked, outline, forMembers }: LockedPageProps) {
  const t = useMessages(messages);
  const reason = useLockReason(outline.cohort?.zone)(locked);
  const { resume } = outline;
  return (
    <div className="wrap-narrow pb-12">
      <PageHeader
        eyebrow={
          <span className="inline-flex items-center gap-2">
            <Icon name="lock" />
            {reason}
          </span>
        }
        title={locked.title ?? t.title}
        lede={locked.reasons
          .map(({ kind }) => (kind === 'not-enrolled' && forMembers) || t.why[kind])
          .join(' ')}
      />
      <ModulesFirst access={locked} />
      {locked.reasons.some(({ kind }) => kind === 'not-released') ? <PaceNotice pace={outline.pace} /> : null}
      <Card as="section" tone="sunk" className="mt-6">
        <h2 className="text-xl">{t.meanwhile}</h2>
        <p className="mt-4 flex flex-wrap gap-3">
          {locked.reasons.some(({ kind }) => kind === 'access-paused') && (
            <ButtonLink href={latePath}>{t.pay}</ButtonLink>
          )}
          {resume && (
            <ButtonLink href={spacePaths.lesson(resume.moduleSlug, resume.lessonSlug)}>
              {t.resume(resume.title)}
            </ButtonLink>
          )}
          {locked.reasons.some(({ kind }) => kind === 'not-enrolled') && (
            <ButtonLink variant="quiet" href="/promotions">
              {t.cohorts}
            </ButtonLink>
          )}
          <ButtonLink variant="quiet" href={spacePaths.outline}>
            {t.outline}
          </ButtonLink>
        </p>
      </Card>
    </div>
  );
}
