import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  courseTitle: string;
  code: string;
  issuedOn: string;
  certificateUrl: string;
}

export const certificateIssued: Template<Facts> = {
  fr: ({ name, courseTitle, code, issuedOn, certificateUrl }) => ({
    subject: 'Ton certificat est là',
    blocks: [
      heading(`Bravo, ${name}`),
      paragraph(
        `Tu as rempli toutes les conditions de la formation «\u202f${courseTitle}\u202f»\u202f: ton certificat est délivré.`,
      ),
      button('Voir mon certificat', certificateUrl),
      facts(['Code du certificat', code], ['Délivré le', issuedOn]),
      note(
        'Partage cette page avec qui tu veux\u202f: une cliente ou un employeur y vérifie ton certificat sans compte.',
      ),
    ],
    why: 'Tu reçois cet e-mail parce que ce certificat est à ton nom.',
  }),
  en: ({ name, courseTitle, code, issuedOn, certificateUrl }) => ({
    subject: 'Your certificate is here',
    blocks: [
      heading(`Well done, ${name}`),
      paragraph(`You have met every condition of “${courseTitle}”: your certificate is issued.`),
      button('See my certificate', certificateUrl),
      facts(['Certificate code', code], ['Issued on', issuedOn]),
      note(
        'Share this page with whomever you like: a client or an employer checks your certificate there without an account.',
      ),
    ],
    why: 'You get this e-mail because the certificate is in your name.',
  }),
};
