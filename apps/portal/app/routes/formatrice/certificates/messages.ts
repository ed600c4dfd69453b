import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    one: 'Certificats',
    member: 'Sa fiche',
    unseated: (cohort: string) =>
      `Elle n’a plus de place dans «\u202f${cohort}\u202f»\u202f; ses certificats restent.`,
    title: (name: string) => `Certificats\u202f: ${name}`,
    none: 'Pas encore de certificat',
    noneHint: 'Il est délivré dès que toutes les conditions sont remplies.',
    states: { valid: 'Valide', expired: 'Expiré', replaced: 'Remplacé', revoked: 'Révoqué' },
    bears: (name: string) => `Titulaire\u202f: ${name}`,
    issued: (day: string) => `Délivré le ${day}.`,
    validUntil: (day: string) => `Valable jusqu’au ${day}.`,
    ended: (day: string, why: string) => `Terminé le ${day}, motif\u202f: ${why}.`,
    noteFor: 'Note interne\u202f:',
    renewTitle: 'Renouveler',
    renewHint: (day: string, expired: boolean) =>
      `Ce certificat ${expired ? 'était' : 'est'} valable jusqu’au ${day}. Le nouveau portera un autre code\u202f; l’ancien lien y mènera.`,
    renew: 'Renouveler le certificat',
    correctTitle: 'Corriger le nom',
    correctHint:
      'Un nouveau certificat remplace celui-ci, avec la même échéance. L’ancien lien et l’ancien PDF mènent au nouveau\u202f; l’inverse n’est pas vrai.',
    correct: 'Délivrer le certificat corrigé',
    revokeTitle: 'Retirer le certificat',
    revokeHint:
      'Qui le vérifie lira qu’il ne vaut plus, le jour et le motif. Seule la direction pourra en délivrer un autre.',
    continue: 'Continuer',
    reasonMissing: 'Choisis un motif.',
    noteHint: 'Pour la direction et les formatrices\u202f; elle n’est montrée à personne d’autre.',
    fields: { reason: 'Motif, visible de tous', note: 'Note interne', holderName: 'Nom à imprimer' },
    confirmTitle: (code: string) => `Retirer le certificat ${code}\u202f?`,
    confirmText: (why: string) =>
      `Motif affiché\u202f: ${why}. Un e-mail en avertit la titulaire. Ce retrait ne s’annule pas.`,
    revoke: 'Retirer le certificat',
    keep: 'Ne rien changer',
    ownerOnly: 'Corriger le nom ou retirer un certificat revient à la direction.',
    done: {
      renouvele: 'Le certificat est renouvelé\u202f; un e-mail en avertit la titulaire.',
      corrige: 'Le certificat corrigé est délivré\u202f; un e-mail en avertit la titulaire.',
      retire: 'Le certificat est retiré\u202f; un e-mail en avertit la titulaire.',
    },
  },
  en: {
    one: 'Certificates',
    member: 'Her page',
    unseated: (cohort: string) => `She no longer has a seat in “${cohort}”; her certificates remain.`,
    title: (name: string) => `Certificates of ${name}`,
    none: 'No certificate yet',
    noneHint: 'It is issued as soon as every condition is met.',
    states: { valid: 'Valid', expired: 'Expired', replaced: 'Replaced', revoked: 'Revoked' },
    bears: (name: string) => `Holder: ${name}`,
    issued: (day: string) => `Issued on ${day}.`,
    validUntil: (day: string) => `Valid until ${day}.`,
    ended: (day: string, why: string) => `Ended on ${day}, reason: ${why}.`,
    noteFor: 'Internal note:',
    renewTitle: 'Renew',
    renewHint: (day: string, expired: boolean) =>
      `This certificate ${expired ? 'was' : 'is'} valid until ${day}. The new one will bear another code; the former link will lead to it.`,
    renew: 'Renew the certificate',
    correctTitle: 'Correct the name',
    correctHint:
      'A new certificate takes the place of this one, valid until the same day. The former link and PDF lead to the new one; the opposite is not true.',
    correct: 'Issue the corrected certificate',
    revokeTitle: 'Withdraw the certificate',
    revokeHint:
      'Whoever checks it will read that it no longer stands, the day and the reason. Only the owner can issue another.',
    continue: 'Continue',
    reasonMissing: 'Choose a reason.',
    noteHint: 'For the owner and trainers; shown to nobody else.',
    fields: { reason: 'Reason, visible to all', note: 'Internal note', holderName: 'Name to print' },
    confirmTitle: (code: string) => `Withdraw certificate ${code}?`,
    confirmText: (why: string) => `Reason shown: ${why}. An e-mail tells the holder. This cannot be undone.`,
    revoke: 'Withdraw the certificate',
    keep: 'Change nothing',
    ownerOnly: 'Correcting the name or withdrawing a certificate is up to the owner.',
    done: {
      renouvele: 'The certificate is renewed; an e-mail tells the holder.',
      corrige: 'The corrected certificate is issued; an e-mail tells the holder.',
      retire: 'The certificate is withdrawn; an e-mail tells the holder.',
    },
  },
});
