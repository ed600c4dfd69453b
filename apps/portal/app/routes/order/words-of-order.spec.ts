import type { Order } from '@tandem/contracts';
import { messages } from './messages';
import { ledeOf, titleOf } from './words-of-order';

const t = messages.fr;
const concludedAt = '2026-12-01T10:00:00Z';
const order = { name: 'Promotion d’hiver', cohorts: [{ startsOn: '2027-01-04' }], checkoutUrl: 'http://pay' };
const shown = (facts: object, more: object = {}) => ({
  ...{
    order: { ...order, concludedAt, ...facts } as unknown as Order,
    asked: true,
    welcome: false,
    done: null,
  },
  ...more,
});
const lede = (facts: object, more?: object) => ledeOf(t, 'fr', shown(facts, more));

it('asks to pay who has not been at Stripe’s page, and lets who comes from there wait', () => {
  const pending = { outcome: { kind: 'pending' }, concludedAt: null };
  expect(titleOf(t, shown(pending))).toBe(t.titles.unpaid);
  expect(titleOf(t, shown(pending, { welcome: true }))).toBe(t.titles.pending);
  // Nobody knows what she did there while Stripe cannot be asked, unless its page was never opened.
  expect(titleOf(t, shown(pending, { asked: false }))).toBe(t.titles.pending);
  expect(titleOf(t, shown({ ...pending, checkoutUrl: null }, { asked: false }))).toBe(t.titles.unpaid);
});

it('welcomes once', () => {
  const paid = { outcome: { kind: 'paid' } };
  expect(lede(paid, { welcome: true })).toMatch(/^Ton paiement est arrivé.*commence le 4.janvier 2027\.$/);
  expect(lede(paid)).toBe(t.standing.paid);
});

it('says until when she keeps her access, and why money that found no seat goes back', () => {
  expect(lede({ outcome: { kind: 'late', pauseOn: '2026-12-26' } })).toMatch(
    /en pause le 26.décembre 2026\.$/,
  );
  const refunded = { outcome: { kind: 'refunded' } };
  expect(lede(refunded)).toBe(t.ledes.refunded);
  expect(lede({ ...refunded, concludedAt: null })).toBe(t.ledes.unseated);
  expect(lede(refunded, { done: { at: concludedAt } })).toContain('rétractation a été reçue le 1');
});
