import { ButtonLink } from '../actions/button';
import { SkipLink } from '../navigation/links';
import { SiteFooter, SiteHeader } from '../navigation/site-frame';
import { Actions } from './actions';
import { Data } from './data';
import { Figures } from './figures';
import { Forms } from './forms';
import { Foundations } from './foundations';
import { Navigation, ShowcaseHeader } from './navigation';
import { Quiz } from './quiz';
import { Reading } from './reading';
import { States } from './states';

const pages = [
  { href: '#bases', label: 'Le programme', current: true },
  { href: '#figures', label: 'Quel rôle pour toi\u202f?' },
  { href: '#donnees', label: 'Les promotions' },
  { href: '#formulaires', label: 'Se connecter' },
];

const footer = [
  { title: 'La formation', items: pages.slice(0, 3).map(({ href, label }) => ({ href, label })) },
  {
    title: 'L’académie',
    items: [
      { href: '#etats', label: 'Mentions légales' },
      { href: '#lecture', label: 'Accessibilité' },
    ],
  },
];

/** A whole page: every component in every state. Mount it alone, it brings its header, main and footer. */
export function Showcase() {
  return (
    <>
      <SkipLink>Aller au contenu</SkipLink>
      <SiteHeader
        name="Tandem"
        href="#bases"
        items={pages}
        label="Navigation principale"
        menuLabel="Menu"
        actions={
          <ButtonLink href="#lecture" small>
            Essayer le module 1
          </ButtonLink>
        }
      />
      <main id="contenu" className="wrap" tabIndex={-1}>
        <ShowcaseHeader />
        <Foundations />
        <Actions />
        <Forms />
        <Quiz />
        <States />
        <Navigation />
        <Data />
        <Figures />
        <Reading />
      </main>
      <SiteFooter name="Tandem" href="#bases" columns={footer} note="Sous licence libre AGPL-3.0." />
    </>
  );
}
