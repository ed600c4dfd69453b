import { button, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  cohortName: string;
  url: string;
}

export const seatLapsed: Template<Facts> = {
  fr: ({ name, cohortName, url }) => ({
    subject: `La place gardée pour toi passe à quelqu’un d’autre\u202f: ${cohortName}`,
    blocks: [
      heading('Le délai est passé'),
      paragraph(
        `${name}, la place de «\u202f${cohortName}\u202f» t’a attendue deux jours. Elle va maintenant à la personne suivante.`,
      ),
      paragraph(
        'Ce n’était peut-être pas le bon moment. Tu peux te remettre sur la liste, à la fin, quand tu veux.',
      ),
      button('Revenir à ma liste d’attente', url),
      note('Rien ne t’a été facturé.'),
    ],
  }),
  en: ({ name, cohortName, url }) => ({
    subject: `The seat held for you goes to somebody else: ${cohortName}`,
    blocks: [
      heading('The time is over'),
      paragraph(
        `${name}, the seat in “${cohortName}” waited for you for two days. It now goes to the next person.`,
      ),
      paragraph(
        'Perhaps it was not the right moment. You can join the list again, at its end, whenever you like.',
      ),
      button('Back to my waitlist', url),
      note('You have not been charged anything.'),
    ],
  }),
};
