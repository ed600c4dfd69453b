import type { Certificate } from '@tandem/contracts';
import { linkedInUrl } from './linkedin';

const page = 'https://tandem.example/certificats/TDM-4KQ7-9XWD';
const certificate = (dates: Pick<Certificate, 'issuedAt' | 'expiresAt'>) =>
  ({ code: 'TDM-4KQ7-9XWD', academyName: 'Académie d’essai', ...dates }) as Certificate;
const filledIn = (dates: Pick<Certificate, 'issuedAt' | 'expiresAt'>) => {
  const { origin, pathname, searchParams } = new URL(linkedInUrl(certificate(dates), 'Certificat OBM', page));
  return [origin + pathname, Object.fromEntries(searchParams)] as const;
};

it('fills in the name, the academy, the months as they are printed, and the page that proves it', () => {
  // Half past midnight in Paris.
  const [address, fields] = filledIn({
    issuedAt: '2026-12-31T23:30:00.000Z',
    expiresAt: '2029-12-31T22:59:00.000Z',
  });
  expect(address).toBe('https://www.linkedin.com/profile/add');
  expect(fields).toEqual({
    ...{ startTask: 'CERTIFICATION_NAME', name: 'Certificat OBM', organizationName: 'Académie d’essai' },
    ...{ issueYear: '2027', issueMonth: '1', expirationYear: '2029', expirationMonth: '12' },
    ...{ certUrl: page, certId: 'TDM-4KQ7-9XWD' },
  });
});

it('says nothing of an end where there is none', () => {
  const [, fields] = filledIn({ issuedAt: '2027-03-05T10:00:00.000Z', expiresAt: null });
  expect(fields).toMatchObject({ issueYear: '2027', issueMonth: '3' });
  expect(Object.keys(fields)).not.toContain('expirationYear');
});
