import { shareOf, type CourseOutline } from '@tandem/catalogue';
import type { SeatAttendance } from '@tandem/cohorts';
import type { ChecklistItem } from '@tandem/contracts';

type Asked = Pick<CourseOutline['certification'], 'attendance'> &
  Partial<Pick<CourseOutline['certification'], 'excusedLeftOut'>>;

/**
 * The share of the live sessions that she has to have attended, in minutes: of those that have been held, or, before the first
 * one, of those to come. Null where it does not apply: nothing is asked, or her cohorts have no sessions. Of several seats
 * the one with which she has attended most of what is asked.
 */
export function attendanceItem(
  { attendance: share, excusedLeftOut }: Asked,
  seats: readonly SeatAttendance[],
): ChecklistItem | null {
  if (share === 0) return null;
  const standings = seats
    .filter(({ held, toCome }) => held + toCome > 0)
    .map(({ present, held, excused, toCome }) => ({
      present,
      of: shareOf(share, Math.max(0, (held || toCome) - (excusedLeftOut ? excused : 0))),
    }))
    .sort((one, other) => reached(other) - reached(one));
  const [best] = standings;
  if (!best) return null;
  return {
    ...{ criterion: 'attendance', title: null, moduleNumber: null, moduleSlug: null, assignmentKey: null },
    ...{ met: best.present >= best.of, done: Math.min(best.present, best.of), of: best.of },
    ...{ keptFrom: null, missingLessons: [] },
  };
}

const reached = ({ present, of }: { present: number; of: number }): number => (of === 0 ? 1 : present / of);
