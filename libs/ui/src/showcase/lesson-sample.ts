/** What the Markdown renderer hands over: every element that a lesson may hold. */
export const lessonSample = `
<blockquote><p>À la fin, tu sauras dire en une phrase ce qui relève de toi, de ta cliente, et de personne pour l’instant.</p></blockquote>
<p>Dans l’atelier de poterie en ligne que nous suivrons tout au long du programme, la fondatrice répond encore à chaque message. Ce n’est pas une question de courage\u202f: <strong>personne n’a dit à quel niveau se prend chaque décision</strong>. Relis au besoin <a href="#lecture">la leçon précédente</a>.</p>
<h2>Nommer les niveaux</h2>
<p>Un message client demande un échange, un échange cache une règle, et la règle n’est écrite nulle part. <em>Exécuter</em>, c’est répondre\u202f; <em>gérer</em>, c’est faire que la réponse existe.</p>
<ul><li>L’exécution suit une consigne.</li><li>La gestion répond d’un résultat.<ul><li>un délai tenu,</li><li>un budget respecté.</li></ul></li><li>La stratégie choisit, la vision oriente.</li></ul>
<aside class="callout callout-exercice"><p class="callout-title">À toi de jouer</p><p>Liste dix tâches de ta semaine et place-les sur les quatre niveaux.</p><ul class="contains-task-list"><li class="task-list-item"><label><input type="checkbox" disabled checked> Dix tâches notées</label></li><li class="task-list-item"><label><input type="checkbox" disabled> Une tâche à déléguer choisie, <strong>une seule</strong>, et nommée dans ton carnet de bord</label></li></ul></aside>
<h3>Trois métiers, trois contrats</h3>
<div class="table-scroll" tabindex="0" role="group"><table><thead><tr><th scope="col">Rôle</th><th scope="col">Surtout</th><th scope="col">Payée</th></tr></thead><tbody><tr><td>Assistante virtuelle</td><td>exécute, sur consigne</td><td>à l’heure ou au forfait</td></tr><tr><td>OBM</td><td>gère projets, opérations, résultats, équipe</td><td>au mois, à la valeur</td></tr><tr><td>Directrice des opérations</td><td>décide de la façon dont l’entreprise tourne</td><td>en partenariat</td></tr></tbody></table></div>
<aside class="callout callout-cas"><p class="callout-title">Le cas de l’atelier</p><p>Quarante messages par jour, dont trente sur le même retard de livraison. Une page de suivi les ramène à douze.</p></aside>
<ol><li>Écris la règle.</li><li>Fais-la relire par celle qui l’appliquera.</li><li>Date-la.</li></ol>
<aside class="callout callout-astuce"><p class="callout-title">Astuce</p><p>Le raccourci <kbd>?</kbd> montre les autres. Nomme tes fichiers <code>2027-03-plan.md</code>\u202f: ils se rangent seuls.</p></aside>
<pre><code>objectif: 60 ventes
marge:    32 %
date:     12 mars 2027</code></pre>
<aside class="callout callout-retenir"><p class="callout-title">À retenir</p><p>Un niveau n’est pas un rang\u202f: c’est l’endroit où se prend une décision. <mark>Nomme-le avant d’agir.</mark></p></aside>
`;
