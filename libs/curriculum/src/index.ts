import path from 'node:path';

export { checkContent } from './check-content';
export { CurriculumError, type CurriculumIssue } from './curriculum-error';
export { rubricLevels } from './format';
export type {
  AssignmentFile,
  CourseFiles,
  GlossaryTerm,
  LessonFile,
  ModuleFiles,
  QuizFile,
  RubricLevel,
  Source,
} from './format';
export { mediaTypeOf } from './file-kinds';
export { parseLesson, parseMarkdown, plainText, type MarkdownNode, type MarkdownRoot } from './markdown';
export { readSchema, type SchemaDrawing } from './schema';
export { loadCurriculum } from './load-curriculum';
export type { RoleFinderFile } from './role-finder';
export { question, type Question, type QuestionKind, type QuestionOption } from './question';

/** The OBM programme: same relative place from src and from dist. */
export const obmFolder = path.join(__dirname, '..', 'content', 'obm');
