import type { Certificate } from '@tandem/contracts';
import { ButtonLink, Card, DefinitionList, Icon, PageHeader } from '@tandem/ui';
import { date } from '../../lib/format';
import { useLocale, useMessages } from '../../lib/messages';
import { useVisitor } from '../../lib/visitor';
import { History } from './history';
import { messages } from './messages';
import { printedFacts } from './printed-facts';
import { ProofPanel } from './proof-panel';
import { Standing } from './standing';

/** Every fact that is printed, so that paper and page can be compared line by line. */
export function CertificateSheet({ certificate: c }: { certificate: Certificate }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const valid = c.state === 'valid';
  const page = `/certificats/${encodeURIComponent(c.code)}`;
  return (
    <div
      className="wrap-narrow"
      data-check-certificate
      data-credential={`${page}/credential.json`}
      data-printed={JSON.stringify(printedFacts(c))}
      data-now={useVisitor()?.demoNow}
      data-state={c.state}
    >
      <PageHeader eyebrow={t.eyebrow} title={c.holderName} lede={c.courseTitle} />
      <Standing certificate={c} />
      <Card as="section" className="mt-6" aria-labelledby="faits">
        <h2 id="faits" className="mb-4 text-xl">
          {t.facts}
        </h2>
        <DefinitionList
          items={[
            { term: t.holder, detail: c.holderName },
            { term: t.course, detail: c.courseTitle },
            { term: t.cohort, detail: c.cohortName },
            { term: t.period, detail: t.fromTo(date(locale, c.startedOn), date(locale, c.endedOn)) },
            { term: t.hours, detail: t.hoursText(c.hours) },
            { term: t.issued, detail: date(locale, c.issuedAt) },
            ...(c.expiresAt ? [{ term: t.expires, detail: date(locale, c.expiresAt) }] : []),
            { term: t.issuer, detail: c.academyName },
            ...(c.reviewerName ? [{ term: t.reviewer, detail: c.reviewerName }] : []),
            { term: t.criteria, detail: t.criteriaText(c.criteriaVersion) },
            { term: t.code, detail: <span className="tabular-nums">{c.code}</span> },
          ]}
        />
        <h3 className="mt-6 border-t border-line pt-5">{t.modules}</h3>
        <ol className="mt-3 grid gap-2 sm:grid-cols-2">
          {c.modules.map((module) => (
            <li key={module.number} className="flex gap-3">
              <Icon name="check" className="mt-1 text-teal" />
              <span>
                {module.number}. {module.title}
              </span>
            </li>
          ))}
        </ol>
      </Card>
      <History certificate={c} />
      <ProofPanel code={c.code} />
      <div className="actions mt-6">
        {valid ? (
          <ButtonLink href={`${page}.pdf`}>
            <Icon name="download" />
            {t.pdf}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/certificats" variant="quiet">
          {t.another}
        </ButtonLink>
      </div>
    </div>
  );
}
