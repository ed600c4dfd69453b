import { button, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  cohortName: string;
  url: string;
}

export const seatLapsed: Template<Facts> = {
  fr: ({ name, cohortName, url }) => ({
    subject: `La place gardée pour toi est rendue\u202f: ${cohortName}`,
    blocks: [
      heading('Le délai est passé'),
      paragraph(
        `${name}, une place de «\u202f${cohortName}\u202f» est restée réservée pour toi pendant deux jours. Elle est maintenant rendue à la liste d’attente.`,
      ),
      paragraph(
        'Ce n’était peut-être pas le bon moment. Tu peux te remettre sur la liste, à la fin, quand tu veux.',
      ),
      button('Revenir à ma liste d’attente', url),
      note('Rien ne t’a été facturé.'),
    ],
    why: `Tu reçois cet e-mail parce que tu étais sur la liste d’attente de «\u202f${cohortName}\u202f».`,
  }),
  en: ({ name, cohortName, url }) => ({
    subject: `The seat held for you is given back: ${cohortName}`,
    blocks: [
      heading('The time is over'),
      paragraph(
        `${name}, a seat in “${cohortName}” was held for you for two days. It has now gone back to the waitlist.`,
      ),
      paragraph(
        'Perhaps it was not the right moment. You can join the list again, at its end, whenever you like.',
      ),
      button('Back to my waitlist', url),
      note('You have not been charged anything.'),
    ],
    why: `You get this e-mail because you were on the waitlist of “${cohortName}”.`,
  }),
};
