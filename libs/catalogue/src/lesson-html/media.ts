import type { Element } from 'hast';
import { element } from './element';

/** What a lesson may point to outside its text. */
export interface LessonContext {
  /** A file of the module; null when it is not there (a template that has not been made yet). */
  file: (name: string) => { address: string; size: number } | null;
  /** The text of a captions file (WebVTT). */
  captions: (name: string) => string;
  /** `module/lesson`, by slugs. */
  lesson: (key: string) => string;
}

export type Attributes = Record<string, string | null | undefined>;

/** A link that saves a file, with its kind and size. */
export function download({ file, title }: Attributes, context: LessonContext): Element {
  const found = context.file(file ?? '');
  const named = found
    ? element(
        'a',
        { href: found.address, download: file ?? '' },
        title ?? '',
        ' ',
        kindOf(file ?? '', found.size),
      )
    : (title ?? '');
  return element('p', { className: ['download'] }, named);
}

/** A native player with captions, and their text for who would rather read. `data-file` names the medium to scripts. */
export function player(tag: 'video' | 'audio', attributes: Attributes, context: LessonContext): Element {
  const file = attributes['file'] ?? '';
  const captions = attributes['captions'] ?? '';
  const title = attributes['title'] ?? '';
  const src = context.file(file)?.address ?? '';
  const track = {
    kind: 'captions',
    srcLang: 'fr',
    src: context.file(captions)?.address ?? '',
    default: true,
  };
  return element(
    'figure',
    { className: ['media', `media-${tag}`] },
    element(
      tag,
      { src, controls: true, preload: 'metadata', ariaLabel: title, dataFile: file },
      element('track', track),
    ),
    element('figcaption', {}, title),
    element(
      'details',
      { className: ['unfold'] },
      element('summary', { dataWord: 'transcript' }),
      ...spokenIn(context.captions(captions)).map((line) => element('p', {}, line)),
    ),
  );
}

/** A link to another site: nothing of it is loaded; an enhancement may put it in place after a click. */
export function embed({ url, title }: Attributes): Element {
  const address = url && URL.canParse(url) ? new URL(url) : null;
  if (address?.protocol !== 'https:') return element('p', {}, title ?? '');
  return element(
    'figure',
    { className: ['embed'], dataEmbed: address.href },
    element('figcaption', {}, title ?? ''),
    element(
      'p',
      {},
      element(
        'a',
        { href: address.href, rel: ['noopener', 'noreferrer'] },
        element('span', { dataWord: 'open' }),
        ` ${address.host}`,
      ),
    ),
  );
}

/** What is said, cue by cue: without times, settings, notes and tags. */
export function spokenIn(vtt: string): string[] {
  return vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.trim().split('\n');
      const time = lines.findIndex((line) => line.includes('-->'));
      const said = lines
        .slice(time + 1)
        .join(' ')
        .replace(/<[^>]*>/g, '')
        .trim();
      return time >= 0 && said ? [said] : [];
    });
}

/** « XLSX, 12 Ko » */
function kindOf(file: string, size: number): Element {
  const [amount, unit] = size < 1_000_000 ? [size / 1000, 'Ko'] : [size / 1_000_000, 'Mo'];
  const number = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 2 }).format(amount);
  const ending = file.split('.').at(-1)?.toUpperCase() ?? '';
  return element('span', { className: ['download-kind'] }, `(${ending}, ${number}\u202f${unit})`);
}
