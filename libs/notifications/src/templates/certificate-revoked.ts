import type { CertificateEnd } from '@tandem/contracts';
import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  courseTitle: string;
  code: string;
  reason: CertificateEnd;
  revokedOn: string;
  certificateUrl: string;
}

const why: Record<'fr' | 'en', Partial<Record<CertificateEnd, string>>> = {
  fr: {
    'issued-in-error': 'délivré par erreur',
    misconduct: 'conditions obtenues de façon déloyale',
    'holder-request': 'à la demande de la titulaire',
  },
  en: {
    'issued-in-error': 'issued in error',
    misconduct: 'conditions met by unfair means',
    'holder-request': 'at the request of the holder',
  },
};

export const certificateRevoked: Template<Facts> = {
  fr: ({ name, courseTitle, code, reason, revokedOn, certificateUrl }) => ({
    subject: 'Ton certificat a été retiré',
    blocks: [
      heading('Ton certificat a été retiré'),
      paragraph(
        reason === 'order-ended'
          ? `${name}, la commande qui t’ouvrait cette formation est terminée\u202f: ton certificat «\u202f${courseTitle}\u202f» a été retiré le ${revokedOn}. Sa page publique le dit, avec le motif.`
          : `${name}, la direction de l’académie a retiré ton certificat «\u202f${courseTitle}\u202f» le ${revokedOn}. Sa page publique le dit, avec le motif.`,
      ),
      facts(['Code du certificat', code], ['Motif', why.fr[reason] ?? 'commande terminée']),
      button('Voir ce que lit qui le vérifie', certificateUrl),
      note('Si tu penses que c’est une erreur, écris à l’académie\u202f: elle peut en délivrer un autre.'),
    ],
    why: 'Tu reçois cet e-mail parce que ce certificat est à ton nom.',
  }),
  en: ({ name, courseTitle, code, reason, revokedOn, certificateUrl }) => ({
    subject: 'Your certificate was withdrawn',
    blocks: [
      heading('Your certificate was withdrawn'),
      paragraph(
        reason === 'order-ended'
          ? `${name}, the order that gave you this training has ended: your “${courseTitle}” certificate was withdrawn on ${revokedOn}. Its public page says so, with the reason.`
          : `${name}, the academy withdrew your “${courseTitle}” certificate on ${revokedOn}. Its public page says so, with the reason.`,
      ),
      facts(['Certificate code', code], ['Reason', why.en[reason] ?? 'order ended']),
      button('See what whoever checks it reads', certificateUrl),
      note('If you think that this is a mistake, write to the academy: it can issue another.'),
    ],
    why: 'You get this e-mail because the certificate is in your name.',
  }),
};
