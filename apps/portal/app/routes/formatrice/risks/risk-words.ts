import type { Locale, Risk } from '@tandem/contracts';
import { translate } from '../../../lib/messages';
import { messages } from './messages';

/** A risk in words: why, and what settles it. */
export function riskWords(risk: Risk, locale: Locale): { reason: string; clears: string } {
  const { reason, clear, modules, left } = translate(messages, locale);
  const together = (words: string[]) => new Intl.ListFormat(locale).format(words);
  switch (risk.kind) {
    case 'behind': {
      const numbers = together(risk.modules.map(({ number }) => String(number)));
      return {
        reason: reason.behind(modules(numbers, risk.modules.length)),
        clears: clear.behind(
          together(
            risk.modules.map(({ number, lessonsLeft, quizLeft }) => left(number, lessonsLeft, quizLeft)),
          ),
        ),
      };
    }
    case 'quiz-failed':
      return { reason: reason.quiz(risk.title, risk.failures), clears: clear.quiz };
    case 'work-returned':
      return { reason: reason.work(risk.title), clears: clear.work };
    case 'absent':
      return { reason: reason.absent(risk.sessions), clears: clear.absent };
    default:
      return { reason: reason[risk.kind], clears: clear[risk.kind] };
  }
}
