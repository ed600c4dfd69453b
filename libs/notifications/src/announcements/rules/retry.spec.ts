import { retryOf } from './retry';

const facts = { state: 'bounced', answer: null, why: null, whyNow: null, seated: true } as const;
const of = (given: Partial<Parameters<typeof retryOf>[0]>) => retryOf({ ...facts, ...given });

it('tries again with others what may have passed', () => {
  expect(of({ state: 'stopped', answer: '451 Greylisted' })).toBe('together');
  expect(of({ answer: '552 5.2.2 over quota' })).toBe('together');
  expect(of({ answer: '4.4.7 expired' })).toBe('together');
  expect(of({ state: 'refused', answer: '554 5.7.1 Spam' })).toBe('alone');
});

it('tries a refused address again when it is another, or when somebody asks for her alone', () => {
  const refused = { state: 'refused', answer: '550 5.1.1 No such user' } as const;
  expect(of({ ...refused, whyNow: 'refused-address' })).toBe('alone');
  expect(of(refused)).toBe('together');
  expect(of({ state: 'portal', why: 'refused-address', whyNow: 'refused-address' })).toBe('alone');
  expect(of({ state: 'portal', why: 'refused-address' })).toBe('together');
});

it('leaves alone what arrived, what is under way, who does not want it, and who has left', () => {
  for (const state of ['waiting', 'accepted', 'delayed', 'delivered'] as const)
    expect(of({ state })).toBe('none');
  expect(of({ state: 'portal', why: 'unwanted' })).toBe('none');
  expect(of({ whyNow: 'unwanted' })).toBe('none');
  expect(of({ seated: false })).toBe('none');
});
