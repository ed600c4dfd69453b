import type { MetaArgs, MetaDescriptor } from '@remix-run/react';
import type { Locale } from '@tandem/contracts';
import { translate, type Messages } from './messages';

export interface PageMeta {
  title: string;
  description?: string;
  /** Pages about one person, and those that only lead elsewhere, stay out of search engines. */
  index?: boolean;
  /** Its one address, where others show the same. */
  canonical?: string;
  /** Absolute address of the picture that previews of a link show; 1200 by 630. */
  image?: string;
}

type Strings<M> = ReturnType<typeof translate<M>>;

/** The `meta` export of a page, from its strings and its data (absent when the loader failed). */
export function pageMeta<M, D = unknown>(
  messages: Messages<M>,
  describe: (strings: Strings<M>, data: D | undefined) => PageMeta,
) {
  return ({ matches, data }: MetaArgs): MetaDescriptor[] => {
    const root = matches.find((match) => match?.id === 'root')?.data as { locale?: Locale } | undefined;
    const page = describe(translate(messages, root?.locale ?? 'fr'), data as D | undefined);
    return [
      { title: `${page.title} · Tandem` },
      ...(page.description ? [{ name: 'description', content: page.description }] : []),
      ...(page.description ? [{ property: 'og:description', content: page.description }] : []),
      { property: 'og:title', content: page.title },
      ...(page.image ? imageMeta(page.image) : []),
      ...(page.canonical ? [{ tagName: 'link' as const, rel: 'canonical', href: page.canonical }] : []),
      ...(page.index === false ? [{ name: 'robots', content: 'noindex' }] : []),
    ];
  };
}

const imageMeta = (image: string): MetaDescriptor[] => [
  { property: 'og:image', content: image },
  { property: 'og:image:width', content: '1200' },
  { property: 'og:image:height', content: '630' },
  { name: 'twitter:card', content: 'summary_large_image' },
];
