import { button, heading, link, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  /** Of the session. */
  title: string;
  when: string;
  cohortName: string;
  url: string;
  leaveUrl: string;
}

export const absence: Template<Facts> = {
  fr: ({ name, title, when, cohortName, url, leaveUrl }) => ({
    subject: `Ta présence n’est pas notée\u202f: «\u202f${title}\u202f»`,
    blocks: [
      heading(`Bonjour ${name}`),
      paragraph(
        `La feuille de «\u202f${title}\u202f» (${cohortName}), le ${when}, est close, et ta présence n’y est pas notée.`,
      ),
      paragraph(
        'Si tu avais une raison, dis-la en quelques mots\u202f: ta formatrice la lit et décide si l’absence est justifiée. Si tu étais là sans avoir pu signer, dis-le aussi.',
      ),
      button('Donner ma raison', url),
      link('Ne plus recevoir ces messages par e-mail, seulement dans mon espace', leaveUrl),
    ],
  }),
  en: ({ name, title, when, cohortName, url, leaveUrl }) => ({
    subject: `You are not noted present: “${title}”`,
    blocks: [
      heading(`Hello ${name}`),
      paragraph(
        `The sheet of “${title}” (${cohortName}), ${when}, is closed, and you are not noted present.`,
      ),
      paragraph(
        'If you had a reason, say it in a few words: your trainer reads it and decides whether the absence is excused. If you were there and could not sign, say so too.',
      ),
      button('Give my reason', url),
      link('Get these messages in my space alone, no more by e-mail', leaveUrl),
    ],
  }),
};
