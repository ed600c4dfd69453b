import { defineMessages } from '../lib/messages';

/** Why a certificate ended, as it is read after a colon. */
export const endReasons = defineMessages({
  fr: {
    'order-ended': 'commande terminée',
    'issued-in-error': 'délivré par erreur',
    misconduct: 'conditions obtenues de façon déloyale',
    'holder-request': 'à la demande de la titulaire',
    corrected: 'nom corrigé',
    renewed: 'validité renouvelée',
  },
  en: {
    'order-ended': 'order ended',
    'issued-in-error': 'issued in error',
    misconduct: 'conditions met by unfair means',
    'holder-request': 'at the request of the holder',
    corrected: 'name corrected',
    renewed: 'validity renewed',
  },
});
