import { z } from 'zod';
import { getCourseFile } from './course-files';
import { endpoint } from './endpoint';
import { may } from './policy';
import { getSubmissionFile } from './reviews';

/** Where a file is saved from, for a few minutes and without a session; null where files have no origin of their own. */
export const linkSubmissionFile = endpoint({
  method: 'GET',
  path: '/submission-files/:fileId/link',
  tag: 'Assignments',
  summary: 'A link of five minutes to a file that was handed in, on the origin of files',
  access: may('submission', 'download'),
  params: getSubmissionFile.params!,
  response: z.object({ link: z.url().nullable() }),
});

/** An altered link answers 403 `link-altered`, an old one 410 `link-expired`. */
const query = z.object({
  /** Seconds since 1970. */
  until: z.coerce.number().int().default(0),
  signature: z.string().max(100).default(''),
});

export const saveSubmissionFile = endpoint({
  method: 'GET',
  path: '/signed/submission-files/:fileId',
  tag: 'Assignments',
  summary: 'A file that was handed in, for whoever holds its link',
  access: may('file-link', 'follow'),
  params: getSubmissionFile.params!,
  query,
  produces: 'application/octet-stream',
  response: z.custom<Uint8Array>(),
});

export const saveCourseFile = endpoint({
  method: 'GET',
  path: '/signed/files/:hash/:name',
  tag: 'Learning',
  summary: 'A file of a lesson or an assignment, for whoever holds its link',
  access: may('file-link', 'follow'),
  params: getCourseFile.params!,
  query,
  produces: 'application/octet-stream',
  response: z.custom<Uint8Array>(),
});
