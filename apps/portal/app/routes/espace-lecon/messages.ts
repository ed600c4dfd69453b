import { defineMessages } from '../../lib/messages';

export const messages = defineMessages({
  fr: { title: 'Leçon', lessonTitle: (title: string, module: number) => `${title}, module ${module}` },
  en: { title: 'Lesson', lessonTitle: (title: string, module: number) => `${title}, module ${module}` },
});
