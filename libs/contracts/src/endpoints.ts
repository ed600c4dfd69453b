import * as accounting from './accounting';
import * as assignments from './assignments';
import * as billing from './billing';
import * as buying from './buying';
import * as calendar from './calendar';
import * as catalogue from './catalogue';
import * as certification from './certification';
import * as cohorts from './cohorts';
import * as community from './community';
import * as coupons from './coupons';
import * as courseFiles from './course-files';
import * as credentials from './credentials';
import * as discussion from './discussion';
import type { Endpoint } from './endpoint';
import * as identity from './identity';
import * as instalments from './instalments';
import * as learning from './learning';
import * as ledger from './ledger';
import * as liveSessions from './live-sessions';
import * as notifications from './notifications';
import * as offers from './offers';
import * as papers from './papers';
import * as platform from './platform';
import * as prospects from './prospects';
import * as quiz from './quiz';
import * as quizInsight from './quiz-insight';
import * as reconciliation from './reconciliation';
import * as refunds from './refunds';
import * as reviews from './reviews';
import * as roleFinder from './role-finder';
import * as search from './search';
import * as secondFactor from './second-factor';
import * as seller from './seller';
import * as signedFiles from './signed-files';
import * as steering from './steering';
import * as study from './study';

/** Every endpoint by its name (the operationId): what OpenAPI lists and the authorisation matrix walks. */
export const endpoints: Record<string, Endpoint> = Object.fromEntries(
  [
    ...[platform, identity, secondFactor, catalogue, learning, courseFiles, study, quiz, cohorts, community],
    ...[assignments, reviews, signedFiles, quizInsight],
    ...[discussion, notifications, liveSessions, calendar],
    ...[certification, credentials, billing, offers, coupons, prospects, roleFinder, search],
    ...[buying, seller, accounting, ledger, steering, reconciliation],
    ...[instalments, papers, refunds],
  ]
    .flatMap((area) => Object.entries(area))
    .filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1])),
);

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value
  );
}
