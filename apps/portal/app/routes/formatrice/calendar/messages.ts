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
    noSessionsHint: 'Un créneau hebdomadaire se choisit à la création de la promotion.',
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
    noSessionsHint: 'A weekly slot is chosen when the cohort is created.',
  },
});
