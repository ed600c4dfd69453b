import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({ fr: { title: 'Leçon' }, en: { title: 'Lesson' } });
