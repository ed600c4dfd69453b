import type { CurriculumIssue } from '../curriculum-error';
import type { ModuleFiles, QuizFile } from '../format';

const asked = { min: 8, max: 12 };
const fewestKinds = 4;
/** Longest option over shortest, in signs. */
const spread = 1.35;
const longestIsRight = 0.4;
/** A place that holds more right answers than this can be ticked blindly. */
const samePlace = 0.5;

/** A quiz long enough to mean something, varied, and not to be guessed from the shape of its options. */
export function quizShape({ folder, quiz }: ModuleFiles): CurriculumIssue[] {
  if (!quiz) return [];
  const file = `${folder}/quiz.yaml`;
  const count = askedOf(quiz);
  const kinds = new Set(quiz.questions.map((one) => one.kind)).size;
  const singles = quiz.questions.flatMap((one) => (one.kind === 'single' ? [one.options] : []));
  const places = singles.map((options) => options.findIndex((option) => option.correct));
  const longest = singles.filter((options) => isLongest(options)).length;
  const faults: [string, string | false][] = [
    [
      'questions',
      (count < asked.min || count > asked.max) &&
        `an attempt asks ${count}, not ${asked.min} to ${asked.max}`,
    ],
    ['questions', kinds < fewestKinds && `are of ${kinds} kinds, at least ${fewestKinds} are wanted`],
    [
      'questions',
      longest > singles.length * longestIsRight &&
        `the right option is the longest in ${longest} of ${singles.length} single choices`,
    ],
    [
      'questions',
      singles.length > 2 &&
        Math.max(...places.map((place) => places.filter((one) => one === place).length)) >
          Math.ceil(singles.length * samePlace) &&
        'right answers of single choices stand too often in the same place',
    ],
    ...quiz.questions.flatMap((one, at): [string, string | false][] => {
      if (!('options' in one)) return [];
      const lengths = one.options.map((option) => option.text.length);
      const ratio = Math.max(...lengths) / Math.min(...lengths);
      return [
        [
          `questions.${at} (${one.key})`,
          ratio >= spread &&
            `the longest option is ${ratio.toFixed(2)} times the shortest, not under ${spread}`,
        ],
      ];
    }),
  ];
  return faults.flatMap(([field, message]) => (message ? [{ file, field, message }] : []));
}

function askedOf({ questions, draw }: QuizFile): number {
  const always = questions.filter((one) => !one.pool).length;
  return always + Object.values(draw).reduce((sum, one) => sum + one, 0);
}

function isLongest(options: { text: string; correct: boolean }[]): boolean {
  const right = options.find((option) => option.correct)?.text.length ?? 0;
  return options.every((option) => option.correct || option.text.length < right);
}
