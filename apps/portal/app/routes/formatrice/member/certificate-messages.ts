import { defineMessages } from '../../../lib/messages';

/** Issuing the certificate. */
export const certificateMessages = defineMessages({
  fr: {
    issue: 'Délivrer le certificat',
    issueHint: (name: string) =>
      `Toutes les conditions sont remplies. Le certificat portera le nom «\u202f${name}\u202f».`,
    holds: 'Elle est certifiée.',
    expired: (day: string) =>
      `Son certificat a expiré\u202f: il était valable jusqu’au ${day}. Il se renouvelle en un geste.`,
    withdrawn: 'La direction lui a retiré son certificat\u202f: elle seule peut en délivrer un autre.',
    view: 'Voir le certificat',
    pdf: 'Le PDF',
    manage: 'Ses certificats\u202f: corriger, renouveler, retirer',
    notYet: 'Le certificat pourra être délivré quand tout ce qui suit sera rempli.',
  },
  en: {
    issue: 'Issue the certificate',
    issueHint: (name: string) => `Every condition is met. The certificate will bear the name “${name}”.`,
    holds: 'She is certified.',
    expired: (day: string) =>
      `Her certificate has expired: it was valid until ${day}. Renewing it takes one step.`,
    withdrawn: 'The owner withdrew her certificate: only the owner can issue another.',
    view: 'See the certificate',
    pdf: 'The PDF',
    manage: 'Her certificates: correct, renew, withdraw',
    notYet: 'The certificate can be issued once all of the following is met.',
  },
});
