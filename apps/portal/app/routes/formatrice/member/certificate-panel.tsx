import { revocationReasons } from '@tandem/contracts';
import { Button, ButtonLink } from '@tandem/ui';
import { date } from '../../../lib/format';
import { useLocale, useMessages } from '../../../lib/messages';
import { useVisitor } from '../../../lib/visitor';
import { Panel } from '../../../parts/staff/panel';
import type { MemberCertificate } from '../certificates/certificate-line';
import { Checklist } from './checklist';
import type { MemberData } from './member-facts';
import { messages } from './messages';
import { certificateMessages } from './certificate-messages';

interface CertificatePanelProps {
  member: MemberData;
  /** The latest first. */
  certificates: readonly MemberCertificate[];
}

/** Either the certificate with what became of it, or the button that issues it, or what is still missing. */
export function CertificatePanel({ member, certificates }: CertificatePanelProps) {
  const t = useMessages(messages);
  const life = useMessages(certificateMessages);
  return (
    <Panel id="certificat" title={t.certificate}>
      <CertificateState member={member} certificates={certificates} />
      <p className="mt-3">
        <a
          className="link link-alone"
          href={`/formatrice/certifications/${member.cohort.courseSlug}/${member.person.id}`}
        >
          {life.manage}
        </a>
      </p>
      <h3 className="mt-6 mb-2 text-base">{t.checklist}</h3>
      <Checklist items={member.checklist} />
    </Panel>
  );
}

function CertificateState({ member, certificates }: CertificatePanelProps) {
  const t = useMessages(certificateMessages);
  const standing = certificates.find(({ end }) => end === null);
  const owner = useVisitor()?.me?.roles.includes('owner');
  if (standing) return <Standing certificate={standing} />;
  const withdrawn = revocationReasons.some((reason) => reason === certificates[0]?.end?.reason);
  return (
    <>
      {withdrawn ? <p className="mb-3">{t.withdrawn}</p> : null}
      {withdrawn && !owner ? null : <NotYet member={member} />}
    </>
  );
}

function Standing({ certificate: { code, state, expiresAt } }: { certificate: MemberCertificate }) {
  const t = useMessages(certificateMessages);
  const locale = useLocale();
  return (
    <>
      <p>{state === 'expired' ? t.expired(date(locale, expiresAt!)) : t.holds}</p>
      <p className="font-display text-lg">{code}</p>
      <div className="actions mt-3">
        <ButtonLink variant="quiet" small href={`/certificats/${code}`}>
          {t.view}
        </ButtonLink>
        <a className="link link-alone" href={`/certificats/${code}.pdf`}>
          {t.pdf}
        </a>
      </div>
    </>
  );
}

function NotYet({ member: { eligible, checklist, person } }: { member: MemberData }) {
  const words = useMessages(messages);
  const t = useMessages(certificateMessages);
  if (!eligible) {
    return (
      <p>
        <strong>{words.remaining(checklist.filter(({ met }) => !met).length)}</strong> {t.notYet}
      </p>
    );
  }
  return (
    <form method="post">
      <p className="mb-3">{t.issueHint(person.name)}</p>
      <Button name="intent" value="certificate">
        {t.issue}
      </Button>
    </form>
  );
}
