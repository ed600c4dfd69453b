import type { CertifiedFacts } from '@tandem/credential';
import type { Certificate } from '../entities/certificate.entity';

/** What is printed, as the credential says it. */
export function certifiedOf({
  code,
  criteriaVersion,
  issuedAt,
  expiresAt,
  facts,
}: Certificate): CertifiedFacts {
  return {
    ...facts,
    ...{ code, criteriaVersion },
    issuedAt: issuedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    modules: facts.modules.map(({ number, title }) => `${number}. ${title}`),
  };
}
