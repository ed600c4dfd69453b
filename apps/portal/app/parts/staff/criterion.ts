import type { ChecklistItem, Locale } from '@tandem/contracts';
import { duration } from '../../lib/format';
import { defineMessages, translate, useLocale } from '../../lib/messages';

const messages = defineMessages({
  fr: {
    'module-lessons': (n: number, title: string) => `Leçons du module ${n}, ${title}`,
    quiz: (title: string) => `Questionnaire\u202f: ${title}`,
    assignment: (title: string) => `Travail accepté\u202f: ${title}`,
    attendance: (done: string, of: string) => `Présence aux séances\u202f: ${done} sur ${of} demandées`,
    'final-case': 'Cas final validé',
  },
  en: {
    'module-lessons': (n: number, title: string) => `Lessons of module ${n}, ${title}`,
    quiz: (title: string) => `Quiz: ${title}`,
    assignment: (title: string) => `Work accepted: ${title}`,
    attendance: (done: string, of: string) => `Attendance of live sessions: ${done} of the ${of} asked for`,
    'final-case': 'Final case validated',
  },
});

/** A condition of the certificate in words. */
export function criterionWords(
  { criterion, title, moduleNumber, done, of }: ChecklistItem,
  locale: Locale,
): string {
  const t = translate(messages, locale);
  if (criterion === 'attendance') return t[criterion](duration(done), duration(of));
  if (criterion === 'module-lessons') return t[criterion](moduleNumber ?? 0, title ?? '');
  return criterion === 'final-case' ? t[criterion] : t[criterion](title ?? '');
}

export function useCriterion(): (item: ChecklistItem) => string {
  const locale = useLocale();
  return (item) => criterionWords(item, locale);
}
