import { Breadcrumbs, Tabs } from '../navigation/links';
import { Pagination } from '../navigation/pagination';
import { Steps, type Step } from '../navigation/steps';
import { Card } from '../surfaces/card';
import { PageHeader } from '../surfaces/page-header';
import { Tag } from '../surfaces/tag';
import { Sample, Section } from './section';

const path: Step[] = [
  { key: '1', title: 'Découvrir le métier', state: 'done', href: '#navigation', meta: '1' },
  { key: '2', title: 'Poser ses fondations', state: 'done', href: '#navigation', meta: '2' },
  {
    key: '3',
    title: 'Piloter des projets',
    state: 'now',
    href: '#navigation',
    reason: '3 leçons sur 6',
    meta: '3',
  },
  { key: '4', title: 'Structurer les opérations', state: 'open', href: '#navigation', meta: '4' },
  {
    key: '5',
    title: 'Mesurer les résultats',
    state: 'locked',
    reason: 'Ouvre le 16 février, à 8 h, avec ta promotion',
    meta: '5',
  },
  {
    key: '6',
    title: 'Conduire l’équipe',
    state: 'locked',
    reason: 'Rends d’abord ton plan de projet',
    meta: '6',
  },
];

export function Navigation() {
  return (
    <Section id="navigation" title="Navigation">
      <Sample name="Breadcrumbs, Tabs, Pagination">
        <Breadcrumbs
          label="Fil d’Ariane"
          items={[
            { href: '#navigation', label: 'Ma formation' },
            { href: '#navigation', label: 'Module 3' },
            { label: 'Cadrer un lancement' },
          ]}
        />
        <Tabs
          label="Vues de la promotion"
          items={[
            { href: '#membres', label: 'Membres', count: 24, current: true },
            { href: '#rendus', label: 'Rendus', count: 3 },
            { href: '#seances', label: 'Séances' },
            { href: '#annonces', label: 'Annonces' },
          ]}
        />
        <Pagination
          label="Pages de l’annuaire"
          page={4}
          pages={12}
          hrefFor={(page) => `#page-${page}`}
          labels={{ previous: 'Précédente', next: 'Suivante', page: (page) => `Page ${page}` }}
        />
      </Sample>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card as="section" aria-labelledby="path-title">
          <h3 id="path-title" className="mb-3">
            Ton chemin
          </h3>
          <Steps
            items={path}
            labels={{ done: 'terminé', now: 'en cours', open: 'ouvert', locked: 'pas encore ouvert' }}
          />
        </Card>
        <Card tone="sunk">
          <p className="eyebrow">PageHeader, en tête de cette page</p>
          <p className="mt-2">
            Un seul titre de niveau 1 par page, une phrase dessous, les actions à droite.
          </p>
        </Card>
      </div>
    </Section>
  );
}

export function ShowcaseHeader() {
  return (
    <PageHeader
      eyebrow="Système graphique"
      title="Tout ce dont les écrans sont faits"
      lede="Chaque composant, dans chacun de ses états, en clair et en sombre, au clavier comme au doigt."
      actions={<Tag tone="teal">Stable</Tag>}
    />
  );
}
