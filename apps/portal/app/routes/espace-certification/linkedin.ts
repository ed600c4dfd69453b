import type { Certificate } from '@tandem/contracts';
import { academyZone } from '../../lib/format';
import { calendarDay } from '../../lib/relative-day';

/**
 * LinkedIn's « Add to profile » address, with the fields that it fills in.
 * @param verifyUrl absolute address of the public page
 */
export function linkedInUrl(certificate: Certificate, name: string, verifyUrl: string): string {
  const issued = monthOf(certificate.issuedAt);
  const expires = certificate.expiresAt === null ? null : monthOf(certificate.expiresAt);
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name,
    organizationName: certificate.academyName,
    issueYear: issued.year,
    issueMonth: issued.month,
    ...(expires && { expirationYear: expires.year, expirationMonth: expires.month }),
    certUrl: verifyUrl,
    certId: certificate.code,
  });
  return `https://www.linkedin.com/profile/add?${query}`;
}

/** Year and month from 1, as the certificate prints them. */
function monthOf(instant: string): { year: string; month: string } {
  const [year, month] = calendarDay(new Date(instant), academyZone).split('-');
  return { year: year!, month: String(Number(month)) };
}
