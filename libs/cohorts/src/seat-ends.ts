/**
 * SQL: when a seat that was hers was given back. Null while she has it, and where it never was hers: held and let go, or taken
 * and lost at one moment because another of the same order was gone. @param e alias of the enrolment
 */
export const seatEnded = (e: string): string => `(CASE ${e}.status WHEN 'released' THEN (
  SELECT max(ended.since) FROM enrolment_standing ended JOIN enrolment_standing begun USING (enrolment_id)
  WHERE ended.enrolment_id = ${e}.id AND ended.status = 'released' AND begun.status = 'active' AND begun.since < ended.since) END)`;

/** SQL: whether its lessons were closed for want of payment when it ended. @param e alias of the enrolment */
export const endedUnpaid = (e: string): string => `coalesce((
  SELECT before.status = 'paused' FROM enrolment_standing before JOIN enrolment_standing ended
    ON ended.enrolment_id = before.enrolment_id AND ended.place = before.place + 1
  WHERE ended.enrolment_id = ${e}.id AND ended.status = 'released' ORDER BY ended.place DESC LIMIT 1), false)`;
