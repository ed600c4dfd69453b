import { newId } from '@tandem/platform';
import { createPerson, enrol } from '../support/factories';
import { writePost } from '../support/discussion';
import { tokenFor, type Matrix, type Requests, type World } from './authorisation-world';

export const discussionMatrix: Matrix = {
  //                    nobody guest student other trainer other owner
  getLessonDiscussion: /*  */ '401 403 200 200 403 403 403',
  listCohortThreads: /*    */ '401 403 200 404 200 404 200',
  getThread: /*            */ '401 403 200 404 200 404 200',
  writeThread: /*          */ '401 403 201 404 201 404 201',
  writeReply: /*           */ '401 403 201 404 201 404 201',
  editPost: /*             */ '401 403 204 404 409 404 409',
  deletePost: /*           */ '401 403 204 404 409 404 409',
  reportPost: /*           */ '401 403 204 404 409 404 409',
  listReports: /*          */ '401 403 403 403 200 404 200',
  moderatePost: /*         */ '401 403 403 403 204 404 204',
  markAnswer: /*           */ '401 403 403 403 204 404 204',

  listNotifications: /*    */ '401 403 200 200 200 200 200',
  readNotifications: /*    */ '401 403 204 204= 204= 204= 204=',
  getDigestSettings: /*    */ '401 403 200 200 200 200 200',
  setDigestSettings: /*    */ '401 403 204 204 204 204 204',
  leaveDigest: /*          */ '204 204 204 204 204 204 204',
};

/** Requests to the endpoints of discussions and notifications, as `requests` describes them. */
export const discussionRequests: Requests = {
  getLessonDiscussion: (world) => {
    const module = world.course.content.modules[1]!;
    const lessonSlug = module.lessons[0]!.slug;
    return { params: { courseSlug: 'obm', moduleSlug: module.slug, lessonSlug } };
  },
  listCohortThreads: ({ cohortId }) => ({ params: { cohortId } }),
  getThread: async (world) => ({ params: { threadId: await threadOfStudent(world) } }),
  writeThread: ({ cohortId, ...world }) => ({
    params: { cohortId, lessonId: lessonOf(world) },
    body: { key: newId(), title: 'Une question', text: 'Comment faites-vous ?' },
  }),
  writeReply: async (world) => ({
    params: { threadId: await threadOfStudent(world) },
    body: { key: newId(), text: 'Comme ceci.' },
  }),
  editPost: async (world) => ({
    params: { postId: await threadOfStudent(world) },
    body: { title: 'Une autre', text: newId() },
  }),
  deletePost: async (world) => ({ params: { postId: await threadOfStudent(world) } }),
  reportPost: async (world) => {
    const { dataSource } = world.shop;
    const peer = await createPerson(dataSource);
    await enrol(dataSource, world.cohortId, peer.id);
    const postId = await writePost(dataSource, { ...world, lessonId: lessonOf(world), authorId: peer.id });
    return { params: { postId }, body: { reason: 'Hors sujet.' } };
  },
  listReports: ({ cohortId }) => ({ params: { cohortId } }),
  moderatePost: async (world) => ({
    params: { postId: await threadOfStudent(world) },
    body: { hidden: true, reason: 'Hors sujet.' },
  }),
  markAnswer: async (world) => {
    const threadId = await threadOfStudent(world);
    const place = { ...world, lessonId: lessonOf(world), threadId, authorId: world.student.id };
    const replyId = await writePost(world.shop.dataSource, place);
    return { params: { threadId }, body: { replyId } };
  },

  listNotifications: () => ({}),
  readNotifications: async ({ shop, student }) => {
    await shop.dataSource.query(
      `INSERT INTO notification (id, person_id, kind, subject_id, topic_id, created_at) VALUES ($1, $2, 'reply', $1, $1, now())`,
      [newId(), student.id],
    );
    return { body: {} };
  },
  getDigestSettings: () => ({}),
  setDigestSettings: async ({ shop }) => {
    await shop.dataSource.query('DELETE FROM digest_mute');
    return { body: { kinds: ['mention'] } };
  },
  leaveDigest: ({ student }) => ({
    body: {
      kind: 'mention',
      token: tokenFor('digest-leave-mention', student.id),
    },
  }),
};

const lessonOf = ({ course }: Pick<World, 'course'>) => course.content.modules[1]!.lessons[0]!.id;

const threadOfStudent = (world: World) =>
  writePost(world.shop.dataSource, { ...world, lessonId: lessonOf(world), authorId: world.student.id });
