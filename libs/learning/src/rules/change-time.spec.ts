import { changeTime } from './change-time';

const now = new Date('2027-02-01T08:00:00Z');

describe('the time of a change', () => {
  it('is what the device tells of the past', () => {
    expect(changeTime('2027-01-31T23:00:00Z', now)).toEqual(new Date('2027-01-31T23:00:00Z'));
  });

  it.each([undefined, '2027-02-01T08:00:01Z', '2099-01-01T00:00:00Z'])('is now when it tells %s', (told) => {
    expect(changeTime(told, now)).toEqual(now);
  });
});
