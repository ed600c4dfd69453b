import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Nouvelle offre',
    offers: 'Offres',
    lede: 'Elle reste en préparation jusqu’à ce que tu la mettes en vente.',
    cohortDone: 'La promotion est créée. Dis maintenant comment ses places se vendent.',
    details: 'Réglages',
    save: 'Enregistrer l’offre',
    atOnce: 'En une fois',
    threeTimes: 'En trois fois sans frais',
  },
  en: {
    title: 'New offer',
    offers: 'Offers',
    lede: 'It stays in preparation until you put it on sale.',
    cohortDone: 'The cohort is created. Now say how its seats are sold.',
    details: 'Settings',
    save: 'Save the offer',
    atOnce: 'At once',
    threeTimes: 'In three payments, free of charge',
  },
});
