import { CourseFile } from './entities/course-file.entity';
import { CoursePart } from './entities/course-part.entity';
import { CourseVersion } from './entities/course-version.entity';
import { Course } from './entities/course.entity';

export { CatalogueModule } from './catalogue.module';
export {
  fileAddress,
  type AssignmentContent,
  type CourseContent,
  type FileContent,
  type LessonContent,
  type ModuleContent,
  type QuizContent,
} from './course-content';
export { CourseLibrary, type CoursePlace, type PublishedCourse } from './course-library';
export { exportCourse } from './export-course';
export { excerptOf, renderWriting } from './lesson-html/render-writing';
export type { CourseOutline, PastVersion } from './past-versions';
export { earlierShapes, type ModuleShape } from './rules/earlier-shapes';
export { shareOf } from './rules/share-of';
export { importCourse, type ImportResult } from './import-course';

/** For the list of entities only. */
export const catalogueEntities = [Course, CourseVersion, CoursePart, CourseFile];
