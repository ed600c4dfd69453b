/** Everybody in the demonstration is invented. */
export const password = 'tandem en demonstration';

export const accounts = {
  owner: { email: 'direction@tandem.example', password },
  trainer: { email: 'formatrice@tandem.example', password },
  student: { email: 'eleve@tandem.example', password },
};

export const owner = { name: 'Sophie Marchand', email: accounts.owner.email };
export const trainer = {
  name: 'Claire Morel',
  email: accounts.trainer.email,
  qualifications:
    'OBM depuis neuf ans auprès de douze entreprises en ligne, titre de formatrice professionnelle d’adultes.',
};
export const otherTrainer = {
  name: 'Nadège Okafor',
  email: 'nadege.okafor@tandem.example',
  qualifications:
    'Master de gestion de projet, onze ans de direction des opérations, dont six à temps partagé.',
};
export const student = { name: 'Léa Fontaine', email: accounts.student.email };

/** Members of the cohort under way, after Léa. */
export const underWay = [
  'Aïcha Benali',
  'Margaux Delorme',
  'Inès Carvalho',
  'Camille Rousseau',
  'Fatou Diop',
  'Émilie Garnier',
  'Hélène Vasseur',
  'Thomas Lemaire',
  'Nora Haddad',
  'Justine Perrin',
  'Coralie Mercier',
  'Yasmine El Amrani',
  'Pauline Chevalier',
  'Élodie Brunet',
  'Marion Lacroix',
  'Sarah Cohen',
  'Anaïs Fournier',
  'Béatrice Nkomo',
  'Laure Guichard',
  'Mélanie Aubert',
  'Julie Charpentier',
  'Delphine Roy',
  'Karine Meunier',
  'Ophélie Blanchet',
  'Sandrine Colin',
  'Virginie Picard',
  'Amélie Bouvier',
  'Chloé Renaud',
  'Manon Leclerc',
];

/** Members of the cohort that is ending. */
export const finishing = [
  'Claudine Faure',
  'Agathe Simonet',
  'Rokhaya Sarr',
  'Estelle Monnier',
  'Priscilla Weber',
  'Lucie Tanguy',
  'Maëlle Le Goff',
  'Solène Jacquet',
];

/** Of the same cohort: her seat is paused. */
export const late = 'Bérénice Lambert';

/** Already enrolled in the cohort that is on sale. */
export const toCome = [
  'Ambre Teixeira',
  'Louise Marchetti',
  'Véronique Dumas',
  'Clémence Oudin',
  'Nawel Cherif',
  'Gaëlle Rivière',
  'Stéphanie Klein',
  'Alix Morvan',
  'Oumou Traoré',
];

export const contributions = [
  'Je démêle les boîtes mail qui débordent\u202f: en une matinée, j’en fais une liste de décisions.',
  'Les tableurs ne me font pas peur. Si ta formule refuse de marcher, écris-moi.',
  'J’ai organisé quatre kermesses d’école. Un rétroplanning tient debout quand je l’ai relu.',
  'Je sais dire non avec le sourire, et aider à formuler un refus qui ne fâche pas.',
  'Relire, couper, clarifier\u202f: je rends un texte lisible sans changer la voix de son autrice.',
  'Dix ans de comptabilité\u202f: je lis un compte de résultat comme d’autres une recette.',
  'Je forme volontiers aux outils visuels, cartes mentales et tableaux de bord compris.',
  'J’ai recruté une trentaine de personnes en restauration. Les essais, je connais.',
];

export const skills = [
  'Huit ans de secrétariat médical\u202f: agenda, téléphone, confidentialité.',
  'Excel, Notion et la patience d’expliquer les deux.',
  'J’ai coordonné les bénévoles d’un festival de danse.',
  'Négocier avec des fournisseurs, sans hausser le ton.',
  'Correctrice dans l’édition\u202f: je repère ce qui manque dans une procédure.',
  'Budgets, trésorerie et relances\u202f: je tenais les comptes d’un garage.',
  'Animer une réunion et en sortir avec des décisions.',
];

export const surprises = [
  'J’ai traversé l’Islande à vélo, avec une tente trouée.',
  'J’apprends l’accordéon depuis janvier, mes voisins aussi.',
  'J’ai été figurante dans trois films dont personne ne se souvient.',
  'Je tiens un potager de tomates oubliées sur un balcon de six mètres carrés.',
  'Je collectionne les modes d’emploi d’appareils disparus.',
];

export const goals = [
  'Signer deux clientes au mois avant l’été.',
  'Passer de l’heure facturée au forfait mensuel.',
  'Travailler avec une équipe, plus jamais seule dans mon coin.',
  'Retrouver mes mercredis.',
];

export const finalCase = `## Le point de départ

Tournelune réalise 150 000 € par an avec une fondatrice qui répond encore à chaque message. J’ai placé dix tâches de sa semaine sur les quatre niveaux : sept relevaient de l’exécution.

## Ce que j’ai proposé

1. Un rituel de quarante-cinq minutes le lundi, avec trois indicateurs et pas un de plus.
2. Une procédure écrite pour l’accueil des élèves, testée par l’assistante sans mon aide.
3. Un plan de délégation sur quatre-vingt-dix jours, avec ce que la fondatrice garde.

## Ce que cela change

La fondatrice récupère neuf heures par semaine. La marge du second atelier passe de 41 à 48 %, parce que les relances ne dépendent plus de sa mémoire.

## Ce que je ferais autrement

J’aurais mesuré le temps de réponse avant de commencer, et non après la première semaine.`;

/** What the members of the demonstration hand in for the assignments before the final case. */
export const work = `## Ce que je propose

Je pars de la semaine telle qu’elle est : la fondatrice répond encore à tout, l’assistante attend ses réponses, et personne ne sait ce qui est fini.

| Quoi | Qui | Durée | Fini quand |
| --- | --- | ---: | --- |
| Note d’une page | Nadia | 3 h | la fondatrice a répondu par oui |
| Liste des livrables | Nadia et Odile | 4 h | chaque ligne a un prénom |
| Essai à blanc | Odile | 2 h | elle y arrive sans aide |

## Ce que j’ai retiré

- le second webinaire, faute de temps ;
- la refonte de la page, qui attendra **novembre**.

## Ce qui me fait hésiter

Deux estimations sont les miennes et non celles des personnes qui feront le travail : je les ai marquées.`;

/** What they hand in at the end of module 1. */
export const positionNote = `## À Solène

Ta semaine le dit : 44 heures sur 52 aux deux étages du bas. Je commencerais par une OBM.

| Ce que je lis | Heures | À qui, dans un an |
| --- | ---: | --- |
| Messages qui ont toujours la même réponse | 5 | assistante, une fois la réponse écrite |
| Réponses à l’équipe | 6 | OBM |
| Cours filmés | 7 | toi, c’est ton métier |

Elle coûte 18 000 € par an et t’en laisse 3 800. L’assistante t’en laisserait 7 400, avec autant de questions chaque soir. Si tu me disais que tu veux garder toutes les dates, je répondrais autrement. Personne ne tient le lien de paiement, ni la liste des kits.

## Moi

J’ai passé 31 heures sur 40 à exécuter. Trois faits : la kermesse de l’école, 40 bénévoles et aucun stand vide ; un planning de garde qui ne change plus le vendredi ; une formation donnée deux fois sans moi. Rien encore du côté des résultats.

## Ma décision

Je commence comme assistante, chez une cliente qui a déjà une équipe : c’est là que j’ai des preuves, et j’y verrai une OBM à l’œuvre. Mon objection : je pourrais m’y installer. Ce qui me coûtera le plus : ne plus tout faire moi-même. Si l’essai du 16 tient sans moi, je change d’avis.

## Mes trente jours

1. Le lundi 9, une heure avec Camille pour lire sa semaine par niveau.
2. Le 16, une procédure écrite pour l’accueil de son association, suivie par une autre que moi.
3. Le 30, un appel à l’Urssaf, avec mes deux questions.`;
