import { button, heading, link, note, paragraph, quote, type Template } from '../letter';

interface Facts {
  name: string;
  senderName: string;
  text: string;
  answerUrl: string;
  /** Where she chooses what the directory shows. */
  sharingUrl: string;
}

export const messageWritten: Template<Facts> = {
  fr: ({ name, senderName, text, answerUrl, sharingUrl }) => ({
    subject: `${senderName} t’écrit`,
    blocks: [
      heading(`${senderName} t’écrit`),
      paragraph(`${name}, ce message te vient de l’annuaire\u202f:`),
      quote(text),
      button('Répondre', answerUrl),
      note(
        'Ton adresse n’a pas été montrée. Réponds depuis ton espace\u202f: une réponse à cet e-mail ne lui arriverait pas. Tu peux aussi y bloquer cette personne ou signaler le message.',
      ),
      link('Choisir ce que l’annuaire montre de toi', sharingUrl),
    ],
    why: 'Tu reçois cet e-mail parce que quelqu’un t’a écrit sur le portail.',
  }),
  en: ({ name, senderName, text, answerUrl, sharingUrl }) => ({
    subject: `${senderName} writes to you`,
    blocks: [
      heading(`${senderName} writes to you`),
      paragraph(`${name}, this message comes to you by the directory:`),
      quote(text),
      button('Answer', answerUrl),
      note(
        'Your address was not shown. Answer from your space: an answer to this e-mail would not reach them. There you can also block this person or report the message.',
      ),
      link('Choose what the directory shows of you', sharingUrl),
    ],
    why: 'You get this e-mail because somebody wrote to you in the portal.',
  }),
};
