import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { LocaleContext } from './lib/messages';

const locale = document.documentElement.lang === 'en' ? 'en' : 'fr';

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <LocaleContext.Provider value={locale}>
        <RemixBrowser />
      </LocaleContext.Provider>
    </StrictMode>,
  );
});
