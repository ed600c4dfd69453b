import type { Certificate } from '@tandem/contracts';
import type { CertifiedFacts } from '@tandem/credential';

/** What this page prints, for the script that compares it with what was signed. */
export function printedFacts(certificate: Certificate): CertifiedFacts {
  return {
    code: certificate.code,
    holderName: certificate.holderName,
    courseTitle: certificate.courseTitle,
    academyName: certificate.academyName,
    cohortName: certificate.cohortName,
    startedOn: certificate.startedOn,
    endedOn: certificate.endedOn,
    hours: certificate.hours,
    criteriaVersion: certificate.criteriaVersion,
    reviewerName: certificate.reviewerName,
    issuedAt: certificate.issuedAt,
    expiresAt: certificate.expiresAt,
    modules: certificate.modules.map(({ number, title }) => `${number}. ${title}`),
  };
}
