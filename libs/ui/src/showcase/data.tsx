import { DateTime } from '../data/date-time';
import { DefinitionList } from '../data/definition-list';
import { Money } from '../data/money';
import { Table } from '../data/table';
import { Card } from '../surfaces/card';
import { Tag } from '../surfaces/tag';
import { Section } from './section';

const reader = { locale: 'fr-FR', zone: 'Europe/Paris' };
const euros = (amount: number) => <Money amount={amount} currency="EUR" locale="fr-FR" />;

const instalments = [
  { id: 1, due: '2027-01-12', amount: 49667, state: <Tag tone="teal">Payée</Tag> },
  { id: 2, due: '2027-02-12', amount: 49667, state: <Tag tone="gold">Dans 9 jours</Tag> },
  { id: 3, due: '2027-03-12', amount: 49666, state: <Tag>À venir</Tag> },
];

const attendance = [
  { who: 'Aïcha', days: ['Présente', 'Présente', 'Présente', 'Excusée', 'Présente', 'Présente'] },
  { who: 'Léa', days: ['Présente', 'Présente', 'Absente', 'Présente', 'Présente', 'Présente'] },
];

export function Data() {
  return (
    <Section id="donnees" title="Données">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card>
          <Table
            caption="Échéancier de la commande 2027-0042"
            rows={instalments}
            rowKey={({ id }) => id}
            columns={[
              { key: 'n', header: 'Échéance', rowHeader: true, cell: ({ id }) => `Échéance ${id}` },
              { key: 'due', header: 'Date', cell: ({ due }) => <DateTime value={due} {...reader} /> },
              { key: 'amount', header: 'Montant', align: 'end', cell: ({ amount }) => euros(amount) },
              { key: 'state', header: 'État', cell: ({ state }) => state },
            ]}
          />
        </Card>
        <Card>
          <DefinitionList
            items={[
              { term: 'Prix', detail: euros(149000) },
              { term: 'Début', detail: <DateTime value="2027-01-12" {...reader} /> },
              {
                term: 'Séance',
                detail: <DateTime value="2027-02-04T18:00:00Z" shape="datetime" {...reader} />,
              },
              { term: 'Heure', detail: <DateTime value="2027-02-04T18:30:00Z" shape="time" {...reader} /> },
              { term: 'Formatrice', detail: 'Claire Dumas' },
            ]}
          />
        </Card>
      </div>
      <Card>
        <Table
          small="scroll"
          caption="Émargement, semaines 1 à 6"
          rows={attendance}
          rowKey={({ who }) => who}
          columns={[
            { key: 'who', header: 'Membre', rowHeader: true, cell: ({ who }) => who },
            ...[0, 1, 2, 3, 4, 5].map((week) => ({
              key: `w${week}`,
              header: `Semaine ${week + 1}`,
              cell: ({ days }: (typeof attendance)[number]) => days[week],
            })),
          ]}
        />
      </Card>
    </Section>
  );
}
