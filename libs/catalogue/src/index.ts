import { CoursePart } from './entities/course-part.entity';
import { CourseVersion } from './entities/course-version.entity';
import { Course } from './entities/course.entity';

export { CatalogueModule } from './catalogue.module';
export type { CourseContent, LessonContent, ModuleContent, QuizContent } from './course-content';
export { CourseLibrary, type PublishedCourse } from './course-library';
export { importCourse, type ImportResult } from './import-course';

/** For the list of entities only. */
export const catalogueEntities = [Course, CourseVersion, CoursePart];
