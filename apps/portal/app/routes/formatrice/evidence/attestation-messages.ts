import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Attestation d’assiduité',
    ready: (present: string, held: string) =>
      `Elle a suivi ${present} des ${held} de séances tenues jusqu’à la fin de sa place. L’attestation le dit, une fois pour toutes\u202f: contresigne d’abord les feuilles qui attendent. Elle la reçoit par e-mail et la trouve dans ses papiers.`,
    issue: 'Délivrer l’attestation',
    issued: (number: string, day: string) => `Délivrée le ${day}, numéro ${number}.`,
    pdf: 'Attestation en PDF',
    done: 'L’attestation est délivrée.',
    refused: {
      'still-hers':
        'La place est encore la sienne\u202f: l’attestation part d’elle-même à la fin de la promotion.',
      'not-attended': 'Elle n’a suivi aucune séance en direct\u202f: il n’y a pas d’heures à attester.',
      'not-over': 'Une séance à laquelle elle est venue n’est pas finie.',
    },
  },
  en: {
    title: 'Attestation of attendance',
    ready: (present: string, held: string) =>
      `She attended ${present} of the ${held} of sessions held until her seat ended. The attestation says so once and for all: countersign the sheets that wait first. She gets it by e-mail and finds it among her papers.`,
    issue: 'Issue the attestation',
    issued: (number: string, day: string) => `Issued on ${day}, number ${number}.`,
    pdf: 'Attestation as PDF',
    done: 'The attestation is issued.',
    refused: {
      'still-hers': 'The seat is still hers: the attestation leaves by itself when the cohort is over.',
      'not-attended': 'She attended no live session: there are no hours to attest.',
      'not-over': 'A session that she came to is not over.',
    },
  },
});
