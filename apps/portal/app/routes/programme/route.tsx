import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getProgramme, listOpenOffers } from '@tandem/contracts';
import { ButtonLink, PageHeader } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { courseSlug } from '../../lib/course';
import { useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { siteUrl } from '../../lib/site-url.server';
import { LeadForm } from '../../parts/lead-form';
import { OpenOffers } from '../../parts/open-offers';
import { CourseFacts } from './course-facts';
import { courseJsonLd } from './course-json-ld';
import { messages } from './messages';
import { ModuleEntry } from './module-entry';

export const meta = pageMeta(messages, (t) => ({ title: t.title, description: t.description }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const params = { courseSlug };
  const [programme, { offers }] = await Promise.all([
    call(getProgramme, { params }),
    call(listOpenOffers, { params }),
  ]);
  return { programme, offers, jsonLd: courseJsonLd(programme, offers, siteUrl(request)) };
}

export default function ProgrammePage() {
  const { programme, offers, jsonLd } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  return (
    <>
      <div className="wrap">
        <PageHeader
          eyebrow={t.eyebrow}
          title={t.title}
          lede={<span lang="fr">{programme.summary}</span>}
          actions={
            <>
              <ButtonLink href="/module-1">{t.start}</ButtonLink>
              {programme.roleFinder ? (
                <ButtonLink href="/quel-role" variant="quiet">
                  {t.finder}
                </ButtonLink>
              ) : null}
            </>
          }
        />
        <CourseFacts programme={programme} offers={offers} />
        <section aria-labelledby="modules" className="mt-16">
          <h2 id="modules">{t.modules}</h2>
          <ol className="mt-6">
            {programme.modules.map((module) => (
              <ModuleEntry key={module.slug} module={module} />
            ))}
          </ol>
        </section>
      </div>
      <div className="band mt-16">
        <section aria-labelledby="promotions" className="wrap-narrow">
          <h2 id="promotions">{t.cohorts}</h2>
          <p className="lede mb-6">{t.cohortsText}</p>
          <OpenOffers offers={offers} emptyTitle={t.noCohort} emptyText={t.noCohortText} />
        </section>
      </div>
      <div className="wrap-narrow mt-16">
        <LeadForm source="programme" />
      </div>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />
    </>
  );
}
