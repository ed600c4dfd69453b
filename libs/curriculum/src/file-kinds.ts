/** Kinds of files that a course may hold, by ending, and what they are called on the web. */
export const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt; charset=utf-8',
};

/** The media type of a file; undefined for a kind that a course may not hold. */
export const mediaTypeOf = (name: string): string | undefined => mediaTypes[name.split('.').at(-1) ?? ''];

/** Files are kept in the database. */
export const largestFile = 20_000_000;
