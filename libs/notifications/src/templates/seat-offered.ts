import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  cohortName: string;
  /** From its first day to its last. */
  when: string;
  /** Until when the seat is held, with the place whose time it is. */
  until: string;
  url: string;
}

export const seatOffered: Template<Facts> = {
  fr: ({ name, cohortName, when, until, url }) => ({
    subject: `Une place est à toi jusqu’au ${until}`,
    blocks: [
      heading('Une place s’est libérée'),
      paragraph(`${name}, tu étais la prochaine personne sur la liste d’attente. La place t’est réservée.`),
      facts(['Promotion', cohortName], ['Dates', when], ['Gardée pour toi jusqu’au', until]),
      button('Prendre ma place', url),
      note(
        'Après ce moment, elle est proposée à la personne suivante. Si tu n’en veux plus, dis-le sur la même page\u202f: quelqu’un d’autre l’attend.',
      ),
    ],
  }),
  en: ({ name, cohortName, when, until, url }) => ({
    subject: `A seat is yours until ${until}`,
    blocks: [
      heading('A seat has become free'),
      paragraph(`${name}, you were next on the waitlist. The seat is reserved for you.`),
      facts(['Cohort', cohortName], ['Dates', when], ['Held for you until', until]),
      button('Take my seat', url),
      note(
        'After that it is offered to the next person. If you no longer want it, say so on the same page: somebody else is waiting for it.',
      ),
    ],
  }),
};
