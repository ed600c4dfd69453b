import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Plan et séances',
    releases: 'Ouverture des modules',
    sessions: 'Séances en direct',
    zone: (zone: string) => `Heures de ${zone}.`,
    open: 'Ouvert',
    opens: 'S’ouvrira',
    past: 'Passée',
    next: 'Prochaine',
    noSessions: 'Aucune séance prévue',
    noSessionsHint: 'Une séance seule ou une par semaine, tout se prévoit ici.',
    now: 'En cours',
    cancelled: 'Annulée',
    plan: 'Prévoir une séance',
    done: {
      prevue: 'C’est prévu. Tout le monde reçoit la date par e-mail.',
      modifiee: 'C’est enregistré. Si l’horaire a changé, tout le monde le reçoit par e-mail.',
      annulee: 'C’est annulé. Tout le monde reçoit ta raison par e-mail.',
    },
  },
  en: {
    title: 'Plan and sessions',
    releases: 'Opening of the modules',
    sessions: 'Live sessions',
    zone: (zone: string) => `Times in ${zone}.`,
    open: 'Open',
    opens: 'Will open',
    past: 'Past',
    next: 'Next',
    noSessions: 'No session planned',
    noSessionsHint: 'Plan a single session or a weekly one here.',
    now: 'Under way',
    cancelled: 'Cancelled',
    plan: 'Plan a session',
    done: {
      prevue: 'Planned. Everybody gets the date by mail.',
      modifiee: 'Saved. If the time has changed, everybody gets it by mail.',
      annulee: 'Cancelled. Everybody gets your reason by mail.',
    },
  },
});
