import { button, heading, link, note, paragraph, type Template } from '../letter';

interface Facts {
  signInUrl: string;
  resetUrl: string;
}

/** Answers a sign-up with an address that has an account: only the owner of the address learns it. */
export const accountExists: Template<Facts> = {
  fr: ({ signInUrl, resetUrl }) => ({
    subject: 'Tu as déjà un compte',
    blocks: [
      heading('Tu as déjà un compte'),
      paragraph(
        'On vient de nous demander d’ouvrir un compte avec ton adresse. Tu en as déjà un\u202f: il n’a pas changé, ton mot de passe non plus.',
      ),
      button('Me connecter', signInUrl),
      link('J’ai oublié mon mot de passe', resetUrl),
      note('Si ce n’était pas toi, tu n’as rien à faire.'),
    ],
  }),
  en: ({ signInUrl, resetUrl }) => ({
    subject: 'You already have an account',
    blocks: [
      heading('You already have an account'),
      paragraph(
        'Somebody has just asked us to open an account with your address. You already have one: it has not changed, nor has your password.',
      ),
      button('Sign in', signInUrl),
      link('I forgot my password', resetUrl),
      note('If it was not you, there is nothing to do.'),
    ],
  }),
};
