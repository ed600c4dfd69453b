import { button, facts, heading, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  courseTitle: string;
  code: string;
  expiresOn: string;
  certificateUrl: string;
}

export const certificateExpiring: Template<Facts> = {
  fr: ({ name, courseTitle, code, expiresOn, certificateUrl }) => ({
    subject: `Ton certificat est valable jusqu’au ${expiresOn}`,
    blocks: [
      heading(`${name}, ton certificat arrive à son terme`),
      paragraph(
        `Ton certificat «\u202f${courseTitle}\u202f» est valable jusqu’au ${expiresOn} inclus. Ensuite, qui le vérifiera lira qu’il a expiré.`,
      ),
      paragraph('Pour le renouveler, écris à ta formatrice\u202f: elle le fait en un geste.'),
      button('Voir mon certificat', certificateUrl),
      facts(['Code du certificat', code], ['Valable jusqu’au', expiresOn]),
    ],
    why: 'Tu reçois cet e-mail parce que ce certificat est à ton nom.',
  }),
  en: ({ name, courseTitle, code, expiresOn, certificateUrl }) => ({
    subject: `Your certificate is valid until ${expiresOn}`,
    blocks: [
      heading(`${name}, your certificate is about to expire`),
      paragraph(
        `Your “${courseTitle}” certificate is valid until the end of ${expiresOn}. After that, whoever checks it reads that it has expired.`,
      ),
      paragraph('To renew it, write to your trainer: she does it in one step.'),
      button('See my certificate', certificateUrl),
      facts(['Certificate code', code], ['Valid until', expiresOn]),
    ],
    why: 'You get this e-mail because the certificate is in your name.',
  }),
};
