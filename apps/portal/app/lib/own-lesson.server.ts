import type { LessonRecord, Locale } from '@tandem/contracts';
import { playerOf } from '../../host/embeds.js';
import { defineMessages, translate } from './messages';

const messages = defineMessages({
  fr: { show: 'Afficher ici' },
  en: { show: 'Show here' },
});

/** The form that the boxes of a lesson belong to, wherever they stand in its text. */
export const ticksForm = 'coches';

/** The text of a lesson with what she left in it: boxes that she ticked, media where she stopped, players to ask for. */
export function withRecord(html: string, record: LessonRecord, locale: Locale): string {
  const { ticks, positions } = record;
  return html
    .replace(
      /<input type="checkbox" disabled( checked)? name="tick" value="(\w+)">/g,
      (_, _checked, key: string) => {
        const ticked = ticks.includes(key) ? ' checked' : '';
        return `<input type="checkbox" form="${ticksForm}" name="tick" value="${key}"${ticked}>`;
      },
    )
    .replace(/ data-file="([^"]+)"/g, (attribute, file: string) => {
      const position = positions.find((one) => one.file === file);
      return position ? `${attribute} data-resume="${position.seconds}"` : attribute;
    })
    .replace(/ data-embed="([^"]+)"/g, (attribute, address: string) => {
      const player = playerOf(address.replace(/&#x26;|&amp;/g, '&'));
      const show = translate(messages, locale).show;
      return player ? ` data-frame="${player.replace(/&/g, '&amp;')}" data-show="${show}"` : attribute;
    });
}

/** Keys of the boxes that a lesson shows. */
export const boxesOf = (html: string): string[] =>
  [...html.matchAll(/ name="tick" value="(\w+)"/g)].map(([, key]) => key ?? '');
