import { attendanceItem } from './attendance-criterion';

const asked = { attendance: 0.8, excusedLeftOut: false };
const seat = { present: 0, held: 0, excused: 0, toCome: 0 };
const standing = (of: Partial<typeof seat>, criteria: typeof asked = asked) => {
  const item = attendanceItem(criteria, [{ ...seat, ...of }]);
  return item && [item.done, item.of, item.met];
};

describe('attendance as a criterion', () => {
  it('does not apply where nothing is asked, or a cohort has no sessions', () => {
    expect(attendanceItem({ ...asked, attendance: 0 }, [{ ...seat, held: 600 }])).toBeNull();
    expect(attendanceItem(asked, [seat])).toBeNull();
    expect(attendanceItem(asked, [])).toBeNull();
  });

  it('asks for a share of what has been held, to the minute', () => {
    expect(standing({ present: 479, held: 600, toCome: 300 })).toEqual([479, 480, false]);
    expect(standing({ present: 480, held: 600, toCome: 300 })).toEqual([480, 480, true]);
    expect(standing({ present: 600, held: 600 })).toEqual([480, 480, true]);
    expect(standing({ present: 60, held: 75 })).toEqual([60, 60, true]);
  });

  it('is not met before the first session, and says what will be asked', () => {
    expect(standing({ toCome: 600 })).toEqual([0, 480, false]);
  });

  it('leaves out what was missed for a good reason where the criteria say so', () => {
    const missed = { present: 240, held: 600, excused: 300 };
    expect(standing(missed)).toEqual([240, 480, false]);
    expect(standing(missed, { ...asked, excusedLeftOut: true })).toEqual([240, 240, true]);
    expect(standing({ held: 60, excused: 60 }, { ...asked, excusedLeftOut: true })).toEqual([0, 0, true]);
  });

  it('takes of several seats the one that she attended best, and none without sessions', () => {
    const seats = [{ ...seat, toCome: 900 }, { ...seat, present: 500, held: 600 }, seat];
    expect(attendanceItem(asked, seats)).toMatchObject({ done: 480, of: 480, met: true });
  });
});
