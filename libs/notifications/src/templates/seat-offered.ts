import { button, facts, heading, note, paragraph, type Template } from '../letter';

interface Facts {
  name: string;
  cohortName: string;
  /** From its first day to its last. */
  when: string;
  /** Until when the seat is held, with the place whose time it is; and in short. */
  until: string;
  untilInShort: string;
  url: string;
}

export const seatOffered: Template<Facts> = {
  fr: ({ name, cohortName, when, until, untilInShort, url }) => ({
    subject: `Une place est à toi jusqu’au ${untilInShort}`,
    blocks: [
      heading('Une place s’est libérée'),
      paragraph(`${name}, tu étais la prochaine personne sur la liste d’attente. La place t’est réservée.`),
      facts(['Promotion', cohortName], ['Dates', when], ['Gardée pour toi jusqu’au', until]),
      button('Prendre ma place', url),
      note(
        'Passé ce délai, elle est proposée à la personne suivante. Si tu n’en veux plus, dis-le sur la même page\u202f: elle servira plus vite à quelqu’un d’autre.',
      ),
    ],
    why: `Tu reçois cet e-mail parce que tu es sur la liste d’attente de «\u202f${cohortName}\u202f».`,
  }),
  en: ({ name, cohortName, when, until, untilInShort, url }) => ({
    subject: `A seat is yours until ${untilInShort}`,
    blocks: [
      heading('A seat has become free'),
      paragraph(`${name}, you were next on the waitlist. The seat is reserved for you.`),
      facts(['Cohort', cohortName], ['Dates', when], ['Held for you until', until]),
      button('Take my seat', url),
      note(
        'After that it is offered to the next person. If you no longer want it, say so on the same page: it will serve somebody else sooner.',
      ),
    ],
    why: `You get this e-mail because you are on the waitlist of “${cohortName}”.`,
  }),
};
