import { addDays } from '@tandem/platform';
import fc from 'fast-check';
import { declineKind } from './decline-kind';
import { grace, nextAttempt, standingOn, type Owed } from './dunning';

const dueOn = '2027-03-01';
const day = (shift: number) => addDays(dueOn, shift);
const refused = (lastFailed: number, decline: string | null = 'insufficient_funds') => ({
  dueOn,
  firstFailedOn: dueOn,
  lastFailedOn: day(lastFailed),
  decline,
});
const owed = (change: Partial<Owed> = {}): Owed => ({
  settled: false,
  dueOn,
  firstFailedOn: dueOn,
  debitedOn: null,
  ...change,
});

test.each([
  ['insufficient_funds', 'soft'],
  ['generic_decline', 'soft'],
  ['a code of next year', 'soft'],
  [null, 'soft'],
  ['authentication_required', 'authentication'],
  ['mobile_device_authentication_required', 'authentication'],
  ['expired_card', 'hard'],
  ['stolen_card', 'hard'],
  ['revocation_of_authorization', 'hard'],
  ['debit_not_authorized', 'hard'],
])('%s is a %s decline', (code, kind) => expect(declineKind(code)).toBe(kind));

describe('a refused instalment', () => {
  test('is tried again after one, three and seven days, then waits for her', () => {
    expect(nextAttempt(refused(0))).toEqual({ on: day(1) });
    expect(nextAttempt(refused(1))).toEqual({ on: day(3) });
    expect(nextAttempt(refused(5))).toEqual({ on: day(7) });
    expect(nextAttempt(refused(7))).toEqual({ on: null, waitsFor: 'payment' });
  });

  test('is not tried again on a card that will never pay, nor without the person who must confirm', () => {
    expect(nextAttempt(refused(0, 'lost_card'))).toEqual({ on: null, waitsFor: 'payment-method' });
    const unconfirmed = nextAttempt(refused(0, 'authentication_required'));
    expect(unconfirmed).toEqual({ on: null, waitsFor: 'authentication' });
  });

  test('gives fourteen days from the day it was due, with two reminders', () => {
    expect(grace(refused(0))).toEqual({ pauseOn: day(14), reminders: [day(7), day(12)] });
  });

  test('that the bank refused ten days later still leaves seven', () => {
    const late = { dueOn, firstFailedOn: day(10) };
    expect(grace(late)).toEqual({ pauseOn: day(17), reminders: [day(15)] });
  });
});

describe('an order', () => {
  test('keeps its access on the first refusal, and is paused when grace is over', () => {
    expect(standingOn([owed()], day(0))).toEqual({ standing: 'grace', pauseOn: day(14) });
    expect(standingOn([owed()], day(13))).toEqual({ standing: 'grace', pauseOn: day(14) });
    expect(standingOn([owed()], day(14))).toEqual({ standing: 'paused', since: day(14) });
  });

  test('has it back at once when it is paid, though the next instalment was refused too', () => {
    const next = owed({ dueOn: day(20), firstFailedOn: day(20) });
    expect(standingOn([owed(), next], day(21))).toMatchObject({ standing: 'paused' });
    expect(standingOn([owed({ settled: true })], day(21))).toEqual({ standing: 'good' });
    expect(standingOn([owed({ settled: true }), next], day(21))).toMatchObject({ standing: 'grace' });
  });

  test('is not paused while a debit sent in time is on its way, and stays paused with one sent too late', () => {
    expect(standingOn([owed({ debitedOn: day(9) })], day(18))).toMatchObject({ standing: 'grace' });
    expect(standingOn([owed({ debitedOn: day(15) })], day(18))).toMatchObject({ standing: 'paused' });
  });
});

test('grace is never restarted by a retry, and retries end', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.array(fc.nat(5), { maxLength: 10 }), (first, delays) => {
      const firstFailedOn = day(first);
      const { pauseOn } = grace({ dueOn, firstFailedOn });
      let lastFailedOn = firstFailedOn;
      let attempts = 1;
      for (const delay of delays) {
        const next = nextAttempt({ dueOn, firstFailedOn, lastFailedOn, decline: 'generic_decline' });
        if (!next.on) break;
        expect(next.on > lastFailedOn).toBe(true);
        lastFailedOn = addDays(next.on, delay);
        attempts += 1;
        const standing = standingOn([owed({ firstFailedOn })], lastFailedOn);
        expect(standing.standing).toBe(lastFailedOn < pauseOn ? 'grace' : 'paused');
      }
      expect(attempts).toBeLessThanOrEqual(4);
    }),
  );
});

const instalments = fc.array(
  fc.record({
    settled: fc.boolean(),
    dueOn: fc.nat(100).map(day),
    firstFailedOn: fc.option(fc.nat(110).map(day)),
    debitedOn: fc.constant(null),
  }),
);

test('nothing refused that is owed, no pause; once paused, only paying changes it', () => {
  fc.assert(
    fc.property(instalments, fc.nat(150), (order, shift) => {
      const late = order.filter(({ settled, firstFailedOn }) => !settled && firstFailedOn);
      const { standing } = standingOn(order, day(shift));
      expect(standing === 'good').toBe(late.length === 0);
      if (standing === 'paused') expect(standingOn(order, day(shift + 1)).standing).toBe('paused');
      const paid = order.map((one) => ({ ...one, settled: true }));
      expect(standingOn(paid, day(shift))).toEqual({ standing: 'good' });
    }),
  );
});
