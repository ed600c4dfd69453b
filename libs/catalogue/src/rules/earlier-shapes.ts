import type { CourseOutline, PastVersion } from '../past-versions';
import { shareOf } from './share-of';

/** What a module asked for while a version was current. */
export interface ModuleShape {
  version: number;
  /** When another shape took its place, in milliseconds of the epoch. */
  until: number;
  lessons: readonly string[];
  /** How many of them the certificate asked for. */
  asked: number;
  quizId: string | null;
}

type Module = CourseOutline['modules'][number];

/** By module, the shapes it has had, the oldest first: nothing for modules that have always asked for the same. */
export function earlierShapes(
  current: CourseOutline,
  past: readonly PastVersion[],
): ReadonlyMap<string, ModuleShape[]> {
  const earlier = new Map<string, ModuleShape[]>();
  for (const module of current.modules) {
    const shapes: ModuleShape[] = [];
    for (const { number, until, outline } of past) {
      const then = outline.modules.find(({ id }) => id === module.id);
      if (!then) continue;
      const shape = shapeOf(then, outline);
      const last = shapes.at(-1);
      if (last && same(last, shape)) last.until = until;
      else shapes.push({ ...shape, version: number, until });
    }
    const present = shapeOf(module, current);
    if (!shapes.every((shape) => same(shape, present))) earlier.set(module.id, shapes);
  }
  return earlier;
}

type Shape = Pick<ModuleShape, 'lessons' | 'asked' | 'quizId'>;

function shapeOf({ lessons, quiz }: Module, { certification }: CourseOutline): Shape {
  return {
    lessons: lessons.map(({ id }) => id).sort(),
    asked: shareOf(certification.lessons, lessons.length),
    quizId: quiz?.id ?? null,
  };
}

const same = (one: Shape, other: Shape): boolean =>
  one.asked === other.asked && one.quizId === other.quizId && one.lessons.join() === other.lessons.join();
