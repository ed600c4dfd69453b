// What the bare server knows by heart, and how it makes an outline of it and of one student's rows.

/** The course without its texts, its parts by id, and the cohorts with the instants at which their modules open. */
export async function loadSkeleton(pool) {
  const { rows: versions } = await pool.query(
    `SELECT c.slug, v.content FROM course c JOIN course_version v ON v.course_id = c.id ORDER BY v.number DESC LIMIT 1`,
  );
  const { rows: cohorts } = await pool.query(
    `SELECT id, name, zone, (
       SELECT jsonb_object_agg(r->>'moduleSlug', extract(epoch FROM
         ((starts_on + (r->>'day')::int) + (r->>'at')::time) AT TIME ZONE zone) * 1000)
       FROM jsonb_array_elements(release_plan) r) AS opens
     FROM cohort`,
  );
  const [{ slug, content }] = versions;
  return {
    course: { slug, title: content.title },
    modules: content.modules,
    cohorts: new Map(cohorts.map((cohort) => [cohort.id, cohort])),
  };
}

/** All of one student's rows in one row: lists of ids are text with commas, which is quick to write and to read. */
export const outlineSql = `
  SELECT
    (SELECT e.cohort_id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
     WHERE e.person_id = $1 AND e.status = 'active' ORDER BY c.starts_on DESC LIMIT 1) AS cohort_id,
    p.completed, p.started, p.last_opened, q.passed, q.tried, q.open
  FROM (
    SELECT string_agg(lesson_id::text, ',') FILTER (WHERE completed_at IS NOT NULL) AS completed,
      string_agg(lesson_id::text, ',') FILTER (WHERE completed_at IS NULL) AS started,
      (array_agg(lesson_id::text ORDER BY opened_at DESC))[1] AS last_opened
    FROM lesson_progress WHERE person_id = $1) p,
  (
    SELECT string_agg(quiz_id::text, ',') FILTER (WHERE passed) AS passed,
      string_agg(quiz_id::text, ',') FILTER (WHERE submitted_at IS NOT NULL) AS tried,
      string_agg(quiz_id::text, ',') FILTER (WHERE submitted_at IS NULL) AS open
    FROM quiz_attempt WHERE person_id = $1) q`;

export function outlineOf({ course, modules, cohorts }, row, now) {
  const cohort = cohorts.get(row.cohort_id) ?? null;
  const completed = setOf(row.completed);
  const started = setOf(row.started);
  const shown = modules
    .map((module) => ({ module, access: accessOf(module, cohort, now) }))
    .map(({ module, access }) => ({
      id: module.id,
      number: module.number,
      slug: module.slug,
      title: module.title,
      aim: module.aim,
      free: module.free,
      access,
      lessons: module.lessons.map((lesson) => ({
        id: lesson.id,
        slug: lesson.slug,
        title: lesson.title,
        minutes: minutesOf(lesson),
        // No lesson opens later than its module here.
        access,
        state: completed.has(lesson.id) ? 'completed' : started.has(lesson.id) ? 'started' : 'untouched',
      })),
      quiz: module.quiz && {
        id: module.quiz.id,
        slug: module.quiz.key,
        title: module.quiz.title,
        state: quizState(module.quiz.id, row),
      },
      assignment: module.assignment && {
        key: module.assignment.key,
        title: module.assignment.title,
        minutes: module.assignment.minutes,
      },
      complete: isComplete(module, completed, row),
      // A course of one version keeps nothing of another.
      keptFrom: null,
    }));
  const all = modules.flatMap((module) => module.lessons);
  return {
    course,
    cohort: cohort && { id: cohort.id, name: cohort.name, zone: cohort.zone },
    pace: [],
    modules: shown,
    progress: { completed: all.filter((lesson) => completed.has(lesson.id)).length, total: all.length },
    resume: resumePoint(shown, row.last_opened),
  };
}

const setOf = (list) => new Set(list === null ? [] : list.split(','));
const minutesOf = ({ minutes }) => minutes.reading + minutes.exercise;

function accessOf(module, cohort, now) {
  if (module.free) return { open: true };
  if (!cohort) return { open: false, reasons: [{ kind: 'not-enrolled' }] };
  const opens = cohort.opens[module.slug];
  if (opens === undefined || opens <= now) return { open: true };
  return { open: false, reasons: [{ kind: 'not-released', until: new Date(opens).toISOString() }] };
}

function quizState(id, row) {
  if (setOf(row.passed).has(id)) return 'passed';
  if (setOf(row.open).has(id)) return 'started';
  return setOf(row.tried).has(id) ? 'failed' : 'untouched';
}

const isComplete = ({ lessons, quiz }, completed, row) =>
  lessons.length > 0 &&
  lessons.every((lesson) => completed.has(lesson.id)) &&
  (!quiz || setOf(row.passed).has(quiz.id));

/** The last lesson opened if it is not done, else the first after it, else the first of all. */
function resumePoint(modules, lastOpened) {
  const reachable = modules.flatMap((module) =>
    module.access.open ? module.lessons.map((lesson) => ({ module, lesson })) : [],
  );
  const last = reachable.findIndex(({ lesson }) => lesson.id === lastOpened);
  const todo = ({ lesson }) => lesson.state !== 'completed';
  const next = reachable.slice(Math.max(last, 0)).find(todo) ?? reachable.find(todo);
  if (!next) return null;
  const { module, lesson } = next;
  return {
    moduleSlug: module.slug,
    lessonSlug: lesson.slug,
    moduleTitle: module.title,
    title: lesson.title,
    minutes: lesson.minutes,
  };
}
