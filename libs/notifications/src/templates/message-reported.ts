import { button, heading, note, paragraph, quote, type Template } from '../letter';

interface Facts {
  reporter: string;
  sender: string;
  reason: string;
  text: string;
  peopleUrl: string;
}

export const messageReported: Template<Facts> = {
  fr: ({ reporter, sender, reason, text, peopleUrl }) => ({
    subject: `Message signalé\u202f: ${sender} a écrit à ${reporter}`,
    blocks: [
      heading('Un message est signalé'),
      paragraph(`${reporter} te signale ce message de l’annuaire, écrit par ${sender}\u202f:`),
      quote(text),
      paragraph('Ce qui l’amène à le signaler\u202f:'),
      quote(reason),
      button('Ouvrir les comptes', peopleUrl),
      note(
        `${sender} ne peut plus lui écrire. Rien d’autre n’a changé\u202f: à toi de voir avec ces deux personnes.`,
      ),
    ],
    why: 'Tu reçois cet e-mail parce que tu diriges l’académie.',
  }),
  en: ({ reporter, sender, reason, text, peopleUrl }) => ({
    subject: `Message reported: ${sender} wrote to ${reporter}`,
    blocks: [
      heading('A message is reported'),
      paragraph(`${reporter} reports this message of the directory, written by ${sender}:`),
      quote(text),
      paragraph('Why it is reported:'),
      quote(reason),
      button('Open the accounts', peopleUrl),
      note(
        `${sender} can no longer write to them. Nothing else has changed: it is for you to see with both.`,
      ),
    ],
    why: 'You get this e-mail because you run the academy.',
  }),
};
