import { courseIn, inCourse, type Matrix, type Requests, type World } from './authorisation-world';

export const studyMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  getProgramme: /*         */ '200 200 200 200 200 200 200',
  getGlossary: /*          */ '200 200 200 200 200 200 200',
  getOutline: /*           */ '200 200 200 200 200 200 200',
  getLesson: /*            */ '403 403 200 200 403 403 403',
  getCourseFile: /*        */ '403 403 200 200 403 403 403',
  readCourseFile: /*       */ '403 403 200 200 403 403 403',
  openLesson: /*           */ '401 403 200 200 403 403 403',
  completeLesson: /*       */ '401 403 200 200 403 403 403',
  saveTicks: /*            */ '401 204 204 204 204 204 204',
  saveMediaPosition: /*    */ '401 204 204 204 204 204 204',
  getNote: /*              */ '401 200 200 200 200 200 200',
  saveNote: /*             */ '401 200 200 200 200 200 200',
  settleNote: /*           */ '401 404 200 404 404 404 404',
  listNotes: /*            */ '401 200 200 200 200 200 200',
  getDashboard: /*         */ '401 403 200 200 200 200 200',
  search: /*               */ '401 403 200 200 200 200 200',
};

const paidLesson = (world: World) => ({ params: { lessonId: courseIn(world, 1).lessons[0]!.id } });

const paidPage = (world: World) => {
  const { slug, lessons } = courseIn(world, 1);
  return { params: { courseSlug: 'obm', moduleSlug: slug, lessonSlug: lessons[0]!.slug } };
};

const paidFile = ({ course }: World) => {
  const [file] = course.content.modules.flatMap((module) => (module.free ? [] : module.files));
  return { params: { hash: file!.sha256.slice(0, 16), name: file!.name } };
};

/** The lesson of the free module that has a checklist and a clip. */
const playedLesson = (world: World) =>
  courseIn(world, 0).lessons.find(({ html }) => html?.includes('data-file='))!;

export const studyRequests: Requests = {
  getProgramme: () => inCourse,
  getGlossary: () => inCourse,
  getOutline: () => inCourse,
  getLesson: paidPage,
  getCourseFile: paidFile,
  readCourseFile: paidFile,
  openLesson: paidPage,
  completeLesson: paidLesson,
  saveTicks: (world) => {
    const { id, html } = playedLesson(world);
    const [, key] = /name="tick" value="(\w+)"/.exec(html!)!;
    return { params: { lessonId: id }, body: { ticks: [{ key, ticked: true }] } };
  },
  saveMediaPosition: (world) => {
    const { id, html } = playedLesson(world);
    const [, file] = /data-file="([^"]+)"/.exec(html!)!;
    return { params: { lessonId: id, file: file! }, body: { seconds: 12.5 } };
  },
  getNote: paidLesson,
  saveNote: async (world) => {
    await forgetNotes(world);
    return { ...paidLesson(world), body: { text: 'Ma note.', base: 0 } };
  },
  settleNote: async (world) => ({
    params: { ...paidLesson(world).params, versionId: await versionOfStudent(world) },
    body: { choice: 'both', base: 1 },
  }),
  listNotes: () => inCourse,
  getDashboard: () => ({}),
  search: () => ({ query: { q: 'client' } }),
};

async function forgetNotes({ shop }: World): Promise<void> {
  await shop.dataSource.query('DELETE FROM draft');
}

/** A version beside her note on the paid lesson, which waits for her choice. */
async function versionOfStudent(world: World): Promise<string> {
  await forgetNotes(world);
  const { dataSource } = world.shop;
  const { lessonId } = paidLesson(world).params;
  const row = [world.student.id, lessonId];
  await dataSource.query(
    `INSERT INTO draft (person_id, subject, subject_id, text, revision, saved_at, writer, turn)
     VALUES ($1, 'note', $2, 'une', 1, now(), 'a', 0)`,
    row,
  );
  const [version] = await dataSource.query<[{ id: string }]>(
    `INSERT INTO draft_version (id, person_id, subject, subject_id, text, base, saved_at, writer, turn)
     VALUES (gen_random_uuid(), $1, 'note', $2, 'autre', 0, now(), 'b', 0) RETURNING id`,
    row,
  );
  return version.id;
}
