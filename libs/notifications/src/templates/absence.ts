import { button, facts, heading, link, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  /** Of the session. */
  title: string;
  /** With the place whose time it is. */
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
      paragraph('La feuille d’émargement de cette séance est close, et ta présence n’y est pas notée.'),
      facts(['Séance', title], ['Quand', when], ['Promotion', cohortName]),
      paragraph(
        'Si tu avais une raison, dis-la en quelques mots\u202f: ta formatrice la lit et décide si l’absence est justifiée. Si tu étais là sans avoir pu signer, dis-le aussi.',
      ),
      button('Donner ma raison', url),
      link('Ne plus recevoir ces messages par e-mail, seulement dans mon espace', leaveUrl),
    ],
    why: `Tu reçois cet e-mail parce que tu fais partie de «\u202f${cohortName}\u202f».`,
  }),
  en: ({ name, title, when, cohortName, url, leaveUrl }) => ({
    subject: `Your attendance is not recorded: “${title}”`,
    blocks: [
      heading(`Hello ${name}`),
      paragraph('The attendance sheet of this session is closed, and your attendance is not recorded on it.'),
      facts(['Session', title], ['When', when], ['Cohort', cohortName]),
      paragraph(
        'If you had a reason, give it in a few words: your trainer reads it and decides whether the absence is excused. If you were there and could not sign, say so too.',
      ),
      button('Give my reason', url),
      link('Get these messages in my space only, not by e-mail', leaveUrl),
    ],
    why: `You get this e-mail because you are in “${cohortName}”.`,
  }),
};
