import type { FactorChange } from '@tandem/contracts';
import { button, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  change: FactorChange;
  recoveryCodesLeft: number;
  accountUrl: string;
}

type Words = Record<FactorChange, { subject: string; heading: string; text: string }>;

const french = (left: number): Words => ({
  enabled: {
    subject: 'La double authentification est active',
    heading: 'Ton compte est mieux protégé',
    text: 'la double authentification de ton compte vient d’être activée. Un code de ton application te sera demandé à chaque connexion\u202f; garde tes codes de secours là où tu les retrouveras sans ton téléphone.',
  },
  replaced: {
    subject: 'Ton application d’authentification a changé',
    heading: 'Une nouvelle application d’authentification',
    text: 'une autre application ou un autre téléphone donne désormais les codes de ton compte. Les anciens codes ne servent plus, ceux de secours non plus\u202f: garde les dix nouveaux.',
  },
  disabled: {
    subject: 'La double authentification est désactivée',
    heading: 'Double authentification désactivée',
    text: 'la double authentification de ton compte vient d’être désactivée. Ton mot de passe suffit désormais pour te connecter.',
  },
  reset: {
    subject: 'La double authentification a été réinitialisée',
    heading: 'Double authentification réinitialisée',
    text: 'la direction de l’académie a retiré la double authentification de ton compte et fermé tes sessions. Connecte-toi avec ton mot de passe, puis active-la de nouveau.',
  },
  'codes-renewed': {
    subject: 'Tes codes de secours ont changé',
    heading: 'De nouveaux codes de secours',
    text: 'dix nouveaux codes de secours viennent d’être créés pour ton compte. Les anciens ne servent plus\u202f: tu peux les jeter.',
  },
  'recovery-code-used': {
    subject: 'Un code de secours a servi',
    heading: 'Connexion avec un code de secours',
    text:
      left === 0
        ? 'une connexion à ton compte vient de se faire avec ton dernier code de secours. Crées-en de nouveaux maintenant, tant que tu es connectée.'
        : `une connexion à ton compte vient de se faire avec un code de secours. Il t’en reste ${left}.`,
  },
});

const english = (left: number): Words => ({
  enabled: {
    subject: 'Two-factor authentication is on',
    heading: 'Your account is better protected',
    text: 'two-factor authentication was just turned on for your account. A code of your app will be asked at each sign-in; keep your recovery codes where you can find them without your phone.',
  },
  replaced: {
    subject: 'Your authenticator app has changed',
    heading: 'A new authenticator app',
    text: 'another app or phone now gives the codes of your account. The old codes no longer work, nor do the old recovery codes: keep the ten new ones.',
  },
  disabled: {
    subject: 'Two-factor authentication is off',
    heading: 'Two-factor authentication turned off',
    text: 'two-factor authentication was just turned off for your account. From now on your password is enough to sign in.',
  },
  reset: {
    subject: 'Two-factor authentication was reset',
    heading: 'Two-factor authentication reset',
    text: 'the administration of the academy has taken two-factor authentication off your account and ended your sessions. Sign in with your password, then turn it on again.',
  },
  'codes-renewed': {
    subject: 'Your recovery codes have changed',
    heading: 'New recovery codes',
    text: 'ten new recovery codes were just made for your account. The old ones no longer work: you can throw them away.',
  },
  'recovery-code-used': {
    subject: 'A recovery code was used',
    heading: 'Signed in with a recovery code',
    text:
      left === 0
        ? 'somebody just signed in to your account with your last recovery code. Make new ones now, while you are signed in.'
        : `somebody just signed in to your account with a recovery code. You have ${left} left.`,
  },
});

export const secondFactorChanged: Template<Facts> = {
  fr: ({ name, change, recoveryCodesLeft, accountUrl }) => {
    const words = french(recoveryCodesLeft)[change];
    return {
      subject: words.subject,
      blocks: [
        heading(words.heading),
        paragraph(`Bonjour ${name}, ${words.text}`),
        button('Voir mon compte', accountUrl),
        note(
          'Ce n’était pas toi\u202f? Change tout de suite de mot de passe et préviens la direction de l’académie.',
        ),
      ],
    };
  },
  en: ({ name, change, recoveryCodesLeft, accountUrl }) => {
    const words = english(recoveryCodesLeft)[change];
    return {
      subject: words.subject,
      blocks: [
        heading(words.heading),
        paragraph(`Hello ${name}, ${words.text}`),
        button('See my account', accountUrl),
        note('It was not you? Change your password at once and tell the administration of the academy.'),
      ],
    };
  },
};
