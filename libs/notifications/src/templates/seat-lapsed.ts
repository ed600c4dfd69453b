import { button, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  cohortName: string;
  /** Its enrolment is open: she can wait there once more. */
  joinable: boolean;
  url: string;
}

export const seatLapsed: Template<Facts> = {
  fr: ({ name, cohortName, joinable, url }) => ({
    subject: `La place gardée pour toi est rendue\u202f: ${cohortName}`,
    blocks: [
      heading('Le délai est passé'),
      paragraph(
        `${name}, une place de «\u202f${cohortName}\u202f» est restée réservée pour toi, et le temps de la prendre est écoulé. Elle est maintenant rendue${joinable ? ' à la liste d’attente' : ''}.`,
      ),
      paragraph(
        joinable
          ? 'Ce n’était peut-être pas le bon moment. Tu peux te remettre sur la liste, à la fin, quand tu veux.'
          : 'Les inscriptions à cette promotion sont closes. Ce n’était peut-être pas le bon moment\u202f: d’autres promotions viendront.',
      ),
      button(joinable ? 'Revenir à ma liste d’attente' : 'Voir les promotions', url),
      note('Rien ne t’a été facturé.'),
    ],
    why: `Tu reçois cet e-mail parce que tu étais sur la liste d’attente de «\u202f${cohortName}\u202f».`,
  }),
  en: ({ name, cohortName, joinable, url }) => ({
    subject: `The seat held for you is given back: ${cohortName}`,
    blocks: [
      heading('The time is over'),
      paragraph(
        `${name}, a seat in “${cohortName}” was held for you, and the time to take it is over. It has now ${joinable ? 'gone back to the waitlist' : 'been given back'}.`,
      ),
      paragraph(
        joinable
          ? 'Perhaps it was not the right moment. You can join the list again, at its end, whenever you like.'
          : 'Enrolment in this cohort is closed. Perhaps it was not the right moment: other cohorts will come.',
      ),
      button(joinable ? 'Back to my waitlist' : 'See the cohorts', url),
      note('You have not been charged anything.'),
    ],
    why: `You get this e-mail because you were on the waitlist of “${cohortName}”.`,
  }),
};
