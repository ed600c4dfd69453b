// What `npm run curriculum` says: every finding on the content of the course, as file, field and message.
import {
  checkContent,
  CurriculumError,
  loadCurriculum,
  obmFolder,
  type CurriculumIssue,
} from '@tandem/curriculum';

async function findings(): Promise<CurriculumIssue[]> {
  try {
    return checkContent(await loadCurriculum(obmFolder));
  } catch (error) {
    if (error instanceof CurriculumError) return error.issues;
    throw error;
  }
}

void findings().then((all) => {
  for (const { file, field, message } of all)
    console.error([file, field, message].filter(Boolean).join(': '));
  console.log(all.length ? `${all.length} findings` : 'nothing to mend');
  process.exitCode = all.length ? 1 : 0;
});
