import type { Shop } from './cohort-members';
import { student } from './people';

/** What Léa and Fatou wrote to one another, by the directory. */
const written = [
  {
    ...{ by: student.name, to: 'Fatou Diop', daysAgo: 2.4 },
    text: 'Bonjour Fatou,\n\nJe bute sur la marge du second atelier de Tournelune : je compte les kits dans les charges, et je ne retombe pas sur le chiffre de la leçon. Tu y jetterais un œil ?',
  },
  {
    ...{ by: 'Fatou Diop', to: student.name, daysAgo: 1.9 },
    text: 'Avec plaisir. À mon avis, tu comptes deux fois le port : il est déjà dans le prix des kits. Envoie-moi ton tableau dans la discussion de la leçon, il servira à d’autres.',
  },
];

export async function writeToOneAnother({ seed }: Shop): Promise<void> {
  const personId = async (name: string) => {
    const { rows } = await seed.client.query<{ id: string }>('SELECT id FROM person WHERE name = $1', [name]);
    return rows[0]!.id;
  };
  for (const { by, to, daysAgo, text } of written) {
    const created_at = seed.daysAgo(daysAgo);
    const id = seed.id(created_at);
    const [sender_id, recipient_id] = [await personId(by), await personId(to)];
    await seed.insert('contact_message', { id, sender_id, recipient_id, client_key: id, text, created_at });
  }
}
