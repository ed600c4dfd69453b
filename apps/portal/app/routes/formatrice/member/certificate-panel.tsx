import { Button, ButtonLink } from '@tandem/ui';
import { useMessages } from '../../../lib/messages';
import { Panel } from '../../../parts/staff/panel';
import { Checklist } from './checklist';
import type { MemberData } from './member-facts';
import { messages } from './messages';
import { certificateMessages } from './certificate-messages';

/** Either the certificate, or the button that issues it, or what is still missing. */
export function CertificatePanel({ member }: { member: MemberData }) {
  const t = useMessages(messages);
  const life = useMessages(certificateMessages);
  return (
    <Panel id="certificat" title={t.certificate}>
      <CertificateState member={member} />
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

function CertificateState({ member }: { member: MemberData }) {
  const words = useMessages(messages);
  const t = useMessages(certificateMessages);
  const { certificateCode, eligible, checklist, person } = member;
  if (certificateCode) {
    return (
      <>
        <p>{t.holds}</p>
        <p className="font-display text-lg">{certificateCode}</p>
        <div className="actions mt-3">
          <ButtonLink variant="quiet" small href={`/certificats/${certificateCode}`}>
            {t.view}
          </ButtonLink>
          <a className="link link-alone" href={`/certificats/${certificateCode}.pdf`}>
            {t.pdf}
          </a>
        </div>
      </>
    );
  }
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
