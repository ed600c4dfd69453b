import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Mot de passe oublié',
    lede: 'Donne ton adresse\u202f: si elle a un compte, un lien y part pour choisir un nouveau mot de passe.',
    submit: 'Recevoir le lien',
    back: 'Revenir à la connexion',
    sent: 'Regarde tes e-mails',
    sentText: (email: string) =>
      `Si un compte existe pour ${email}, un message y part. Son lien ne sert qu’une fois, et pas longtemps.`,
  },
  en: {
    title: 'Forgotten password',
    lede: 'Give your address: if it has an account, a link goes there to choose a new password.',
    submit: 'Get the link',
    back: 'Back to sign-in',
    sent: 'Look at your mail',
    sentText: (email: string) =>
      `If there is an account for ${email}, a message is on its way. Its link works once, and not for long.`,
  },
});
