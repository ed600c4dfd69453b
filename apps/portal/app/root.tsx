import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import { preloadFonts } from '@tandem/ui/fonts';
import type { ReactNode } from 'react';
import { localeOf } from './lib/cookies.server';
import { translate, useLocale } from './lib/messages';
import { useNonce } from './lib/nonce';
import { visitorOf } from './lib/visitor.server';
import { errorKind, messages as errorMessages } from './parts/error-messages';
import { ErrorPage } from './parts/error-page';
import { PageFrame } from './parts/page-frame';
import styles from './styles.css?url';

export const links: LinksFunction = () => [
  ...preloadFonts.map((href) => ({
    rel: 'preload',
    href,
    as: 'font' as const,
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
  })),
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const { visitor, headers } = await visitorOf(request);
  return data({ ...visitor, locale: localeOf(request) }, { headers });
}

/** Pages have their own; this is for those that could not be shown. */
export const meta: MetaFunction<typeof loader> = ({ data: visitor, error }) => {
  if (!error) return [{ title: 'Tandem' }];
  const t = translate(errorMessages, visitor?.locale ?? 'fr');
  return [{ title: `${t[errorKind(error)].title} · Tandem` }, { name: 'robots', content: 'noindex' }];
};

/** What a route may export as `handle`. Without `hydrate`, its page ships no script; `bare` has no frame around it, `saves`
 * keeps what somebody without a session does, `lesson` has neighbours to go to by keys. */
export interface RouteHandle {
  hydrate?: boolean;
  bare?: boolean;
  saves?: boolean;
  lesson?: boolean;
}

export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const nonce = useNonce();
  const visitor = useRouteLoaderData<typeof loader>('root');
  const handles = useMatches().map((match) => (match.handle ?? {}) as RouteHandle);
  const hydrate = handles.some((handle) => handle.hydrate);
  const bare = handles.some((handle) => handle.bare);
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbf7f0" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#181512" media="(prefers-color-scheme: dark)" />
        {hydrate ? <meta property="csp-nonce" nonce={nonce} /> : null}
        <Meta />
        <Links />
      </head>
      <body>
        {bare ? children : <PageFrame visitor={visitor}>{children}</PageFrame>}
        {hydrate ? <ScrollRestoration nonce={nonce} /> : null}
        {hydrate ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export const ErrorBoundary = ErrorPage;
