import { seatedSince, seatEnded } from '@tandem/cohorts';
import { runningFirst } from '../learner-facts';

/**
 * SQL: whether what she did at an instant was done with `seat` (columns `id`, `person_id`, `course_id`). Of several seats in a
 * course that were hers then, it is the one of the cohort that ran: nothing stands in the evidence of two.
 */
export const doneWithSeat = (at: string): string => `seat.id = (
  SELECT e.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
  WHERE e.person_id = seat.person_id AND c.course_id = seat.course_id AND ${seatedSince} <= ${at}
    AND (e.status IN ('active', 'paused') OR ${seatEnded('e')} >= ${at})
  ORDER BY ${runningFirst(at)} LIMIT 1)`;
