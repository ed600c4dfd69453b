import { checkLetters, hostile, letter, url } from '../../../../test/support/letters';
import { debitRefused } from './debit-refused';
import { disputeOpened } from './dispute-opened';
import { instalmentDeclined } from './instalment-declined';
import { instalmentPaid } from './instalment-paid';
import { moneyGivenBack } from './money-given-back';
import { orderPaid, type ConcludedOrder } from './order-paid';
import { orderPaused } from './order-paused';
import { orderRefunded } from './order-refunded';
import { orderWithdrawn } from './order-withdrawn';
import { pauseApproaching } from './pause-approaching';
import { refundFailed } from './refund-failed';

const withdrawn = {
  ...{ name: hostile, signedBy: hostile, offerName: hostile, number: '1A2B3C4D', papersUrl: url },
  ...{
    statedAt: '3 janvier 2027 à 14\u00a0h\u00a005',
    concludedOn: '2 janvier 2027',
    payBackBy: '17 janvier 2027',
  },
  ...{
    reason: null,
    amount: null,
    held: null,
    kept: null,
    unpaid: null,
    article: 'art. L6353-6 du Code du travail',
  },
};

const later = { day: '17 mars 2027', amount: '447\u00a0€' };

const instalment = {
  ...{ name: hostile, number: '1A2B3C4D', offer: hostile, share: '2/3', amount: '300\u00a0€' },
  ...{ dueOn: '3 janvier 2027', nextOn: '4 janvier 2027', orderUrl: url },
};

const order: ConcludedOrder = {
  name: hostile,
  number: '1A2B3C4D',
  courseTitle: hostile,
  offerName: hostile,
  cohorts: [{ name: hostile, dates: 'du 12 janvier au 6 avril 2027' }],
  amount: '1\u202f490\u00a0€',
  concludedOn: '3 janvier 2027',
  paid: '1\u202f490\u00a0€',
  toCome: [],
  regime: 'digital_content',
  withdrawalEndsOn: '18 janvier 2027',
  termsVersion: '2026-11',
  termsAcceptedOn: '3 janvier 2027',
  earlyAccessOn: null,
  contractSignedOn: null,
  email: 'bonjour@academie.exemple.fr',
  welcomeUrl: url,
  orderUrl: `${url}&c=2`,
  termsUrl: `${url}&c=3`,
  contractUrl: `${url}&c=4`,
};
const atOnce = { ...order, earlyAccessOn: '3 janvier 2027' };
const signed: ConcludedOrder = {
  ...{ ...order, regime: 'training_contract', contractSignedOn: '3 janvier 2027', paid: null },
  toCome: [later, later],
};
const company: ConcludedOrder = { ...order, regime: 'b2b', withdrawalEndsOn: null, email: null };
const refused = { ...instalment, confirm: false, paused: false };

checkLetters([
  letter('instalment-declined', instalmentDeclined, refused),
  letter('instalment-declined without another try', instalmentDeclined, { ...refused, nextOn: null }),
  letter('instalment-declined to be confirmed', instalmentDeclined, { ...refused, confirm: true }),
  letter('instalment-declined while paused', instalmentDeclined, { ...refused, paused: true }),
  letter('pause-approaching', pauseApproaching, instalment),
  letter('order-paused', orderPaused, instalment),
  letter('instalment-paid', instalmentPaid, { ...instalment, paidOn: '3 janvier 2027', resumed: false }),
  letter('instalment-paid and open again', instalmentPaid, {
    ...instalment,
    paidOn: '3 janvier 2027',
    resumed: true,
  }),
  letter('order-paid', orderPaid, order),
  letter('order-paid, access at once', orderPaid, atOnce),
  letter('order-paid, contract signed', orderPaid, signed),
  letter('order-paid, by a company', orderPaid, company),
  letter('order-paid, convention signed', orderPaid, { ...company, contractSignedOn: '3 janvier 2027' }),
  letter('order-paid, for nothing', orderPaid, { ...order, regime: 'training_contract', paid: null }),
  ...['130\u00a0€', null].flatMap((amount) =>
    [false, true].map((hers) =>
      letter(`order-refunded, ${amount ?? 'nothing'}${hers ? ', another seat of hers' : ''}`, orderRefunded, {
        ...{ ...order, cohortName: hostile, amount, hers, cohortsUrl: url, papersUrl: `${url}&c=2` },
      }),
    ),
  ),
  letter('debit-refused', debitRefused, { ...order, offerName: hostile, offerUrl: url }),
  letter('order-withdrawn, nothing charged', orderWithdrawn, withdrawn),
  letter('order-withdrawn, pro rata', orderWithdrawn, {
    ...{ ...withdrawn, reason: `${hostile}\nDeux lignes`, amount: '1\u202f000\u00a0€', kept: '490\u00a0€' },
    unpaid: '980\u00a0€',
  }),
  ...['3 janvier 2027', null].map((answerBy) =>
    letter(`dispute-opened, to answer by ${answerBy ?? 'no day'}`, disputeOpened, {
      ...{ buyerName: hostile, number: '1A2B3C4D', offerName: hostile, amount: '447\u00a0€', answerBy, url },
    }),
  ),
  letter('refund-failed', refundFailed, {
    ...{ buyerName: hostile, number: '1A2B3C4D', offerName: hostile, amount: '447\u00a0€', url },
    reason: 'expired_or_canceled_card',
  }),
  letter('order-withdrawn, under dispute', orderWithdrawn, { ...withdrawn, held: '447\u00a0€' }),
  letter('money-given-back, partial', moneyGivenBack, {
    ...order,
    offerName: hostile,
    ended: false,
    papersUrl: url,
  }),
  letter('money-given-back, ended', moneyGivenBack, {
    ...order,
    offerName: hostile,
    ended: true,
    papersUrl: url,
  }),
]);

describe('words that must not be confused', () => {
  const said = (one: ConcludedOrder) => JSON.stringify(orderPaid.fr(one));

  it('tells a waived withdrawal from a kept one', () => {
    expect(said(order)).toContain('Tu peux te rétracter jusqu’au 18 janvier 2027 inclus');
    expect(said(order)).not.toContain('perdre ton droit de rétractation');
    expect(said(atOnce)).toContain('perdre ton droit de rétractation');
  });

  it('tells what has been paid from what is to come', () => {
    expect(said(order)).toContain('Ton paiement est arrivé');
    expect(said(signed)).not.toContain('Ton paiement est arrivé');
    expect(said(signed)).toContain('À payer le 17 mars 2027');
    expect(said(signed)).toContain('Mon contrat signé');
  });

  it('promises no withdrawal to a company', () => {
    expect(said(company)).not.toContain('Tu peux te rétracter');
  });
});
