import { defineMessages, plural } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Aperçu',
    edit: 'Revenir au texte',
    as: 'Tel que le lit',
    show: 'Montrer',
    subject: 'Objet',
    noSubject: 'Pas encore d’objet.',
    noText: 'Pas encore de texte.',
    lacksTitle: 'Ce message n’est pas prêt à partir',
    nobodyTitle: 'Personne ne recevrait ce message',
    nobody: 'Aujourd’hui, personne ne fait partie des destinataires choisis.',
    who: (n: number) =>
      plural(n, 'fr', {
        one: `${n} personne le recevra, par e-mail et dans son espace.`,
        other: `${n} personnes le recevront, par e-mail et dans leur espace.`,
      }),
    everybody: 'Voir la liste',
    portalOnly: (n: number) =>
      plural(n, 'fr', {
        one: `${n} personne ne le verra que dans son espace\u202f:`,
        other: `${n} personnes ne le verront que dans leur espace\u202f:`,
      }),
    why: {
      'no-address': 'pas d’adresse e-mail',
      'refused-address': 'son adresse refuse nos e-mails',
      unwanted: 'a choisi de ne pas recevoir ces e-mails',
    },
    unknownTitle: 'Des variables n’existent pas',
    unknown: (name: string, field: 'subject' | 'text', line: number, column: number) =>
      field === 'subject'
        ? `{${name}}, dans l’objet, au caractère ${column}`
        : `{${name}}, dans le message, ligne ${line}, caractère ${column}`,
    send: (n: number) =>
      plural(n, 'fr', { one: `Envoyer à ${n} personne`, other: `Envoyer à ${n} personnes` }),
    sendHint: 'Le message part aussitôt. Il ne se reprend pas.',
    text: 'Message',
    day: 'Jour',
    at: 'Heure',
    later: 'Programmer l’envoi',
    laterHint: 'Tu pourras changer l’heure ou reprendre le message tant qu’il n’est pas parti.',
    schedule: 'Programmer',
  },
  en: {
    title: 'Preview',
    edit: 'Back to the text',
    as: 'As read by',
    show: 'Show',
    subject: 'Subject',
    noSubject: 'No subject yet.',
    noText: 'No text yet.',
    lacksTitle: 'This message is not ready to leave',
    nobodyTitle: 'Nobody would receive this message',
    nobody: 'Today nobody is among the recipients that you chose.',
    who: (n: number) =>
      n === 1
        ? '1 person will get it, by e-mail and in her space.'
        : `${n} people will get it, by e-mail and in their space.`,
    everybody: 'See the list',
    portalOnly: (n: number) =>
      n === 1 ? '1 person will see it in her space only:' : `${n} people will see it in their space only:`,
    why: {
      'no-address': 'no e-mail address',
      'refused-address': 'her address refuses our e-mails',
      unwanted: 'has chosen not to get these e-mails',
    },
    unknownTitle: 'Some variables do not exist',
    unknown: (name: string, field: 'subject' | 'text', line: number, column: number) =>
      field === 'subject'
        ? `{${name}}, in the subject, at character ${column}`
        : `{${name}}, in the message, line ${line}, character ${column}`,
    send: (n: number) => (n === 1 ? 'Send to 1 person' : `Send to ${n} people`),
    sendHint: 'The message leaves at once. It cannot be taken back.',
    text: 'Message',
    day: 'Day',
    at: 'Time',
    later: 'Send it later',
    laterHint: 'You can change the time, or take the message back, until it leaves.',
    schedule: 'Schedule',
  },
});
