import { instantOf } from '@tandem/platform';
import type { Shop } from './cohort-members';
import type { Seed } from './sql';

const sent = {
  daysAgo: 1.6,
  subject: 'Cette semaine\u202f: ta fiche d’offre, {prénom}',
  text: `Bonjour {prénom},

Nous voilà à mi-parcours, et vos rendus se répondent déjà. Pour cette semaine\u202f:

- termine «\u202f{module en cours}\u202f» avant notre prochaine séance ({prochaine séance})\u202f;
- apporte **un seul prix** que tu hésites à annoncer\u202f: nous le dirons à voix haute\u202f;
- si tu prends du retard, écris-moi. Un rythme, ça se change.

À bientôt,

{formatrice}`,
};

const draft = {
  subject: 'Ton module t’attend, {prénom}',
  text: `Bonjour {prénom},

Je vois que «\u202f{module en cours}\u202f» attend encore. Rien de grave\u202f: dis-moi ce qui coince, et nous trouvons un rythme ensemble.`,
};

const scheduled = {
  subject: 'Jeudi, relecture croisée',
  text: `Bonjour {prénom},

Jeudi, chacune relit la fiche d’une autre personne. Apporte la tienne, **même en brouillon**, et ouvre-la avant de te connecter\u202f: {prochaine séance}.

{formatrice}`,
};

const templates = [
  {
    name: 'Première semaine',
    subject: 'Bienvenue dans la {promotion}, {prénom}',
    text: `Bonjour {prénom},

La formation est ouverte. Pour commencer\u202f:

- réponds aux quatre questions d’accueil\u202f: elles disent aux autres ce qu’on peut te demander\u202f;
- ouvre «\u202f{module en cours}\u202f»\u202f;
- note notre prochaine séance\u202f: {prochaine séance}.

À bientôt,
{formatrice}`,
  },
  {
    name: 'Prendre des nouvelles',
    subject: 'Comment ça va, {prénom}\u202f?',
    text: `Bonjour {prénom},

Voilà quelques jours sans nouvelles de toi ici. Si le rythme ne va pas, dis-le-moi\u202f: nous pouvons décaler tes modules ou faire une pause, sans rien perdre.

{formatrice}`,
  },
];

/** What servers reported of two of its mails later, by the place of the person: one address is gone for good. */
const gone = 7;
const bounces: Record<number, string> = {
  4: '552 5.2.2 Mailbox over quota',
  [gone]: '550 5.1.1 Recipient address rejected: mailbox does not exist',
};

/** What the owner and the trainer begin messages with. */
export async function keepTemplates(seed: Seed, personIds: readonly string[]): Promise<void> {
  for (const [index, template] of templates.entries()) {
    const created_at = seed.daysAgo(30 - index);
    const id = seed.id(created_at);
    await seed.insert('announcement_template', { id, person_id: personIds[index], ...template, created_at });
  }
}

const long = new Intl.DateTimeFormat('fr-FR', {
  ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' },
});

/** « 27 novembre 2026 à 18 h 30 », as letters say it. */
const inWords = (instant: Date): string =>
  long.format(instant).replace(/(\d\d):(\d\d)$/u, '$1\u00a0h\u00a0$2');

/** What Claire writes to the cohort under way: a message that left, read by half of it, one to leave in two days, a draft. */
export async function announce({ seed }: Shop, cohortId: string, authorId: string): Promise<void> {
  const message = async (at: Date, words: typeof draft, audience: string, sendAt?: Date) => {
    const id = seed.id(at);
    await seed.insert('announcement', {
      ...{ id, cohort_id: cohortId, author_id: authorId, subject: words.subject, text: words.text, audience },
      ...{ person_ids: [], revision: 1, writer: '', turn: 0, created_at: at, saved_at: at },
      ...(sendAt ? { send_at: sendAt, begun_at: sendAt <= seed.now ? sendAt : null } : {}),
    });
    return id;
  };
  const at = seed.daysAgo(sent.daysAgo);
  const id = await message(at, sent, 'everyone', at);
  const { rows } = await seed.client.query<
    Record<'id' | 'name' | 'email' | 'cohort', string> & { session: Date }
  >(
    `SELECT p.id, p.name, p.email, c.name AS cohort,
       (SELECT min(s.starts_at) FROM live_session s WHERE s.cohort_id = c.id AND s.starts_at > $2) AS session
     FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
     WHERE c.id = $1 AND e.status IN ('active', 'paused') ORDER BY p.created_at, p.id`,
    [cohortId, at],
  );
  for (const [index, { id: personId, name, email, cohort, session }] of rows.entries()) {
    const facts = {
      ...{ firstName: name.split(' ')[0], name, cohort, trainer: 'Claire Morel' },
      ...{ nextSession: inWords(session), currentModule: 'Vendre une offre claire' },
    };
    const answer = bounces[index];
    const reported_at = answer ? seed.daysAgo(sent.daysAgo - 0.01) : null;
    await seed.insert('announcement_recipient', {
      ...{ announcement_id: id, person_id: personId, facts, settled_at: at, reported_at },
      ...(answer ? { state: 'bounced', answer } : { state: 'accepted', answer: '250 Message accepted' }),
    });
    if (index === gone)
      await seed.insert('refused_address', { person_id: personId, email, answer, refused_at: reported_at });
    const read_at = index % 2 === 1 ? seed.daysAgo(sent.daysAgo - 0.2 - index / 30) : null;
    await seed.insert('notification', {
      ...{ id: seed.id(at), person_id: personId, kind: 'announcement', subject_id: id, topic_id: id },
      ...{ created_at: at, read_at },
    });
  }
  await message(seed.daysAgo(0.3), draft, 'late');
  const leavesAt = instantOf(seed.dayFromNow(2), '08:00', 'Europe/Paris');
  const later = await message(seed.daysAgo(0.2), scheduled, 'everyone', leavesAt);
  await seed.insert('outbox', {
    ...{ id: seed.id(seed.now), event: 'notifications.announcement-due', handler: 'send-announcement' },
    ...{ payload: { announcementId: later, revision: 1 }, created_at: seed.now, run_at: leavesAt },
  });
}
