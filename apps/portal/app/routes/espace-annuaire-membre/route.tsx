import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getDirectoryMember } from '@tandem/contracts';
import { ButtonLink, Notice, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { useVisitor } from '../../lib/visitor';
import { MemberAnswers } from '../../parts/member-answers';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { messages } from './messages';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<typeof messages.fr, Data>(messages, (t, member) => ({
  title: member?.name ?? t.title,
  index: false,
}));

export async function loader({ request, params }: LoaderFunctionArgs) {
  return api(request)(getDirectoryMember, { params: { personId: params.personId ?? '' } });
}

export default function Member() {
  const member = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const own = useVisitor()?.me?.id === member.personId;
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs by={{ href: '/espace/annuaire', label: t.directory }} here={member.name} />
      <PageHeader eyebrow={member.cohorts.join(' · ')} title={member.name} />
      {own && (
        <Notice>
          <p>{t.yourself}</p>
          <p className="mt-3">
            <ButtonLink variant="quiet" href="/espace/annuaire/partage">
              {t.change}
            </ButtonLink>
          </p>
        </Notice>
      )}
      <MemberAnswers answers={member.answers} />
      {own ? null : (
        <p className="mt-8">
          <ButtonLink href={`/espace/echanges/${member.personId}`}>{t.write}</ButtonLink>
        </p>
      )}
    </div>
  );
}
