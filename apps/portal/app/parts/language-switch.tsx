import { useLocation } from '@remix-run/react';
import { useLocale, useMessages } from '../lib/messages';
import { messages } from './messages';

const languages = [
  { code: 'fr', name: 'Français' },
  { code: 'en', name: 'English' },
] as const;

/** Each language is named in itself, for those who cannot read the other. */
export function LanguageSwitch() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/langue" aria-label={t.language} className="flex gap-1">
      <input type="hidden" name="suite" value={pathname + search} />
      {languages.map(({ code, name }) => (
        <button
          key={code}
          name="lang"
          value={code}
          lang={code}
          aria-pressed={code === locale}
          className="min-h-11 cursor-pointer rounded-control px-3 aria-pressed:font-semibold aria-pressed:text-ink hover:text-clay hover:underline"
        >
          {name}
        </button>
      ))}
    </form>
  );
}
