import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  cohortName: string;
  /** That she is not to come to any more, by time, one at least. */
  sessions: Array<{ title: string; when: string; minutes: number }>;
  url: string;
}

/** Her seat is no longer hers; why stands in the letters about her order. */
export const seatEnded: Template<Facts> = {
  fr: ({ name, cohortName, sessions, url }) => {
    const many = sessions.length > 1;
    return {
      subject: `${many ? 'Séances' : 'Séance'} à retirer de ton agenda\u202f: ${cohortName}`,
      blocks: [
        heading('Ta place est rendue'),
        paragraph(
          `${name}, ta place dans «\u202f${cohortName}\u202f» est rendue\u202f: ${
            many ? 'les fichiers joints retirent ses séances' : 'le fichier joint retire sa séance'
          } de ton agenda.`,
        ),
        facts(...sessions.map(row)),
        button('Voir mon calendrier', url),
        note(
          many
            ? 'Si ton agenda garde ces dates, tu peux les effacer toi-même.'
            : 'Si ton agenda garde cette date, tu peux l’effacer toi-même.',
        ),
      ],
      why: `Tu reçois cet e-mail parce que tu faisais partie de «\u202f${cohortName}\u202f».`,
    };
  },
  en: ({ name, cohortName, sessions, url }) => {
    const many = sessions.length > 1;
    return {
      subject: `${many ? 'Sessions' : 'Session'} to take out of your calendar: ${cohortName}`,
      blocks: [
        heading('Your seat is given back'),
        paragraph(
          `${name}, your seat in “${cohortName}” is given back: the ${
            many ? 'files with this mail take its sessions' : 'file with this mail takes its session'
          } out of your calendar.`,
        ),
        facts(...sessions.map(row)),
        button('See my calendar', url),
        note(
          `If your calendar keeps ${many ? 'these dates' : 'this date'}, you can delete ${many ? 'them' : 'it'} yourself.`,
        ),
      ],
      why: `You get this e-mail because you were in “${cohortName}”.`,
    };
  },
};

const row = ({ title, when, minutes }: Facts['sessions'][number]): [string, string] => [
  title,
  `${when}, ${minutes}\u00a0min`,
];
