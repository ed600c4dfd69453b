import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CohortHeatMap, heatStep } from './figures/cohort-heat-map';
import {
  Button,
  Checkbox,
  ErrorSummary,
  FourLevels,
  Notice,
  ProgressRing,
  QuizOption,
  RadioGroup,
  Steps,
  Table,
  TextField,
} from './index';
import { visiblePages } from './navigation/pagination';
import { initials } from './surfaces/avatar';

const html = (element: ReactElement) => renderToStaticMarkup(element);
/** The opening tag that carries this attribute. */
const tagWith = (markup: string, attribute: string) =>
  markup.match(new RegExp(`<[^>]*${attribute}[^>]*>`))?.[0] ?? '';

describe('forms', () => {
  it('ties label, error and hint to the control, error first', () => {
    const markup = html(<TextField name="email" label="Adresse" hint="Indice" error="Erreur" />);
    expect(markup).toContain('<label class="field-label" for="email">');
    expect(tagWith(markup, 'id="email"')).toContain('aria-describedby="email-error email-hint"');
    expect(tagWith(markup, 'id="email"')).toContain('aria-invalid="true"');
    expect(markup).toContain('id="email-error"');
    expect(markup).toContain('id="email-hint"');
  });

  it('marks nothing invalid without an error', () => {
    const markup = html(<TextField name="email" label="Adresse" />);
    expect(markup).not.toContain('aria-invalid');
    expect(markup).not.toContain('aria-describedby');
  });

  it('keeps what was typed', () => {
    expect(html(<TextField name="email" label="Adresse" defaultValue="lea@" />)).toContain('value="lea@"');
  });

  it('gives the error summary a target in every kind of control', () => {
    const errors = ['email', 'regime', 'terms'].map((field) => ({ field, message: field }));
    const summary = html(<ErrorSummary title="À revoir" errors={errors} />);
    const form = html(
      <>
        <TextField name="email" label="Adresse" />
        <RadioGroup name="regime" label="Qui" options={[{ value: 'a', label: 'A' }]} error="Choisis" />
        <Checkbox name="terms" label="Lu" error="Coche" />
      </>,
    );
    for (const { field } of errors) {
      expect(summary).toContain(`href="#${field}"`);
      expect(tagWith(form, `id="${field}"`)).toMatch(/^<input/);
    }
  });

  it('takes the focus on load, and is not there without errors', () => {
    expect(html(<ErrorSummary title="À revoir" errors={[{ message: 'Non' }]} />)).toMatch(
      /tabindex="-1" autofocus/,
    );
    expect(html(<ErrorSummary title="À revoir" errors={[]} />)).toBe('');
  });

  it('gives the focus to a notice only where something has just been done', () => {
    expect(html(<Notice tone="success" title="Certificat valide" />)).not.toMatch(/tabindex|autofocus/);
    expect(html(<Notice tone="success" title="Publié" takesFocus />)).toMatch(/tabindex="-1" autofocus/);
  });

  it('submits nothing while busy', () => {
    expect(html(<Button>Payer</Button>)).toContain('type="submit"');
    expect(html(<Button busy>Payer</Button>)).toContain('type="button"');
  });

  it('says the verdict of an answer in words', () => {
    const markup = html(
      <QuizOption name="q" value="a" label="A" state="missed" verdict="Il fallait la cocher" />,
    );
    expect(markup).toContain('Il fallait la cocher');
  });
});

describe('paths and tables', () => {
  const labels = { done: 'terminé', now: 'en cours', open: 'ouvert', locked: 'fermé' };

  it('never links a locked step, and says why it is locked', () => {
    const step = { key: '5', title: 'Mesurer', href: '/5', reason: 'Ouvre le 16 février' };
    const locked = html(<Steps labels={labels} items={[{ ...step, state: 'locked' }]} />);
    expect(locked).not.toContain('href');
    expect(locked).toContain('Ouvre le 16 février');
    expect(html(<Steps labels={labels} items={[{ ...step, state: 'open' }]} />)).toContain('href="/5"');
  });

  it('keeps table semantics and column names when stacked', () => {
    const columns = [{ key: 'a', header: 'Montant', cell: (row: number) => row }];
    const markup = html(<Table caption="Échéances" columns={columns} rows={[1]} rowKey={(row) => row} />);
    expect(tagWith(markup, 'data-label="Montant"')).toContain('role="cell"');
    expect(markup).toContain('role="columnheader"');
  });

  it('makes a scrolling table reachable by keyboard', () => {
    const columns = [{ key: 'a', header: 'Montant', cell: (row: number) => row }];
    const markup = html(
      <Table small="scroll" caption="Échéances" columns={columns} rows={[1]} rowKey={(r) => r} />,
    );
    expect(tagWith(markup, 'role="region"')).toContain('tabindex="0"');
  });

  it.each([
    [1, 1, [1]],
    [1, 5, [1, 2, null, 5]],
    [3, 5, [1, 2, 3, 4, 5]],
    [4, 12, [1, 2, 3, 4, 5, null, 12]],
    [12, 12, [1, null, 11, 12]],
  ])('shows the pages around %i of %i', (page, pages, expected) => {
    expect(visiblePages(page, pages)).toEqual(expected);
  });
});

describe('figures', () => {
  it.each([
    [0, 0],
    [0.01, 1],
    [0.5, 2],
    [0.99, 3],
    [1, 4],
  ])('shades a share of %d as step %i', (share, step) => {
    expect(heatStep(share)).toBe(step);
  });

  it('says in words what a cell shows by colour', () => {
    const rows = [{ key: 'm', name: 'Margaux', cells: [{ share: 0.4, late: true }] }];
    expect(html(<CohortHeatMap modules={[{ short: '1', title: 'Découvrir' }]} rows={rows} />)).toContain(
      '40\u00a0%, en retard',
    );
  });

  it('carries a text equivalent', () => {
    expect(tagWith(html(<FourLevels />), 'role="img"')).toMatch(/aria-label="Quatre niveaux/);
    expect(tagWith(html(<ProgressRing share={0.5} label="La moitié" />), 'role="img"')).toContain(
      'La moitié',
    );
  });

  it('draws a profile: a bar for each level, a frame around each role that fits, and both in words', () => {
    const points = { execution: 12, management: 24, strategy: 18, vision: 0 };
    const text = html(<FourLevels profile={{ points, roles: ['obm', 'director'], description: 'Douze.' }} />);
    expect([...text.matchAll(/width="([\d.]+)" height="9"/g)].map(([, width]) => width)).toEqual([
      ...['29', '58', '43.5', '2'],
    ]);
    expect(text.match(/class="fit-frame"/g)).toHaveLength(2);
    expect(tagWith(text, 'role="img"')).toContain('Douze.');
  });
});

it.each([
  ['Léa Martin', 'LM'],
  ['Marie-Anne Le Goff', 'MG'],
  ['élodie', 'É'],
  ['  ', ''],
])('abbreviates %p to %p', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
