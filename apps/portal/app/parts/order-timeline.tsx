import type { OrderMail, TimelineEvent } from '@tandem/contracts';
import { moment, money } from '../lib/format';
import { defineMessages, useLocale, useMessages } from '../lib/messages';

const messages = defineMessages({
  fr: {
    title: 'Ce qui s’est passé',
    convention: 'Convention signée',
    instalment: (n: number) => `échéance\u00a0${n}`,
    kinds: {
      placed: 'Commande passée',
      signed: 'Contrat signé',
      concluded: 'Commande confirmée, place acquise',
      'debit-sent': 'Prélèvement envoyé à la banque',
      declined: 'Paiement refusé par la banque',
      paid: 'Paiement reçu',
      paused: 'Leçons mises en pause',
      resumed: 'Leçons rouvertes',
      refunded: 'Remboursement',
      'refund-failed': 'Remboursement qui n’a pas abouti',
      'refund-transferred': 'Remboursé par virement',
      disputed: 'Paiement contesté auprès de la banque',
      'dispute-won': 'Contestation close\u202f: la banque a laissé le paiement',
      'dispute-lost': 'Contestation close\u202f: la banque a rendu le paiement',
      withdrawn: 'Rétractation reçue',
      ended: 'Commande terminée',
      mailed: 'Message envoyé',
    },
    mails: {
      'order-paid': 'confirmation de commande',
      'order-refunded': 'fin de la commande',
      'money-given-back': 'remboursement',
      'order-withdrawn': 'accusé de réception de la rétractation',
      'debit-refused': 'prélèvement refusé',
      'instalment-declined': 'paiement refusé',
      'pause-approaching': 'rappel avant la pause',
      'order-paused': 'leçons en pause',
      'instalment-paid': 'reçu de l’échéance',
    },
  },
  en: {
    title: 'What happened',
    convention: 'Training agreement signed',
    instalment: (n: number) => `instalment\u00a0${n}`,
    kinds: {
      placed: 'Order placed',
      signed: 'Contract signed',
      concluded: 'Order confirmed, seat given',
      'debit-sent': 'Debit sent to the bank',
      declined: 'Payment declined by the bank',
      paid: 'Payment received',
      paused: 'Lessons paused',
      resumed: 'Lessons open again',
      refunded: 'Refund',
      'refund-failed': 'Refund that did not come through',
      'refund-transferred': 'Refunded by bank transfer',
      disputed: 'Payment disputed at the bank',
      'dispute-won': 'Dispute closed: the bank let the payment stand',
      'dispute-lost': 'Dispute closed: the bank gave the payment back',
      withdrawn: 'Withdrawal received',
      ended: 'Order ended',
      mailed: 'Message sent',
    },
    mails: {
      'order-paid': 'confirmation of the order',
      'order-refunded': 'end of the order',
      'money-given-back': 'refund',
      'order-withdrawn': 'acknowledgement of the withdrawal',
      'debit-refused': 'debit refused',
      'instalment-declined': 'payment declined',
      'pause-approaching': 'reminder before the pause',
      'order-paused': 'lessons paused',
      'instalment-paid': 'receipt of the instalment',
    },
  },
});

/** The story of an order, the same for the student and for the owner. */
export function OrderTimeline({ events }: { events: TimelineEvent[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const mails: Record<OrderMail, string> = t.mails;
  return (
    <section aria-labelledby="story" className="mt-12 border-t border-line pt-6">
      <h2 id="story" className="mb-4 text-xl">
        {t.title}
      </h2>
      <ol className="grid gap-4">
        {events.map(({ kind, at, position, amount, detail }, index) => (
          <li key={index} className="grid gap-x-6 sm:grid-cols-[15rem_1fr]">
            <time dateTime={at} className="text-sm text-soft">
              {moment(locale, at)}
            </time>
            <span>
              {[
                kind === 'signed' && detail === 'convention' ? t.convention : t.kinds[kind],
                position === null ? null : t.instalment(position),
                amount && money(locale, amount),
                kind === 'mailed' ? mails[detail as OrderMail] : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
