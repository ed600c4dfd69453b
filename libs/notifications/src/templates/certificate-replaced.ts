import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  courseTitle: string;
  reason: 'corrected' | 'renewed';
  holderName: string;
  code: string;
  /** Null where it is valid for ever. */
  expiresOn: string | null;
  certificateUrl: string;
}

export const certificateReplaced: Template<Facts> = {
  fr: ({ name, courseTitle, reason, holderName, code, expiresOn, certificateUrl }) => ({
    subject: reason === 'renewed' ? 'Ton certificat est renouvelé' : 'Ton certificat est corrigé',
    blocks: [
      heading(reason === 'renewed' ? `${name}, c’est renouvelé` : `${name}, c’est corrigé`),
      paragraph(
        reason === 'renewed'
          ? `Ton certificat «\u202f${courseTitle}\u202f» est renouvelé. Il porte un nouveau code.`
          : `Ton certificat «\u202f${courseTitle}\u202f» porte maintenant le nom «\u202f${holderName}\u202f», et un nouveau code.`,
      ),
      button('Voir mon certificat', certificateUrl),
      facts(
        ['Nouveau code', code],
        ...(expiresOn ? [['Valable jusqu’au', expiresOn] as [string, string]] : []),
      ),
      note('Les liens que tu as déjà partagés mènent au nouveau certificat.'),
    ],
    why: 'Tu reçois cet e-mail parce que ce certificat est à ton nom.',
  }),
  en: ({ name, courseTitle, reason, holderName, code, expiresOn, certificateUrl }) => ({
    subject: reason === 'renewed' ? 'Your certificate is renewed' : 'Your certificate is corrected',
    blocks: [
      heading(reason === 'renewed' ? `${name}, it is renewed` : `${name}, it is corrected`),
      paragraph(
        reason === 'renewed'
          ? `Your “${courseTitle}” certificate is renewed. It bears a new code.`
          : `Your “${courseTitle}” certificate now bears the name “${holderName}”, and a new code.`,
      ),
      button('See my certificate', certificateUrl),
      facts(['New code', code], ...(expiresOn ? [['Valid until', expiresOn] as [string, string]] : [])),
      note('The links that you have already shared lead to the new certificate.'),
    ],
    why: 'You get this e-mail because the certificate is in your name.',
  }),
};
