import { platformMatrix, platformRequests } from './authorisation-platform';
import { accountMatrix, accountRequests } from './authorisation-account';
import { secondFactorMatrix, secondFactorRequests } from './authorisation-second-factor';
import { studyMatrix, studyRequests } from './authorisation-study';
import { quizMatrix, quizRequests } from './authorisation-quizzes';
import { announcementMatrix, announcementRequests } from './authorisation-announcements';
import { assignmentMatrix, assignmentRequests } from './authorisation-assignments';
import { cohortMatrix, cohortRequests } from './authorisation-cohorts';
import { planMatrix, planRequests } from './authorisation-plan';
import { attendanceMatrix, attendanceRequests } from './authorisation-attendance';
import { liveSessionMatrix, liveSessionRequests } from './authorisation-live-sessions';
import { discussionMatrix, discussionRequests } from './authorisation-discussion';
import { directoryMatrix, directoryRequests } from './authorisation-directory';
import { certificationMatrix, certificationRequests } from './authorisation-certification';
import { orderMatrix, orderRequests } from './authorisation-orders';
import { offerMatrix, offerRequests } from './authorisation-offers';
import { contractMatrix, contractRequests } from './authorisation-contracts';
import { instalmentMatrix, instalmentRequests } from './authorisation-instalments';
import { refundMatrix, refundRequests } from './authorisation-refunds';
import { bookMatrix, bookRequests } from './authorisation-books';
import { prospectMatrix, prospectRequests } from './authorisation-prospects';
import { waitlistMatrix, waitlistRequests } from './authorisation-waitlist';
import type { Matrix, Requests } from './authorisation-world';

export const matrix: Matrix = {
  ...platformMatrix,
  ...accountMatrix,
  ...secondFactorMatrix,
  ...studyMatrix,
  ...quizMatrix,
  ...assignmentMatrix,
  ...cohortMatrix,
  ...waitlistMatrix,
  ...planMatrix,
  ...attendanceMatrix,
  ...liveSessionMatrix,
  ...discussionMatrix,
  ...directoryMatrix,
  ...announcementMatrix,
  ...certificationMatrix,
  ...orderMatrix,
  ...offerMatrix,
  ...contractMatrix,
  ...instalmentMatrix,
  ...refundMatrix,
  ...bookMatrix,
  ...prospectMatrix,
};

export const requests: Requests = {
  ...platformRequests,
  ...accountRequests,
  ...secondFactorRequests,
  ...studyRequests,
  ...quizRequests,
  ...assignmentRequests,
  ...cohortRequests,
  ...waitlistRequests,
  ...planRequests,
  ...attendanceRequests,
  ...liveSessionRequests,
  ...discussionRequests,
  ...directoryRequests,
  ...announcementRequests,
  ...certificationRequests,
  ...orderRequests,
  ...offerRequests,
  ...contractRequests,
  ...instalmentRequests,
  ...refundRequests,
  ...bookRequests,
  ...prospectRequests,
};
