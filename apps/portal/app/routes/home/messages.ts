import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: { title: 'Devenir Online Business Manager' },
  en: { title: 'Become an Online Business Manager' },
});
