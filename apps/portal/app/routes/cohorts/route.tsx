import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getProgramme, listOpenOffers } from '@tandem/contracts';
import { Icon, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { LeadForm } from '../../parts/lead-form';
import { OpenOffers } from '../../parts/open-offers';
import { messages } from './messages';

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.description }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const params = { courseSlug };
  const [{ title }, { offers }] = await Promise.all([
    call(getProgramme, { params }),
    call(listOpenOffers, { params }),
  ]);
  return { title, offers };
}

export default function CohortsPage() {
  const { title, offers } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <div className="wrap-narrow">
      <PageHeader eyebrow={title} title={t.title} lede={t.lede} />
      <section aria-labelledby="ouvertes">
        <h2 id="ouvertes" className="sr-only">
          {t.open}
        </h2>
        <OpenOffers offers={offers} emptyTitle={t.empty} emptyText={t.emptyText} />
      </section>
      <section aria-labelledby="compris" className="mt-12">
        <h2 id="compris" className="text-2xl">
          {t.includedTitle}
        </h2>
        <ul className="mt-4 space-y-2">
          {t.included.map((line) => (
            <li key={line} className="flex gap-3">
              <Icon name="check" className="mt-1 text-teal" />
              <span>{line}</span>
            </li>
          ))}
        </ul>
      </section>
      <div className="mt-14">
        <LeadForm source="programme" />
      </div>
    </div>
  );
}
