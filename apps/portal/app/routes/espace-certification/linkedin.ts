import type { Certificate } from '@tandem/contracts';

/**
 * LinkedIn's « Add to profile » address, with the fields that it fills in.
 * @param verifyUrl absolute address of the public page
 */
export function linkedInUrl(certificate: Certificate, name: string, verifyUrl: string): string {
  const issued = new Date(certificate.issuedAt);
  const expires = certificate.expiresAt === null ? null : new Date(certificate.expiresAt);
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name,
    organizationName: certificate.academyName,
    issueYear: String(issued.getUTCFullYear()),
    issueMonth: String(issued.getUTCMonth() + 1),
    ...(expires && {
      expirationYear: String(expires.getUTCFullYear()),
      expirationMonth: String(expires.getUTCMonth() + 1),
    }),
    certUrl: verifyUrl,
    certId: certificate.code,
  });
  return `https://www.linkedin.com/profile/add?${query}`;
}
