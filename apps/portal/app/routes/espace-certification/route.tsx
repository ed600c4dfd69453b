import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getCertificate, getCertification, unprintable } from '@tandem/contracts';
import { Card, PageHeader, ProgressRing } from '@tandem/ui';
import { api } from '../../lib/api.server';
import { localeOf } from '../../lib/cookies.server';
import { courseSlug } from '../../lib/course';
import { translate, useMessages } from '../../lib/messages';
import { pageMeta } from '../../lib/meta';
import { siteUrl } from '../../lib/site-url.server';
import { useVisitor } from '../../lib/visitor';
import { PrintedNameNotice } from '../../parts/printed-name-notice';
import { SpaceCrumbs } from '../../parts/space-crumbs';
import { CertificateCard } from './certificate-card';
import { Checklist } from './checklist';
import { EndedCard } from './ended-card';
import { linkedInUrl } from './linkedin';
import { messages } from './messages';
import { Missing } from './missing';

export const meta = pageMeta(messages, (t) => ({ title: t.title, index: false }));

export async function loader({ request }: LoaderFunctionArgs) {
  const call = api(request);
  const certification = await call(getCertification, { params: { courseSlug } });
  const { certificate: hers } = certification;
  if (hers?.state !== 'valid') return { certification, linkedIn: null };
  const { code } = hers;
  const certificate = await call(getCertificate, { params: { code } });
  const name = translate(messages, localeOf(request)).linkedInName(certificate.courseTitle);
  const verifyUrl = `${siteUrl(request)}/certificats/${code}`;
  return { certification, linkedIn: linkedInUrl(certificate, name, verifyUrl) };
}

export type CertificationData = Awaited<ReturnType<typeof loader>>['certification'];

export default function Certification() {
  const { certification, linkedIn } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const { checklist, certificate, eligible } = certification;
  const nameWaits = unprintable(useVisitor()?.me?.name ?? '').length > 0;
  const met = checklist.filter((item) => item.met).length;
  return (
    <div className="wrap-narrow pt-4 pb-12">
      <SpaceCrumbs here={t.title} />
      <PageHeader title={t.title} lede={t.lede(certification.courseTitle)} />
      {certificate ? null : <PrintedNameNotice link className="mb-6" />}
      {certificate && linkedIn ? (
        <CertificateCard certificate={certificate} linkedIn={linkedIn} />
      ) : certificate ? (
        <EndedCard certificate={certificate} />
      ) : (
        <Card className="flex flex-wrap items-center gap-x-8 gap-y-4" tone={eligible ? 'teal' : 'card'}>
          <div className="w-28 flex-none">
            <ProgressRing
              share={met / checklist.length}
              label={t.met(met, checklist.length)}
              text={`${met}/${checklist.length}`}
            />
          </div>
          <div className="min-w-48 flex-1">
            <h2 className="text-2xl">{eligible ? t.eligibleTitle : t.missing(checklist.length - met)}</h2>
            <p className="mt-1">
              {!eligible ? t.met(met, checklist.length) : nameWaits ? t.nameWaits : t.eligible}
            </p>
          </div>
        </Card>
      )}
      <Missing certification={certification} />
      <Checklist title={t.metTitle} items={checklist.filter((item) => item.met)} />
      <p className="mt-10 text-sm text-soft">
        {t.rule(certification.criteriaVersion)}{' '}
        {certification.programmeVersion < certification.presentVersion
          ? t.promised(certification.programmeVersion)
          : t.present(certification.presentVersion)}
      </p>
    </div>
  );
}
