import {
  digestKinds,
  factorChanges,
  liveSessionChanges,
  locales,
  type FactorChange,
  type Locale,
} from '@tandem/contracts';
import { renderHtml } from '../layout/html';
import { renderText } from '../layout/text';
import type { Letter, Template } from '../letter';
import { accountExists } from './account-exists';
import { certificateIssued } from './certificate-issued';
import { confirmLead } from './confirm-lead';
import { confirmSignUp } from './confirm-sign-up';
import { debitRefused } from './debit-refused';
import { digest } from './digest';
import { disputeOpened } from './dispute-opened';
import { liveSessions } from './live-sessions';
import { workReviewed } from './work-reviewed';
import { workSubmitted } from './work-submitted';
import { moneyGivenBack } from './money-given-back';
import { orderPaid, type ConcludedOrder } from './order-paid';
import { instalmentDeclined } from './instalment-declined';
import { instalmentPaid } from './instalment-paid';
import { orderPaused } from './order-paused';
import { pauseApproaching } from './pause-approaching';
import { orderRefunded } from './order-refunded';
import { refundFailed } from './refund-failed';
import { orderWithdrawn } from './order-withdrawn';
import { passwordReset } from './password-reset';
import { secondFactorChanged } from './second-factor-changed';

const hostile = '<b onclick="x">Léa</b> & \u2019Co';
const url = 'https://tandem.example/une/page?jeton=abc&b=1';
const sender = { academyName: 'Académie <Tandem>', portalUrl: 'https://tandem.example' };

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
const withdrawn = {
  ...{ name: hostile, signedBy: hostile, offerName: hostile, number: '1A2B3C4D', papersUrl: url },
  ...{
    statedAt: '3 janvier 2027 à 14\u00a0h\u00a005',
    concludedOn: '2 janvier 2027',
    payBackBy: '17 janvier 2027',
  },
  ...{ reason: null, amount: null, held: null, kept: null, article: 'art. L6353-6 du Code du travail' },
};
const later = { day: '17 mars 2027', amount: '447\u00a0€' };
const atOnce = { ...order, earlyAccessOn: '3 janvier 2027' };
const signed: ConcludedOrder = {
  ...{ ...order, regime: 'training_contract', contractSignedOn: '3 janvier 2027', paid: null },
  toCome: [later, later],
};
const company: ConcludedOrder = { ...order, regime: 'b2b', withdrawalEndsOn: null, email: null };
const instalment = {
  ...{ name: hostile, number: '1A2B3C4D', offer: hostile, share: '2/3', amount: '300\u00a0€' },
  ...{ dueOn: '3 janvier 2027', nextOn: '4 janvier 2027', orderUrl: url },
};
const refused = { ...instalment, confirm: false, paused: false };
const reviewed = {
  name: hostile,
  reviewerName: hostile,
  comment: `${hostile}\nDeux lignes`,
  title: hostile,
  workUrl: url,
};
const certificate = {
  name: hostile,
  courseTitle: hostile,
  code: 'TDM-4KQ7-9XWD',
  issuedOn: '3 janvier 2027',
  certificateUrl: url,
};

type Session = { title: string; when: string; minutes: number };

const every: Array<[name: string, write: (locale: Locale) => Letter]> = [
  letter('confirm-sign-up', confirmSignUp, { confirmUrl: url }),
  letter('account-exists', accountExists, { signInUrl: url, resetUrl: `${url}&c=2` }),
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
  letter('password-reset', passwordReset, { name: hostile, resetUrl: url }),
  letter('confirm-lead', confirmLead, { confirmUrl: url, unsubscribeUrl: `${url}&c=2` }),
  letter('digest', digest, {
    name: hostile,
    items: digestKinds.map((kind) => ({
      kind,
      from: hostile,
      title: hostile,
      excerpt: `${hostile}\nEncore`,
    })),
    more: 3,
    url,
    leave: digestKinds.map((kind) => ({ kind, url: `${url}&type=${kind}` })),
    leaveAll: `${url}&type=all`,
  }),
  letter('digest, of somebody who has left', digest, {
    name: hostile,
    items: [{ kind: 'reply' as const, from: null, title: null, excerpt: null }],
    more: 0,
    url,
    leave: [{ kind: 'reply' as const, url: `${url}&type=reply` }],
    leaveAll: `${url}&type=all`,
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
  letter('work-submitted', workSubmitted, {
    studentName: hostile,
    cohortName: hostile,
    title: hostile,
    cohortHasTrainer: true,
    url,
  }),
  letter('work-reviewed, accepted', workReviewed, {
    ...reviewed,
    decision: 'accepted' as const,
  }),
  letter('work-reviewed, returned', workReviewed, {
    ...reviewed,
    decision: 'returned' as const,
    comment: '',
  }),
  ...liveSessionChanges.flatMap((change) =>
    [1, 2].map((count) =>
      letter(`live-sessions, ${change}, ${count}`, liveSessions, {
        ...{ name: hostile, change, cohortName: hostile, zone: 'Europe/Paris', url },
        sessions: Array<Session>(count).fill({
          title: hostile,
          when: '3 janvier 2027 à 19\u00a0h\u00a000',
          minutes: 90,
        }),
        reason: change === 'cancelled' ? `${hostile}\nDeux lignes` : null,
      }),
    ),
  ),
  letter('certificate-issued', certificateIssued, certificate),
  ...factorChanges.map((change) =>
    letter(`second-factor-changed, ${change}`, secondFactorChanged, factor(change, 3)),
  ),
  letter('second-factor-changed, last code', secondFactorChanged, factor('recovery-code-used', 0)),
];

function factor(change: FactorChange, recoveryCodesLeft: number) {
  return { name: hostile, change, recoveryCodesLeft, accountUrl: url };
}

function letter<F>(name: string, template: Template<F>, facts: F): [string, (locale: Locale) => Letter] {
  return [name, (locale) => template[locale](facts)];
}

const cases = every.flatMap(([name, write]) =>
  locales.map((locale) => ({ name, locale, letter: write(locale) })),
);

describe.each(cases)('$name in $locale', ({ locale, letter: { subject, blocks } }) => {
  const html = renderHtml({ subject, blocks }, locale, sender);
  const text = renderText({ subject, blocks }, locale, sender);

  it('has a subject, one heading, a button, and nothing missing', () => {
    expect(subject).not.toBe('');
    expect(blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
    expect(blocks.filter(({ kind }) => kind === 'button')).toHaveLength(1);
    for (const rendered of [subject, html, text]) {
      expect(rendered).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('escapes what people typed in HTML and leaves it as it is in text', () => {
    expect(html).not.toContain('<b ');
    expect(html).toContain('Académie &lt;Tandem&gt;');
    const named = JSON.stringify(blocks).includes('onclick');
    expect(html.includes('&lt;b onclick=&quot;x&quot;&gt;Léa&lt;/b&gt; &amp;')).toBe(named);
    expect(text.includes(hostile)).toBe(named);
  });

  it('carries every address in both forms', () => {
    for (const part of blocks) {
      if (part.kind !== 'button' && part.kind !== 'link') continue;
      expect(html).toContain(`href="${part.url.replaceAll('&', '&amp;')}"`);
      expect(text).toContain(`\n${part.url}`);
    }
  });
});

describe.each(cases.filter(({ locale }) => locale === 'fr'))('French of $name', ({ letter: french }) => {
  const words = [french.subject, renderText(french, 'fr', sender)]
    .join('\n')
    .replaceAll(hostile, 'Léa')
    .replace(/https?:\S+/g, '');

  it('puts a narrow no-break space around double signs, and curly apostrophes', () => {
    expect(words.match(/[^\u202f][;:!?»]|«[^\u202f]/g)).toBeNull();
    expect(words).not.toContain("'");
  });

  it('says tu', () => {
    expect(words).not.toMatch(/\b(vous|votre|vos)\b/i);
  });
});

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
