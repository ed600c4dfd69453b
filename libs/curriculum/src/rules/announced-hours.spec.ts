import type { CourseFiles } from '../format';
import { announcedHours } from './announced-hours';

const course = (reading: number, text: string | null = 'x') =>
  ({
    hours: { lessons: 2, exercises: 3, live: 0 },
    modules: [
      {
        lessons: [{ text, minutes: { reading, exercise: 60 } }],
        quiz: { minutes: 30 },
        assignment: { minutes: 120 },
      },
    ],
  }) as unknown as CourseFiles;

it('adds quizzes to lessons and assignments to exercises', () => {
  expect(announcedHours(course(90))).toEqual([]);
  expect(announcedHours(course(120))).toEqual([]);
  expect(announcedHours(course(121))).toEqual([
    { file: 'course.yaml', field: 'hours.lessons', message: 'announces 2, the parts sum to 2.5' },
  ]);
});

it('waits until every lesson is written', () => expect(announcedHours(course(600, null))).toEqual([]));
