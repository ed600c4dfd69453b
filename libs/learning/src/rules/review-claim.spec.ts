import { claimedUntil, claimOutcome } from './review-claim';

const now = new Date('2027-01-12T10:00:00Z');
const held = (personId: string, minutes: number) => ({
  personId,
  until: new Date(now.getTime() + minutes * 60_000),
});
const asked = (personId: string, takeFrom: string | null = null) => ({ personId, takeFrom });

it('lasts half an hour', () => {
  expect(claimedUntil(now).toISOString()).toBe('2027-01-12T10:30:00.000Z');
});

it.each([
  ['nobody has it', null, asked('nora'), true],
  ['she has it already', held('nora', 5), asked('nora'), true],
  ['another has it', held('zoe', 5), asked('nora'), false],
  ['the other’s time is over', held('zoe', 0), asked('nora'), true],
  ['a third has it since she confirmed', held('zoe', 5), asked('nora', 'maud'), false],
])('%s', (_case, claim, who, claimed) => {
  expect(claimOutcome(claim, who, now).claimed).toBe(claimed);
});

it('names whom it is taken from, and nobody when her time was over', () => {
  expect(claimOutcome(held('zoe', 5), asked('nora', 'zoe'), now)).toEqual({
    claimed: true,
    takenFrom: 'zoe',
  });
  expect(claimOutcome(held('zoe', -1), asked('nora', 'zoe'), now)).toEqual({
    claimed: true,
    takenFrom: null,
  });
});
