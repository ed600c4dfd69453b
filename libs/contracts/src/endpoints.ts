import * as accounting from './accounting';
import * as announcementTemplates from './announcement-templates';
import * as announcements from './announcements';
import * as assignments from './assignments';
import * as attestations from './attestations';
import * as attendance from './attendance';
import * as board from './board';
import * as bounces from './bounces';
import * as billing from './billing';
import * as buying from './buying';
import * as calendar from './calendar';
import * as catalogue from './catalogue';
import * as certificateLife from './certificate-life';
import * as certification from './certification';
import * as certificationTracking from './certification-tracking';
import * as cohortTrainers from './cohort-trainers';
import * as cohorts from './cohorts';
import * as community from './community';
import * as contacts from './contacts';
import * as coupons from './coupons';
import * as courseFiles from './course-files';
import * as credentials from './credentials';
import * as directory from './directory';
import * as discussion from './discussion';
import type { Endpoint } from './endpoint';
import * as identity from './identity';
import * as instalments from './instalments';
import * as learning from './learning';
import * as ledger from './ledger';
import * as liveSessions from './live-sessions';
import * as members from './members';
import * as notifications from './notifications';
import * as offers from './offers';
import * as papers from './papers';
import * as plan from './plan';
import * as platform from './platform';
import * as prospects from './prospects';
import * as quiz from './quiz';
import * as quizInsight from './quiz-insight';
import * as reconciliation from './reconciliation';
import * as refunds from './refunds';
import * as reviewRemarks from './review-remarks';
import * as reviews from './reviews';
import * as risks from './risks';
import * as roleFinder from './role-finder';
import * as search from './search';
import * as secondFactor from './second-factor';
import * as seller from './seller';
import * as sessionChanges from './session-changes';
import * as signedFiles from './signed-files';
import * as steering from './steering';
import * as study from './study';
import * as waitlist from './waitlist';
import * as workEvidence from './work-evidence';

/** Every endpoint by its name (the operationId): what OpenAPI lists and the authorisation matrix walks. */
export const endpoints: Record<string, Endpoint> = Object.fromEntries(
  [
    ...[
      platform,
      identity,
      secondFactor,
      catalogue,
      learning,
      courseFiles,
      study,
      quiz,
      cohorts,
      cohortTrainers,
      members,
      board,
      risks,
      community,
    ],
    ...[assignments, reviews, reviewRemarks, signedFiles, quizInsight],
    ...[discussion, notifications, liveSessions, sessionChanges, calendar, plan, attendance, workEvidence],
    ...[certification, certificateLife, certificationTracking, credentials, attestations],
    ...[billing, offers, coupons, prospects, roleFinder, search],
    ...[buying, seller, accounting, ledger, steering, reconciliation],
    ...[instalments, papers, refunds],
    ...[directory, contacts, waitlist, announcements, announcementTemplates, bounces],
  ]
    .flatMap((area) => Object.entries(area))
    .filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1])),
);

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value
  );
}
