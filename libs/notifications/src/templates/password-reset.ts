import { button, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  resetUrl: string;
}

export const passwordReset: Template<Facts> = {
  fr: ({ name, resetUrl }) => ({
    subject: 'Choisis un nouveau mot de passe',
    blocks: [
      heading('Un nouveau mot de passe'),
      paragraph(
        `Bonjour ${name}, tu as demandé à changer de mot de passe. Choisis-en un nouveau ici\u202f; tes autres sessions seront fermées.`,
      ),
      button('Choisir mon mot de passe', resetUrl),
      note(
        'Ce lien vaut une heure et sert une fois. Tu n’as rien demandé\u202f? Ignore ce message\u202f: ton mot de passe reste le même.',
      ),
    ],
  }),
  en: ({ name, resetUrl }) => ({
    subject: 'Choose a new password',
    blocks: [
      heading('A new password'),
      paragraph(
        `Hello ${name}, you asked to change your password. Choose a new one here; your other sessions will end.`,
      ),
      button('Choose my password', resetUrl),
      note(
        'This link is good for one hour and works once. You asked for nothing? Ignore this message: your password stays the same.',
      ),
    ],
  }),
};
