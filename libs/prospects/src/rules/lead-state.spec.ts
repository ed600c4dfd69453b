import { leadState } from './lead-state';

const day = (n: number) => new Date(Date.UTC(2027, 0, n));
const never = { confirmedAt: null, unsubscribedAt: null };

describe('leadState', () => {
  it('asks for seven days', () => {
    expect(leadState({ consentedAt: day(1), ...never }, day(8))).toBe('asked');
    expect(leadState({ consentedAt: day(1), ...never }, new Date(day(8).getTime() + 1))).toBe('expired');
  });

  it('keeps a confirmed address whatever its age', () => {
    expect(leadState({ consentedAt: day(1), confirmedAt: day(2), unsubscribedAt: null }, day(300))).toBe(
      'subscribed',
    );
  });

  it('keeps somebody who left away, whether she had confirmed or not', () => {
    expect(leadState({ consentedAt: day(1), confirmedAt: day(2), unsubscribedAt: day(3) }, day(3))).toBe(
      'unsubscribed',
    );
    expect(leadState({ consentedAt: day(1), confirmedAt: null, unsubscribedAt: day(1) }, day(2))).toBe(
      'unsubscribed',
    );
  });

  it('asks again after a consent younger than the leaving', () => {
    const back = { consentedAt: day(10), confirmedAt: day(2), unsubscribedAt: day(3) };
    expect(leadState(back, day(11))).toBe('asked');
    expect(leadState(back, day(20))).toBe('expired');
  });
});
