import type { AudienceKind, RequestOf, saveAnnouncement } from '@tandem/contracts';
import { textOf } from '../../../lib/forms';

/** The draft as the form, or the script that keeps it, sends it. */
export function readDraft(form: FormData, cohortId: string): RequestOf<typeof saveAnnouncement>['body'] {
  const writer = textOf(form, 'writer');
  return {
    cohortId,
    subject: textOf(form, 'subject'),
    text: textOf(form, 'text'),
    audience: (textOf(form, 'audience') || 'everyone') as AudienceKind,
    personIds: form.getAll('person').map(String),
    base: textOf(form, 'base') || '0',
    ...(writer && { writer: { id: writer, turn: textOf(form, 'turn') } }),
  };
}
