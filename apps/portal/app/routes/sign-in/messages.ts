import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Se connecter',
    lede: 'Retrouve ta formation là où tu l’as laissée.',
    toContinue: 'Connecte-toi pour continuer\u202f; tu reviendras ensuite à la page demandée.',
    carried:
      'Ta session a pris fin. Connecte-toi\u202f: tu retrouveras la page avec ce que tu y avais saisi.',
    late: 'La deuxième étape a trop attendu. Recommence par ton mot de passe.',
    submit: 'Me connecter',
    forgot: 'Mot de passe oublié',
    noAccount: 'Pas encore de compte\u202f?',
    signUp: 'Créer mon compte',
    kept: 'Ce que tu as fait dans le module 1 sans compte te suivra.',
  },
  en: {
    title: 'Sign in',
    lede: 'Find your course where you left it.',
    toContinue: 'Sign in to continue; you will then come back to the page you asked for.',
    carried: 'Your session has ended. Sign in: you will find the page again with what you had entered.',
    late: 'The second step has waited too long. Start again with your password.',
    submit: 'Sign in',
    forgot: 'Forgotten password',
    noAccount: 'No account yet?',
    signUp: 'Create my account',
    kept: 'What you did in module 1 without an account will follow you.',
  },
});
