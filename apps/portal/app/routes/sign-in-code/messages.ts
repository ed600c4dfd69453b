import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Deuxième étape',
    lede: 'Ton mot de passe est juste. Il manque le code de ton application d’authentification.',
    code: 'Code à six chiffres',
    codeHint: 'Il change toutes les trente secondes et ne sert qu’une fois.',
    submit: 'Continuer',
    noPhone: 'Je n’ai pas mon téléphone',
    recoveryTitle: 'Code de secours',
    recoveryLede: 'Chacun de tes codes de secours ouvre ton compte une fois, sans ton téléphone.',
    recovery: 'Code de secours',
    recoveryHint: 'Dix caractères, comme 7k2mq-x94tz. Majuscules, espaces et tiret sont indifférents.',
    withPhone: 'J’ai mon téléphone',
    lost: 'Ni téléphone ni codes de secours\u202f? Écris à la direction de l’académie\u202f: elle peut réinitialiser ta double authentification.',
    other: 'Me connecter à un autre compte',
  },
  en: {
    title: 'Second step',
    lede: 'Your password is right. The code of your authenticator app is still needed.',
    code: 'Six-digit code',
    codeHint: 'It changes every thirty seconds and works once.',
    submit: 'Continue',
    noPhone: 'I do not have my phone',
    recoveryTitle: 'Recovery code',
    recoveryLede: 'Each of your recovery codes opens your account once, without your phone.',
    recovery: 'Recovery code',
    recoveryHint: 'Ten characters, such as 7k2mq-x94tz. Capitals, spaces and the hyphen do not matter.',
    withPhone: 'I have my phone',
    lost: 'Neither phone nor recovery codes? Write to the administration of the academy, which can reset your two-factor authentication.',
    other: 'Sign in to another account',
  },
});
