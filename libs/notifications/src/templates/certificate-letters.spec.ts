import { checkLetters, hostile, letter, url } from '../../../../test/support/letters';
import { attestationsIssued } from './attestations-issued';
import { certificateExpiring } from './certificate-expiring';
import { certificateIssued } from './certificate-issued';
import { certificateReplaced } from './certificate-replaced';
import { certificateRevoked } from './certificate-revoked';

const certificate = {
  name: hostile,
  courseTitle: hostile,
  code: 'TDM-4KQ7-9XWD',
  issuedOn: '3 janvier 2027',
  ...{ holderName: hostile, expiresOn: '3 janvier 2030', revokedOn: '3 janvier 2028' },
  reason: 'corrected' as const,
  certificateUrl: url,
};
const course = { name: hostile, courseTitle: hostile, cohortName: hostile, papersUrl: url };

checkLetters([
  letter('attestations-issued', attestationsIssued, { ...course, attendance: true, left: false }),
  letter('attestations-issued, one', attestationsIssued, { ...course, attendance: false, left: false }),
  letter('attestations-issued, who left', attestationsIssued, { ...course, attendance: true, left: true }),
  letter('certificate-issued', certificateIssued, certificate),
  letter('certificate-expiring', certificateExpiring, certificate),
  letter('certificate-replaced, corrected', certificateReplaced, { ...certificate, expiresOn: null }),
  letter('certificate-replaced, renewed', certificateReplaced, { ...certificate, reason: 'renewed' }),
  letter('certificate-revoked', certificateRevoked, { ...certificate, reason: 'misconduct' }),
  letter('certificate-revoked, its order ended', certificateRevoked, {
    ...{ ...certificate, reason: 'order-ended' },
  }),
]);
