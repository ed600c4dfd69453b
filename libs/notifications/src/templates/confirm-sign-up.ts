import { button, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  confirmUrl: string;
}

/**
 * Names nobody: until the address is verified, whoever typed it could be writing to a stranger, and a name is a free
 * text that would reach her in our name.
 */
export const confirmSignUp: Template<Facts> = {
  fr: ({ confirmUrl }) => ({
    subject: 'Confirme ton adresse',
    blocks: [
      heading('Bienvenue'),
      paragraph('Plus qu’un geste\u202f: confirme que cette adresse est la tienne, et ton compte s’ouvre.'),
      button('Confirmer mon adresse', confirmUrl),
      note(
        'Ce lien vaut 24\u00a0heures et sert une fois. Tu n’as rien demandé\u202f? Ignore ce message\u202f: sans ce geste, aucun compte n’est créé.',
      ),
    ],
  }),
  en: ({ confirmUrl }) => ({
    subject: 'Confirm your address',
    blocks: [
      heading('Welcome'),
      paragraph('One step left: confirm that this address is yours, and your account opens.'),
      button('Confirm my address', confirmUrl),
      note(
        'This link is good for 24 hours and works once. You asked for nothing? Ignore this message: without this step, no account is made.',
      ),
    ],
  }),
};
