import { fieldsOf } from './forms.server';

const written = /^(text|comment|notes?|reason|remark\..*)$/;

/**
 * Of what was written in a form, what does not stand in the page that answers it: what its field belonged to is gone. What
 * names a thing, a choice or a time has no space in it, and is nothing that a person wrote.
 */
export function wordsMissing(html: string, form: FormData): string[] {
  const words = fieldsOf(form).flatMap(([name, value]) =>
    written.test(name) || /\S\s+\S/.test(value) ? [value.trim()] : [],
  );
  const page = spaced(html);
  return [...new Set(words)].filter((text) => text !== '' && !page.includes(spaced(escaped(text))));
}

/** Lines end otherwise in a form than in what is kept of it. */
const spaced = (text: string) => text.replace(/\s+/g, ' ');

/** As React writes a text into a page. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign as keyof typeof entities]);
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };
