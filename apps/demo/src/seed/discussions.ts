import type { Shop } from './cohort-members';
import { student, trainer } from './people';
import type { Seed } from './sql';

interface Said {
  by: string;
  daysAgo: number;
  text: string;
  /** Chosen as the answer of its thread. */
  answer?: true;
}

interface Thread extends Said {
  /** From 1, as in the course. */
  module: number;
  lesson: number;
  title: string;
  replies: Said[];
}

/** A few threads of the cohort under way, about the firm that the course follows. */
const threads: Thread[] = [
  {
    ...{ module: 4, lesson: 5, by: student.name, daysAgo: 3.2 },
    title: 'L’alerte du matin : que compter quand il n’y a pas de boutique ?',
    text: 'J’accompagne une coach qui facture à la main. Dans le cas de Tournelune, Inès compare les paiements de la boutique et les accès ouverts.\n\nMoi, je n’ai qu’une seule source : **le tableau des inscrites**. Vous compareriez avec quoi ?',
    replies: [
      {
        ...{ by: 'Aïcha Benali', daysAgo: 3 },
        text: 'Chez moi, c’est le relevé de banque. Un export le lundi, et je compte les lignes de plus de 90 €. C’est rustique, mais ça vient vraiment d’ailleurs.',
      },
      {
        ...{ by: trainer.name, daysAgo: 2.1, answer: true },
        text: 'Aïcha tient le bon fil : ce qui compte, c’est que **la deuxième source ne passe pas par ton outil**.\n\n1. Le relevé de banque, comme Aïcha.\n2. À défaut, les factures numérotées : un numéro qui manque se voit.\n3. Et le message part aussi quand l’écart est nul.\n\n@Léa Fontaine, essaie la deuxième pendant deux semaines en double, comme Nadia, puis dis-nous combien d’écarts tu as vus.',
      },
      {
        ...{ by: student.name, daysAgo: 1.4 },
        text: 'Les factures numérotées, je n’y avais pas pensé. Je commence lundi, merci @Aïcha Benali et @Claire Morel.',
      },
    ],
  },
  {
    ...{ module: 2, lesson: 5, by: 'Margaux Delorme', daysAgo: 19 },
    title: 'Forfait de 1 500 € : combien d’heures annoncez-vous ?',
    text: 'Nadia parle d’une dizaine d’heures par semaine pour Tournelune. Est-ce que vous l’écrivez dans l’offre ? J’ai peur que ma cliente se mette à compter.',
    replies: [
      {
        ...{ by: 'Hélène Vasseur', daysAgo: 18.6 },
        text: 'Je ne l’écris pas. J’écris ce qui sera fait à la fin du mois, et le jour de notre point.',
      },
      {
        ...{ by: 'Thomas Lemaire', daysAgo: 18.2 },
        text: 'Moi si, mais comme un **plafond** : au-delà, on choisit ensemble ce qui attend. Ça m’a évité deux disputes.',
      },
      {
        ...{ by: trainer.name, daysAgo: 17.5, answer: true },
        text: 'Les deux se tiennent. Si tu annonces des heures, annonce-les comme Thomas : une limite qui protège, pas une unité qui se facture.',
      },
    ],
  },
  {
    ...{ module: 3, lesson: 4, by: 'Fatou Diop', daysAgo: 9 },
    title: 'Qui remplit le registre des risques ?',
    text: 'Dans l’exercice, je le remplis seule. Mais pour un vrai lancement, Malik sait mieux que Nadia ce qui peut rater dans les publicités. Vous le faites à plusieurs ?',
    replies: [
      {
        ...{ by: 'Justine Perrin', daysAgo: 8.4 },
        text: 'Oui, vingt minutes à la fin du premier point de projet. Chacun cite **un** risque, le sien. J’écris.',
      },
    ],
  },
  {
    ...{ module: 4, lesson: 3, by: 'Émilie Garnier', daysAgo: 0.8 },
    title: 'Une procédure d’une page, vraiment ?',
    text: 'Celle de l’accueil des élèves de Tournelune fait déjà deux pages chez moi. @Léa Fontaine, tu disais en séance que tu avais coupé la tienne en deux : par où ?',
    replies: [],
  },
];

export async function discuss({ seed, course }: Shop, cohortId: string): Promise<void> {
  const ids = await idsByName(seed, cohortId);
  const people = [...ids].map(([name, id]) => ({ name, id }));
  const told: Array<{ kind: string; to: string; subject: string; topic: string; at: Date }> = [];

  const post = async (said: Said, place: { lessonId: string; threadId?: string; title?: string }) => {
    const at = seed.daysAgo(said.daysAgo);
    const id = seed.id(at);
    await seed.insert('discussion_post', {
      ...{ id, cohort_id: cohortId, lesson_id: place.lessonId, thread_id: place.threadId ?? null },
      ...{ author_id: ids.get(said.by), client_key: id, title: place.title ?? null },
      ...{ text: said.text, created_at: at },
    });
    for (const person of people.filter(({ name }) => said.text.includes(`@${name}`))) {
      await seed.insert('discussion_mention', { post_id: id, person_id: person.id, name: person.name });
      told.push({ kind: 'mention', to: person.id, subject: id, topic: place.threadId ?? id, at });
    }
    return id;
  };

  for (const { module, lesson, title, replies, ...opening } of threads) {
    const lessonId = course.modules[module - 1]!.lessons[lesson - 1]!;
    const threadId = await post(opening, { lessonId, title });
    for (const { answer, ...said } of replies) {
      const id = await post(said, { lessonId, threadId });
      if (said.by !== opening.by) {
        const at = seed.daysAgo(said.daysAgo);
        const to = ids.get(opening.by)!;
        if (!told.some((one) => one.to === to && one.subject === id))
          told.push({ kind: 'reply', to, subject: id, topic: threadId, at });
      }
      if (answer)
        await seed.client.query('UPDATE discussion_post SET answer_id = $2 WHERE id = $1', [threadId, id]);
    }
  }
  for (const { kind, to, subject, topic, at } of told) {
    const old = at < seed.daysAgo(2.5);
    await seed.insert('notification', {
      ...{ id: seed.id(at), person_id: to, kind, subject_id: subject, topic_id: topic },
      ...{ created_at: at, read_at: old ? seed.daysAgo(2.4) : null },
    });
  }
}

async function idsByName(seed: Seed, cohortId: string): Promise<Map<string, string>> {
  const { rows } = await seed.client.query<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM person p WHERE p.id IN (SELECT person_id FROM enrolment WHERE cohort_id = $1)
       OR p.id IN (SELECT person_id FROM cohort_trainer WHERE cohort_id = $1)`,
    [cohortId],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}
