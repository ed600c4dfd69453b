import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Créer mon compte',
    lede: 'Un compte garde ta progression d’un appareil à l’autre. Ce que tu as déjà fait dans le module 1 te suit.',
    name: 'Prénom et nom',
    nameHint: 'Comme tu voudras les lire sur ton certificat.',
    terms: 'J’accepte les conditions et la façon dont mes données sont gardées.',
    readTerms: 'Lire les conditions',
    readPrivacy: 'Lire la page sur la confidentialité',
    submit: 'Créer mon compte',
    already: 'Tu as déjà un compte\u202f?',
    signIn: 'Te connecter',
    sent: 'Regarde tes e-mails',
    sentText: (email: string) =>
      `Un message part vers ${email}. Suis son lien pour vérifier ton adresse et ouvrir ton compte. S’il existe déjà un compte à cette adresse, le message te le dira.`,
    sentHint:
      'Rien après quelques minutes\u202f? Regarde dans les indésirables, ou recommence avec la bonne adresse.',
    again: 'Recommencer',
  },
  en: {
    title: 'Create my account',
    lede: 'An account keeps your progress from one device to another. What you did in module 1 follows you.',
    name: 'First and last name',
    nameHint: 'As you would like to read them on your certificate.',
    terms: 'I accept the terms and the way my data are kept.',
    readTerms: 'Read the terms',
    readPrivacy: 'Read the privacy page',
    submit: 'Create my account',
    already: 'Do you have an account already?',
    signIn: 'Sign in',
    sent: 'Look at your mail',
    sentText: (email: string) =>
      `A message is on its way to ${email}. Follow its link to verify your address and open your account. If that address has an account already, the message will say so.`,
    sentHint:
      'Nothing after a few minutes? Look among the unwanted mail, or start again with the right address.',
    again: 'Start again',
  },
});
