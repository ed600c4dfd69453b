// The statements that fill the academy, in the order in which they run.

export const cohortsSql = `
  INSERT INTO cohort (id, course_id, name, status, starts_on, ends_on, zone, capacity, release_plan, created_at)
  SELECT gen_random_uuid(), course.id, 'Promotion ' || n, 'closed',
    current_date - CASE n % 2 WHEN 0 THEN 60 ELSE 30 END, current_date + 60, 'Europe/Paris', $2::int,
    (SELECT jsonb_agg(jsonb_build_object('moduleSlug', m->>'slug', 'day', ((m->>'number')::int - 1) * 7, 'at', '08:00'))
     FROM course_version v, jsonb_array_elements(v.content->'modules') m WHERE v.course_id = course.id),
    now()
  FROM course, generate_series(0, $1::int - 1) n`;

/** When each module of each cohort opens, by its plan. */
export const releasesSql = `
  INSERT INTO cohort_release (cohort_id, part_id, opens_at)
  SELECT c.id, (m->>'id')::uuid, (c.starts_on + (r->>'day')::int + (r->>'at')::time) AT TIME ZONE c.zone
  FROM cohort c, course_version v, jsonb_array_elements(v.content->'modules') m, jsonb_array_elements(c.release_plan) r
  WHERE v.course_id = c.course_id AND r->>'moduleSlug' = m->>'slug'`;

/** Numbered from 0; kept beside the academy's own tables. */
export const studentsSql = `
  INSERT INTO bench_student SELECT gen_random_uuid(), n, 'Inès Martin ' || n FROM generate_series(0, $1::int - 1) n`;

/** The hash is of no password: nobody signs in here. */
export const peopleSql = `
  INSERT INTO person (id, email, name, password_hash, locale, created_at, terms_accepted_at, last_seen_at)
  SELECT id, 'eleve' || number || '@exemple.fr', name, '-', 'fr', now(), now(), now() FROM bench_student`;

export const seatsSql = `
  INSERT INTO enrolment (id, cohort_id, person_id, status, created_at, activated_at)
  SELECT gen_random_uuid(), c.id, s.id, 'active', now(), now()
  FROM bench_student s JOIN cohort c ON c.name = 'Promotion ' || (s.number / $1::int)`;

export const welcomesSql = `INSERT INTO onboarding (person_id, done_at) SELECT id, now() FROM bench_student`;

const lessons = `
  SELECT (l->>'id')::uuid AS lesson_id, l->>'slug' AS slug, m->>'slug' AS module_slug, (m->>'number')::int AS module,
    l->>'title' AS title, l->>'html' IS NOT NULL AS written, row_number() OVER () AS place
  FROM course_version v, jsonb_array_elements(v.content->'modules') WITH ORDINALITY AS ms (m, mo),
    jsonb_array_elements(m->'lessons') WITH ORDINALITY AS ls (l, lo)
  ORDER BY mo, lo`;

/** One to twenty-five lessons done, one more begun: all within what every cohort may open. */
export const progressSql = `
  INSERT INTO lesson_progress (person_id, lesson_id, opened_at, completed_at)
  SELECT s.id, l.lesson_id, now() - make_interval(mins => (100 - l.place)::int),
    CASE WHEN l.place <= 1 + s.number * 7 % 25 THEN now() END
  FROM bench_student s JOIN (${lessons}) l ON l.place <= 2 + s.number * 7 % 25`;

export const quizzesSql = `
  INSERT INTO quiz_attempt
    (id, person_id, quiz_id, course_version_id, started_at, answers, submitted_at, score, passed)
  SELECT gen_random_uuid(), s.id, (m->'quiz'->>'id')::uuid, v.id, now(), '{}', now(), 0.9, true
  FROM bench_student s, course_version v, jsonb_array_elements(v.content->'modules') m
  WHERE s.number * 7 % 25 >= 8 AND m->'quiz' <> 'null' AND (m->>'number')::int = 1`;

const firstQuiz = `course_version v, jsonb_array_elements(v.content->'modules') m WHERE (m->>'number')::int = 1`;

/** One attempt under way for each visitor. */
export const attemptsSql = `
  INSERT INTO quiz_attempt (id, person_id, quiz_id, course_version_id, started_at, answers)
  SELECT gen_random_uuid(), s.id, (m->'quiz'->>'id')::uuid, v.id, now(), '{}'
  FROM bench_student s, ${firstQuiz} AND s.number < $1`;

export const openAttemptsSql = `
  SELECT a.id FROM quiz_attempt a JOIN bench_student s ON s.id = a.person_id
  WHERE a.submitted_at IS NULL ORDER BY s.number`;

/** Questions that every attempt asks, each with one of its options. */
export const questionsSql = `
  SELECT q->>'key' AS key, q->'options'->0->>'key' AS option
  FROM (SELECT m FROM ${firstQuiz}) module, jsonb_array_elements(m->'quiz'->'questions') q
  WHERE q->>'kind' = 'single' AND q->>'pool' IS NULL`;

export const sessionsSql = `
  INSERT INTO session (id, person_id, token_hash, created_at, last_used_at, expires_at)
  SELECT gen_random_uuid(), s.id, sha256(convert_to(t.token, 'UTF8')), now(), now(), now() + interval '30 days'
  FROM unnest($1::text[]) WITH ORDINALITY AS t (token, place) JOIN bench_student s ON s.number = t.place - 1`;

/** Lessons that a visitor may complete now, student after student, so that two requests in a row are never hers. */
export const pairsSql = `
  SELECT s.number, l.lesson_id, p.completed_at IS NOT NULL AS completed
  FROM bench_student s
  JOIN enrolment e ON e.person_id = s.id JOIN cohort c ON c.id = e.cohort_id
  JOIN (${lessons}) l ON c.starts_on + (l.module - 1) * 7 < current_date
  LEFT JOIN lesson_progress p ON p.person_id = s.id AND p.lesson_id = l.lesson_id
  WHERE s.number < $1 ORDER BY l.place, s.number`;

export const pagesSql = `SELECT module_slug AS module, slug, title FROM (${lessons}) l WHERE written AND module = 1`;
