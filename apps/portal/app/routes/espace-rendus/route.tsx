import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAssignments, type AssignmentEntry } from '@tandem/contracts';
import { ButtonLink, Card, EmptyState, PageHeader, Tag, type Tone } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug, spacePaths } from '../../lib/course';
import { duration } from '../../lib/format';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { assignmentMessages } from '../../parts/assignment-messages';
import { useLockReason } from '../../parts/lock-reason';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export function loader({ request }: LoaderFunctionArgs) {
  return api(request)(listAssignments, { params: { courseSlug } });
}

const tones: Record<AssignmentEntry['state'], Tone> = {
  ...{ untouched: 'plain', draft: 'gold', submitted: 'teal', returned: 'clay', accepted: 'teal' },
};

export default function Assignments() {
  const t = useMessages(messages);
  const { assignments } = useLoaderData<typeof loader>();
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} lede={t.lede} />
      {assignments.length === 0 ? (
        <EmptyState
          title={t.emptyTitle}
          action={<ButtonLink href={spacePaths.outline}>{t.outline}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {assignments.map((assignment) => (
            <Entry key={assignment.key} assignment={assignment} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Entry({ assignment }: { assignment: AssignmentEntry }) {
  const t = useMessages(messages);
  const words = useMessages(assignmentMessages);
  const lockReason = useLockReason(undefined);
  const { key, title, minutes, module, finalCase, access, state } = assignment;
  const locked = !access.open && (state === 'untouched' || state === 'draft');
  return (
    <Card as="li" tone={locked ? 'sunk' : undefined}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-[1_1_14rem]">
          <p className="text-sm text-soft">
            {words.module(module.number)}
            {finalCase ? `, ${words.finalCase}` : ''} · {duration(minutes)}
          </p>
          <h2 className="mt-1 text-xl">
            {locked ? (
              title
            ) : (
              <a href={`/espace/rendus/${key}`} className="link link-alone">
                {title}
              </a>
            )}
          </h2>
          <p className="mt-1 text-soft">{!access.open && locked ? lockReason(access) : t.next[state]}</p>
        </div>
        {locked ? null : <Tag tone={tones[state]}>{words.states[state]}</Tag>}
      </div>
    </Card>
  );
}
