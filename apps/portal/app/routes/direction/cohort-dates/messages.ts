import { defineMessages } from '../../../lib/messages';

export const messages = defineMessages({
  fr: {
    title: 'Dates de la promotion',
    lede: 'L’ouverture des modules suit le premier jour et le fuseau. Les séances déjà posées restent où elles sont.',
    preview: 'Voir ce que ça change',
  },
  en: {
    title: 'Dates of the cohort',
    lede: 'The opening of modules follows the first day and the zone. Sessions already planned stay where they are.',
    preview: 'See what it changes',
  },
});
