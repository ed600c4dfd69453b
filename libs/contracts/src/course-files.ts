import { z } from 'zod';
import { endpoint } from './endpoint';
import { may } from './policy';

/** Beginning of the SHA-256 of the file, and its name: another content has another address. */
const params = z.object({
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+$/)
    .max(120),
});

/** Bytes of one answer at most: a film is read in pieces, and nobody waits for all of it. */
export const filePiece = 1_048_576;

export const CourseFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  /** Number of bytes. */
  size: z.int(),
  /** Of a module that is open to everybody. */
  free: z.boolean(),
  /** Where it is saved from, for five minutes and without a session; null where files have no origin of their own. */
  link: z.url().nullable(),
});

/** A file of a module that is locked for the caller answers 403 `lesson-locked`, like its lessons. */
export const getCourseFile = endpoint({
  method: 'GET',
  path: '/files/:hash/:name',
  tag: 'Learning',
  summary: 'What a file of a lesson or an assignment is, if its module is open to the caller',
  access: may('lesson', 'read'),
  params,
  response: CourseFile,
});

export const readCourseFile = endpoint({
  method: 'GET',
  path: '/files/:hash/:name/bytes',
  tag: 'Learning',
  summary: 'A piece of the bytes of such a file',
  access: may('lesson', 'read'),
  params,
  query: z.object({ from: z.coerce.number().int().min(0).default(0) }),
  produces: 'application/octet-stream',
  response: z.custom<Uint8Array>(),
});
