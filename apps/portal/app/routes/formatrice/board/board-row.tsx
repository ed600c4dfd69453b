import { Tag } from '@tandem/ui';
import type { ReactNode } from 'react';
import { duration, percent } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { relativeDay } from '../../../lib/relative-day';
import { WorkState } from '../../../parts/staff/states';
import { When } from '../../../parts/staff/when';
import { presence, type Board, type BoardColumn, type Fact, type Member } from './board-columns';
import { HeatCell } from './heat-cell';
import { messages } from './messages';

interface BoardRowProps {
  cohort: Board['cohort'];
  lessons: number;
  columns: readonly BoardColumn[];
  member: Member;
  now: Date;
}

export function BoardRow({ cohort, lessons, columns, member, now }: BoardRowProps) {
  const facts = useFacts({ zone: cohort.zone, lessons, now });
  return (
    <tr role="row" className="card">
      <Name
        member={member}
        zone={cohort.zone}
        href={`/formatrice/promotions/${cohort.id}/membres/${member.personId}`}
      />
      {member.modules.map((cell, at) => (
        <td key={at} role="cell" data-label={at + 1} className="module-cell">
          <HeatCell cell={cell} />
        </td>
      ))}
      {columns.map(({ key, header }) =>
        key in facts ? (
          <td key={key} role="cell" data-label={header}>
            {facts[key as Fact](member)}
          </td>
        ) : null,
      )}
    </tr>
  );
}

function Name({ member, zone, href }: { member: Member; zone: string; href: string }) {
  const t = useMessages(messages);
  const kinds = [...new Set(member.risks.map(({ kind }) => kind))];
  return (
    <th role="rowheader" scope="row">
      <a className="underline decoration-line underline-offset-4 hover:decoration-clay" href={href}>
        {member.name}
      </a>
      {member.onboarded ? null : (
        <span className="block text-sm font-normal text-gold">{t.welcomeToFinish}</span>
      )}
      {member.planPausedUntil ? (
        <span className="block text-sm font-normal text-soft">
          {t.backOn} <When value={member.planPausedUntil} zone={zone} shape="short" />
        </span>
      ) : null}
      {kinds.length > 0 ? (
        <span className="mt-1 flex flex-wrap gap-1">
          {kinds.map((kind) => (
            <Tag key={kind} tone="gold">
              {t.riskTags[kind]}
            </Tag>
          ))}
        </span>
      ) : null}
    </th>
  );
}

function useFacts({ zone, lessons, now }: { zone: string; lessons: number; now: Date }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const facts: Record<Fact, (member: Member) => ReactNode> = {
    lecons: ({ completed }) => (
      <>
        <span className="whitespace-nowrap tabular-nums" aria-hidden="true">
          {completed}/{lessons}
        </span>
        <span className="sr-only">{t.of(completed, lessons)}</span>
      </>
    ),
    activite: ({ lastActiveAt }) =>
      lastActiveAt ? (
        <>
          <span className="block print:hidden">{relativeDay(new Date(lastActiveAt), now, zone, locale)}</span>
          <span className="block text-sm text-soft">
            <When value={lastActiveAt} zone={zone} shape="short" />
          </span>
        </>
      ) : (
        <span className="text-soft">{t.neverCame}</span>
      ),
    presence: (member) => {
      const share = presence(member);
      if (share === null) return <Nothing words={t.noSessionYet} />;
      const { presentMinutes, heldMinutes } = member.attendance;
      return (
        <span title={t.hours(duration(presentMinutes), duration(heldMinutes))}>{percent(locale, share)}</span>
      );
    },
    'a-relire': ({ toReview }) => (toReview > 0 ? <Tag tone="clay">{toReview}</Tag> : <Nothing words="0" />),
    questionnaires: ({ quizzesPassed }) => quizzesPassed,
    'cas-final': ({ finalCase }) =>
      finalCase ? <WorkState state={finalCase} /> : <Nothing words={t.notStarted} />,
    certificat: ({ certificateCode }) =>
      certificateCode ? (
        <a className="link text-sm whitespace-nowrap" href={`/certificats/${certificateCode}`}>
          {certificateCode}
        </a>
      ) : (
        <Nothing words={t.noCertificate} />
      ),
  };
  return facts;
}

/** Most of a young cohort has none: a dash, or no line on a card, keeps the exceptions visible; words keep it audible. */
function Nothing({ words }: { words: string }) {
  return (
    <span className="nothing text-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
