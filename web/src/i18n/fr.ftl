# SPDX-License-Identifier: EUPL-1.2
## Cadre
skip = Aller au contenu
steps = Étapes
step-see = Voir
step-plan = Prévoir
step-announce = Annoncer
step-go = Aller
step-meet = Rencontrer
step-refer = Orienter
step-learn = Apprendre
step-later = (à venir)
speak-english = English
speak-french = Français
theme-dark = Sombre
theme-light = Clair
sign-out = Quitter
sign-out-failed = La session n’a pas pu être fermée. Réessayez.
offline = Pas de réseau : vous pouvez lire, pas changer. Tout reviendra avec le réseau.
loading = Un instant…
loading-territory = J’ouvre le territoire…
loading-see = Je prépare la carte…
loading-plan = J’ouvre le programme…
territory-missing = Le territoire ne répond pas
close = Fermer
retry = Réessayer
do-cancel = Annuler
do-more = Voir plus
do-understood = J’ai compris

## Problèmes
trouble-malformed = La demande n’a pas été comprise
trouble-invalid = Quelque chose est à corriger
trouble-unauthorized = Il faut ouvrir votre session
trouble-forbidden = Vous n’avez pas ce droit
trouble-not-found = Cela n’existe pas, ou plus
trouble-conflict = Quelqu’un a changé ce programme entre-temps : voici le sien
trouble-unavailable = Le serveur ne répond pas
trouble-internal = Le serveur a rencontré une difficulté
trouble-offline-do = Vérifiez le réseau, puis réessayez. Rien n’est perdu.

## Entrer
title-sign-in = Ouvrir ma session
sign-in-lead = Le bureau sert à préparer les tournées. Le public, lui, n’a pas besoin de compte.
login = Identifiant
password = Mot de passe
do-sign-in = Entrer
title-welcome = Bienvenue
welcome-lead = Créez le premier compte : celui de la personne qui administre Halte ici.
setup-code = Code d’installation
setup-code-hint = Le serveur l’a écrit en démarrant.
your-name = Votre nom
password-hint = Au moins { $n } caractères ; une phrase se retient mieux.
password-again = Le même mot de passe, encore une fois
password-differs = Les deux mots de passe ne sont pas les mêmes.
do-setup = Créer mon compte
public-home = Voir les prochains passages
public-page-of = La page publique de { $name }

## Estimations
between = Entre { $low } et { $high }, 8 fois sur 10.
range = { $low } – { $high }
percent = { $n } %
minutes = { $n } min
hours-minutes = { $h } h { $m }
hours-whole = { $h } h
persons-word = personnes
km-word = km
persons-n = { $n } { $n ->
    [one] personne
   *[other] personnes
}
unseen = Personnes que personne ne rencontre
unseen-small = que personne ne rencontre
where-from = D’où vient ce chiffre ?

## Voir
see-title = Qui ne rencontre-t-on pas ?
see-need = { $need } personnes sont en difficulté avec le numérique (entre { $low } et { $high }, 8 fois sur 10), sur { $inhabitants } habitants.
see-share = { $n ->
    [0] Presque toutes sont déjà rencontrées quelque part.
    [one] Une sur dix ne rencontre personne pour l’aider.
    [10] Presque aucune ne rencontre quelqu’un pour l’aider.
   *[other] { $n } sur 10 ne rencontrent personne pour les aider.
}
see-next = Prévoir des tournées vers elles
see-figures = Carte et tableau
find-commune = Trouver une commune
find-commune-hint = Tapez un nom
found = { $n ->
    [one] { $n } proposition
   *[other] { $n } propositions
}
found-none = Aucun nom ne ressemble à cela.
measure = Compter en
measure-persons = personnes
measure-rate = pour 1 000 habitants
detail = Montrer
detail-auto = selon le zoom
detail-communes = communes
detail-cells = carrés
view = Vue
view-map = Carte
view-table = Tableau
view-offer = Offre existante
sources = Sources et licences
picked = Ce que vous regardez
picked-none = Choisissez une commune sur la carte, dans le tableau ou par son nom.
picked-most = Là où le plus de personnes attendent
picked-most-rate = Là où la part est la plus forte
map-see = Carte des personnes que personne ne rencontre
map-failed = La carte ne peut pas s’afficher sur cet appareil. Les listes disent la même chose.
zoom-in = Agrandir
zoom-out = Réduire
zoom-whole = Voir tout le territoire
tip-commune = { $name } : { $n } { $n ->
    [one] personne
   *[other] personnes
}
tip-cell = { $n } { $n ->
    [one] personne
   *[other] personnes
} dans ce carré
class-below = moins de { $n }
class-between = { $low } à { $high }
class-above = { $n } et plus
legend-persons = personnes, par commune
legend-rate = personnes pour 1 000 habitants
legend-cell = personnes, par carré de 200 m
legend-guessed = hachuré : âges repris d’une zone plus large
legend-provision = offre existante
column-commune = Commune
column-unseen = Personnes non rencontrées
column-rate = Pour 1 000 habitants
column-need = En difficulté
column-reach = Déjà rencontrées
column-walk = Offre à pied
column-drive = Offre en voiture
table-communes = Les communes et leurs chiffres
table-note = Chaque estimation est donnée avec son intervalle, juste 8 fois sur 10.
guessed = âges estimés
none-near = aucune
filter = Filtrer les communes
filter-none = Aucune ligne avec « { $search } ».
rows = { $n ->
    [one] { $n } commune
   *[other] { $n } communes
}
do-export = Enregistrer (CSV)
filter-offer = Filtrer l’offre
offers = { $n ->
    [one] { $n } lieu ou passage
   *[other] { $n } lieux ou passages
}
offer-fixed = lieu fixe
offer-itinerant = service itinérant
an-offer = une offre existante
hours = Horaires
hours-unknown = Les horaires ne sont pas connus : appelez avant d’y envoyer quelqu’un.
days-range = { $from } à { $until }
as-of = Source : { $source }, { $day }.
commune = Commune
cell = Carré de 200 m
cell-title = Ce carré de 200 m
card-need = { $need } personnes en difficulté, sur { $inhabitants } habitants.
card-inhabitants = { $n ->
    [one] { $n } habitant
   *[other] { $n } habitants
} dans ce carré.
card-drive = Offre la plus proche : { $n } min en voiture
card-drive-none = Aucune offre accessible en voiture
near-drive = { $n } min en voiture
near-drive-none = sans accès en voiture
card-walk = { $n } min à pied
card-walk-none = Aucune offre accessible à pied
card-missing = Repris d’une zone plus large, faute de mieux : { $what }.
missing-ages = les âges
missing-households = les ménages
missing-income = les revenus
missing-poverty = la pauvreté
missing-other = une donnée
origin-total = { $n } { $n ->
    [one] personne que personne ne rencontre
   *[other] personnes que personne ne rencontre
}.
origin-steps = Le calcul, pas à pas
origin-step = Étape
origin-persons = Personnes
origin-rate = { $inhabitants } habitants × { $rate } %
origin-nearest = L’offre la plus proche
origin-share = Elle rencontre { $n } % des personnes en difficulté.
origin-missing = Ce qui manque
origin-missing-one = { $what } : { $fallback }. Le savoir changerait le résultat de { $n } personnes au plus.
origin-sources = Sources
fallback-commune = repris de la commune
fallback-wider = repris d’une zone plus large
fallback-territory = repris de tout le territoire
fallback-national = repris de la moyenne du pays
term-age = { $from } – { $until } ans
term-age-plus = { $from } ans et plus
term-poverty = La pauvreté
term-income = Les revenus
term-alone = Vivre seul
term-qpv = Les quartiers prioritaires
term-calibration = Mise au niveau de la mesure nationale
term-reach = Déjà rencontrées par l’offre existante
term-known = Déjà rencontrées par l’équipe
term-need = En difficulté avec le numérique
term-unseen = Personnes que personne ne rencontre
term-other = Autre correction

## Prévoir
plan-title = Prévoir des tournées
plan-lead = Halte cherche où aller, quand, et à quel rythme. Trois programmes vous seront proposés, à vous de choisir.
who-goes = Qui part ?
unit-base = depuis { $base }
first-day = Premier jour
how-many-weeks = Nombre de semaines
plan-name = Nom du programme
plan-name-hint = Programme de décembre
plan-default-name = Programme du { $day }
plan-unnamed = Programme sans nom
holidays = Jours fériés
holiday-off = { $day } : on ne sort pas
more-options = Plus d’options
days-off = Autres jours sans sortie
do-add-day = Ajouter ce jour
places-wished = Lieux où l’on veut aller
no-visits = Lieux où l’on ne va pas un certain jour
no-visit = { $place }, { $day }
no-visit-day = Jour sans passage
off-no-day = Choisissez un jour.
wish-when = { $place } : quand ?
wish-any = au mieux
wish-monthly = une fois par mois, le { $nth ->
    [1] premier
    [2] deuxième
    [3] troisième
    [4] quatrième
   *[other] dernier
}
wish-weekday = Jour
places-forbidden = Lieux où l’on ne va pas
find-place-hint = Commune ou nom du lieu
places-either-or = L’un ou l’autre : deux lieux que l’on ne sert pas tous les deux
either-or-second = Choisissez l’autre lieu.
either-or = { $one } ou { $other }
budget = Ne pas dépasser, sur tout le programme
budget-for = Pour
budget-all = toute l’équipe
budget-km = Kilomètres
budget-hours = Heures de travail
budget-hint = Route, installation, présence et rangement ; sans les pauses. Laissez vide ce qui n’a pas de limite.
do-add-budget = Ajouter une limite
effort = Temps de recherche
effort-quick = court
effort-usual = normal
effort-deep = long
do-plan = Chercher les programmes
off-offline = Il faut le réseau pour cela.
off-no-unit = Choisissez au moins un dispositif.
plans-earlier = Programmes déjà faits
plans-none = Aucun programme pour le moment. Le premier se prépare juste à côté.
weeks = { $n ->
    [one] { $n } semaine
   *[other] { $n } semaines
}
span = du { $from } au { $until }
made-at = fait le { $when }
plan-figures = { $persons } personnes, { $km } km
plan-version = modifié, version { $n }
published = annoncé
do-delete = Supprimer
delete-title = Supprimer « { $name } » ?
delete-lead = Les programmes de cette recherche disparaîtront pour de bon.
deleted = C’est supprimé.
run-title = Recherche des programmes
run-progress = Avancement de la recherche
run-waiting = Une autre recherche est en cours, la vôtre vient ensuite.
run-roads = Je mesure les routes.
run-reach = Je compte qui chaque lieu permet de rencontrer.
run-people = Je cherche le programme qui rencontre le plus de personnes.
run-even = Je cherche le programme le plus équitable.
run-road = Je cherche le programme avec le moins de route.
run-reasons = Je note pourquoi chaque halte est là.
run-done = C’est prêt.
run-best = { $n } { $n ->
    [one] personne
   *[other] personnes
} pour le moment
run-not-yet = pas encore
run-note = Vous pouvez arrêter quand vous voulez : les meilleurs programmes trouvés sont gardés.
run-over = La recherche est finie.
run-failed = La recherche n’a pas abouti.
run-stopping = J’arrête…
do-stop = Arrêter et garder le meilleur
back-to-plans = Revenir aux programmes
other-plans = autres programmes
variants = Les trois programmes
variant-people = Le plus de personnes
variant-people-lead = même si certains attendent
variant-even = Le plus équitable
variant-even-lead = les secteurs oubliés d’abord
variant-road = Le moins de route
variant-road-lead = plus de temps avec les gens
variant-nearby = { $n } { $n ->
    [one] personne oubliée vit
   *[other] personnes oubliées vivent
} à moins de 15 min d’une halte.
at-most = { $without ->
    [0] Au mieux
    [one] Sans le lieu écarté, au mieux
   *[other] Sans les { $without } lieux écartés, au mieux
} { $most } personnes seraient possibles : ce programme en rejoint { $share } %.
bound-why = { $bound ->
    [tours] Aucun programme ne peut dépasser ce nombre : il est compté avec les meilleures journées de route possibles.
    [linear-programme] Aucun programme ne peut dépasser ce nombre : il est compté comme si un lieu pouvait être servi à moitié.
   *[other] Aucun programme ne peut dépasser ce nombre : il est compté comme si les heures de toutes les équipes se mettaient bout à bout.
}
do-compare = Comparer les trois
compare-title = Les programmes côte à côte
compare-reached = Personnes rencontrées
today-tours = Aujourd’hui
compare-more = De plus qu’aujourd’hui
front-title = Du monde, ou de l’équité : les programmes d’un coup d’œil
front-size = Plus le point est gros, plus il y a de route : { $km } km pour le plus gros. Le tableau dit les mêmes chiffres.
front-unbeaten = { $name } : un vrai choix, { $strength ->
    [people] aucun autre ne rencontre plus de personnes.
    [even] aucun autre n’est plus équitable.
    [road] aucun autre ne fait moins de kilomètres.
   *[balance] aucun autre ne fait mieux à la fois en personnes, en équité et en kilomètres.
}
front-beaten = { $name } : « { $by } » fait au moins aussi bien en personnes, en équité et en kilomètres.
faults-title = Ce qui ne tient pas dans les tournées d’aujourd’hui (compté quand même)
fault = : { $what }{ $n ->
    [1] .
   *[other] {" "}({ $n } jours).
}
compare-interval = 8 fois sur 10, entre
compare-share = Part de ce qui est possible
compare-even = Équité entre communes
compare-communes = Communes visitées
compare-stops = Haltes
compare-km = Kilomètres
compare-driving = Temps sur la route
compare-presence = Temps avec les gens
compare-road = Part de la route dans la journée
compare-where = Là où le choix compte le plus, en personnes
compare-without = Des lieux ont été écartés : ce qui est possible est compté sans eux.
compare-note = Équité : 100 % si chaque commune est servie à la mesure de ses habitants oubliés.
do-more-asked = Que rapporterait un moyen de plus ?
more-title = Que rapporterait un moyen de plus ?
more-lead = Chaque réponse est un vrai calcul : les haltes de ce programme restent en place, et l’on cherche ce que le moyen de plus permet d’ajouter. C’est donc un minimum : en cherchant plus longtemps, on peut trouver mieux.
more-loading = On regarde ce qui pourrait s’ajouter…
more-none = Rien à demander : l’équipe travaille déjà chaque demi-journée où des lieux l’accueillent.
more-progress = Questions calculées
more-so-far = { $n } sur { $of }
more-done = { $of ->
    [one] la question est calculée
   *[other] les { $of } questions sont calculées
}
do-stop-asking = Arrêter
do-go-on = Continuer
more-half-morning = Une demi-journée de plus le { $weekday } matin ({ $unit }, de { $from } à { $until })
more-half-later = Une demi-journée de plus le { $weekday } après-midi ({ $unit }, de { $from } à { $until })
more-unit = Un dispositif de plus comme « { $unit } » : même base, mêmes horaires
more-welcome = { $place } : si l’on y accueillait l’équipe à toutes ses heures de travail
more-at-least = { $n ->
    [one] Au moins { $n } personne de plus.
   *[other] Au moins { $n } personnes de plus.
}
more-at = Où : { $places }{ $others ->
    [0] .
    [one] {" "}et un autre lieu.
   *[other] {" "}et { $others } autres lieux.
}
more-km = { $n } km de plus sur tout le programme.
less-km = { $n } km de moins sur tout le programme.
more-instead = Cette halte prendrait la place de : { $place }.
more-anew = Il faudrait refaire le programme : d’autres haltes bougeraient.
more-nothing = N’apportent personne de plus
more-nothing-why = Aucun lieu à la portée de ces heures n’amène de personnes que le programme ne rencontre pas déjà.
right-column = Détails
tab-stop = Halte
tab-left = Pas retenus
tab-add = Ajouter
calendar = Calendrier
calendar-caption = Les haltes, une ligne par semaine
calendar-caption-units = Les haltes, une ligne par semaine et par dispositif
calendar-hint-units = Glissez une halte sur un autre jour ou un autre dispositif pour essayer, ou choisissez-la puis « Déplacer ».
calendar-hint = Glissez une halte sur un autre jour pour essayer, ou choisissez-la puis « Déplacer ».
pinned = fixée
day-off = pas de sortie
stop-none = Choisissez une halte dans le calendrier ou sur la carte : vous verrez pourquoi elle est là.
stop-none-at-all = Ce programme n’a aucune halte. Ajoutez un lieu, ou cherchez d’autres programmes.
stop-of = Halte · { $unit }
stop-keys = Au clavier, dans cette carte : G fixe, D déplace, P pour « pas ce jour-là », R retire.
from-until = de { $from } à { $until }
rhythm-weeks = { $n ->
    [1] tous les { $weekday }s
   *[other] le { $weekday }, toutes les { $n } semaines
}
rhythm-month = le { $nth ->
    [1] premier
    [2] deuxième
    [3] troisième
    [4] quatrième
   *[other] dernier
} { $weekday } du mois
rhythm-once = une fois, { $day }
rhythm-days = { $days }
why-reached = À elle seule, cette halte rencontre { $n } { $n ->
    [one] personne que l’offre existante ne rencontre pas.
   *[other] personnes que l’offre existante ne rencontre pas.
}
why-nearby = { $n } { $n ->
    [one] personne oubliée habite
   *[other] personnes oubliées habitent
} à moins de 15 min d’ici.
why-place = On s’installe ici : { $kind }.
why-estimated = L’endroit exact est à confirmer avec la commune.
why-nearest = Offre la plus proche : { $name }, à { $n } min en voiture
why-visits = { $n ->
    [one] { $n } passage
   *[other] { $n } passages
} :
why-arrives = L’équipe arrive à { $hour } pour s’installer.
without = Sans cette halte
second-choice = Deuxième choix
second-choice-value = { $place }, { $n }
do-pin = Fixer
do-unpin = Libérer
do-move = Déplacer
do-skip = Pas ce jour-là
do-allow = Permettre de nouveau
do-remove = Retirer
do-add = Ajouter
do-try = Voir l’effet
do-keep = Garder
do-undo = Défaire
do-redo = Refaire
do-publish = Annoncer
do-unpublish = Ne plus annoncer
off-empty = Ce programme n’a aucune halte à annoncer.
off-published = Ce programme est annoncé : retirez d’abord l’annonce.
off-no-place = Choisissez d’abord un lieu.
off-nothing-undo = Rien à défaire.
off-nothing-redo = Rien à refaire.
off-undo-gone = La halte d’origine n’existe plus.
off-undo-rhythm = Les jours d’origine ne suivent pas un rythme que l’on peut remettre d’un geste.
pinned-now = La halte est fixée : une recherche ne la bougera plus.
unpinned-now = La halte est libre à nouveau.
change-kept = C’est gardé.
change-left = C’est laissé comme avant.
undone = C’est défait.
undone-remove = La halte est revenue, { $n ->
    [one] { $n } fois. Vérifiez son jour.
   *[other] { $n } fois. Vérifiez ses jours.
}
redone = C’est refait.
published-now = Le programme est annoncé.
unpublished-now = Le programme n’est plus annoncé.
published-lead = Annoncé.
effect-pin = Fixer cette halte
effect-unpin = Libérer cette halte
effect-move = Si on la déplace
effect-skip = S’il n’y a pas de passage ce jour-là
effect-skip-come = { $place } : passage le { $day } à la place.
effect-skip-gone = { $place } n’aurait plus de passage.
effect-allow = Si l’on peut y aller de nouveau ce jour-là
effect-remove = Si on la retire
effect-add = Si on ajoute ce lieu
effect-driving = sur la route
effect-even = équité
effect-impossible = Ce n’est pas possible :
effect-published = Ce programme est annoncé : le public verra ce changement aussitôt.
obstacle-closed = Le lieu n’accueille pas à cette heure-là.
obstacle-shift = C’est hors des heures de travail de l’équipe.
obstacle-overlap = Le temps manque pour venir de la halte d’avant ou aller à la suivante.
obstacle-unreachable = Aucune route n’y mène.
obstacle-no-rest = La pause de midi n’aurait plus de place.
obstacle-range = C’est plus loin que l’autonomie du véhicule.
obstacle-driving = Cela ferait trop de conduite dans la journée.
obstacle-equipment = L’équipe n’a pas le matériel que ce lieu demande.
obstacle-day-forbidden = Vous ne vouliez pas de passage ici ce jour-là.
obstacle-forbidden = Ce lieu a été écarté de ce programme.
obstacle-taken = Une autre équipe y est à cette heure-là.
obstacle-rhythm = Les passages ne feraient pas un rythme régulier.
obstacle-hour-differs = Les passages ne seraient pas à la même heure.
obstacle-stay = La durée sur place serait trop courte ou trop longue.
obstacle-group-full = D’autres lieux du même groupe sont déjà dans le programme.
obstacle-budget = C’est plus de kilomètres ou d’heures que le budget du programme.
obstacle-twice = Ce lieu est déjà dans le programme.
obstacle-pinned = Une halte fixée devrait bouger.
obstacle-no-room = Aucun jour de ce programme n’a de place pour ce lieu.
obstacle-day-off = Ce jour est hors du programme.
obstacle-impossible = Cela ne tient pas dans la journée.
skip-title = Quel jour ne faut-il pas venir ?
skip-lead = Les autres passages restent. S’il n’y en a pas d’autre, le programme cherche un autre jour.
skip-days = Jours sans passage ici
move-title = Où la mettre ?
move-loading = Je cherche les jours possibles…
move-none = Aucun autre jour n’a de place. Essayez un jour et une heure précis.
move-more = Voir { $n ->
    [one] { $n } autre possibilité
   *[other] { $n } autres possibilités
}
move-other = Un autre jour
move-day = Premier passage
move-hour = Heure
slot-effect = { $persons } personnes, { $km } km
add-title = Ajouter un lieu
add-lead = Vous verrez l’effet avant de garder.
add-place = Lieu
add-when = Quand ?
add-best = au mieux
add-day = un jour précis
left-title = Lieux non retenus
left-none = Tous les lieux possibles sont dans ce programme.
left-count = { $n ->
    [one] { $n } lieu
   *[other] { $n } lieux
}
left-could = Il ajouterait { $n } { $n ->
    [one] personne
   *[other] personnes
} à ce programme, en tous ses passages.
left-never-open = Ses heures d’accueil ne croisent jamais celles de l’équipe.
left-unreachable = Aucune route n’y mène pour ce véhicule.
left-too-far = Trop loin : l’aller, l’installation et le retour ne laissent pas une vraie présence dans la journée.
left-lacks-equipment = L’équipe n’a pas le matériel que ce lieu demande.
left-days-forbidden = Vous ne vouliez pas y aller les jours où il accueille.
left-forbidden = Vous l’avez écarté.
left-already-covered = { $because ->
    [yes] Ses habitants sont déjà rencontrés à { $by }.
   *[no] Ses habitants sont déjà rencontrés par une autre halte.
}
left-group-full = { $because ->
    [yes] Un autre lieu du même groupe est choisi : il prendrait la place de { $by }.
   *[no] D’autres lieux du même groupe sont choisis.
}
left-budget-spent = Le budget de kilomètres ou d’heures du programme n’y suffit pas.
left-not-worth-the-road = La route serait longue pour peu de personnes en plus.
left-no-room = { $because ->
    [yes] Les journées sont pleines : pour lui faire place, il faudrait retirer une halte ({ $by }), et le programme y perdrait.
   *[no] Les journées sont pleines.
}
map-plan = Carte des tournées
map-days = Couleurs des jours
map-trial = Les routes seront redessinées une fois le changement gardé.
kind-square = une place
kind-market = un marché
kind-town-hall = la mairie
kind-car-park = un parking
kind-hall = une salle
kind-care-home = une résidence pour personnes âgées
kind-shop = un commerce
kind-school = une école
kind-library = une bibliothèque
kind-post-office = un bureau de poste
kind-social = un lieu social
kind-station = une gare
kind-other = un lieu de passage

## Annoncer
announce-title = Annoncer les passages
announce-lead = Ce qui est annoncé se lit sur les pages publiques, sans compte et sans application.
announce-none = Rien n’est annoncé pour le moment. Choisissez un programme ci-dessous.
announce-nothing = Rien n’est annoncé pour le moment, et aucun programme n’existe encore.
announce-go-plan = Prévoir un programme
announce-choose = Annoncer un programme
announced = Le public le voit.
see-plan = ouvrir
next-stops = Prochaines haltes annoncées
next-stops-none = Les haltes annoncées apparaîtront ici, jour par jour.
public-pages = Pages publiques
public-pages-lead = En grands caractères, sans JavaScript, faites pour être lues à voix haute.
public-print = Ouvrez une page, puis imprimez-la : elle est prête pour l’affichage.

## Routes
way-here = Pourquoi ce temps pour venir ?
way-onward = Et pour repartir ?
way-title = De { $from } à { $to }
way-loading = Je refais le chemin…
way-sum = { $duration }, { $km } km
way-moment = moins d’une minute
way-road = Route
way-km = km
way-kmh = km/h
way-min = min
way-waiting = Feux, stops et carrefours : { $duration } en tout, compris dans ces minutes.
way-walk = À pied, hors des routes : { $duration } de plus.
way-corrected = Les vitesses ont été corrigées par votre équipe.
way-counted = Sans embouteillage. Le programme compte des minutes entières : { $n }.
road-others = { $n ->
    [one] un petit bout de rue
   *[other] { $n } petits bouts de rue
}
road-nameless = { $kind }, sans nom
road-motorway = autoroute
road-trunk = voie rapide
road-link = bretelle
road-primary = grande route
road-secondary = route de liaison
road-tertiary = petite route
road-unclassified = route communale
road-residential = rue
road-living-street = zone de rencontre
road-service = desserte
road-pedestrian = rue piétonne
road-track = piste
road-cycleway = piste cyclable
road-path = sentier
road-footway = chemin piéton
road-steps = escalier
road-ferry = bateau
around-title = Qui peut venir ?
around-how = Comment on vient
around-foot = À pied
around-car = En voiture
around-loading = Je parcours les chemins…
around-within = À moins de
around-inhabitants = Habitants
around-unseen = Que personne ne rencontre
around-note = Le temps est celui du chemin jusqu’ici, par les routes. Les carrés colorés sont habités.
do-improve = Améliorer le reste
do-improve-now = Chercher mieux
improve-title = Améliorer le reste du programme
improve-lead = { $n ->
    [0] La recherche part de ce programme et essaie de faire mieux. Aucune halte n’est gardée : gardez d’abord celles qui ne doivent pas bouger.
    [one] La recherche part de ce programme et essaie de faire mieux. La halte gardée ne bouge pas.
   *[other] La recherche part de ce programme et essaie de faire mieux. Les { $n } haltes gardées ne bougent pas.
}
improve-thaws = Laisser bouger aussi les haltes déjà annoncées
improve-note = Votre programme reste tel quel. Ce qui est trouvé vient à côté, avec ce qui change et ce que cela rapporte.
improve-nothing = Rien de mieux n’a été trouvé : le programme reste tel quel.
do-diff = Ce qui change
diff-title = Ce qui change
diff-from = Par rapport à
diff-alone = Il n’y a pas d’autre programme des mêmes jours avec lequel comparer.
diff-loading = Je compte ce que coûterait chaque halte si on la gardait…
diff-in-all = En tout
diff-announced = annoncé
diff-when = { $rhythm }, à { $hour }, { $unit }
diff-moved = { $n ->
    [one] Une halte change
   *[other] { $n } haltes changent
}
diff-removed = { $n ->
    [one] Une halte disparaît
   *[other] { $n } haltes disparaissent
}
diff-added = { $n ->
    [one] Une halte arrive
   *[other] { $n } haltes arrivent
}
diff-before = Avant : { $when }
diff-after = Maintenant : { $when }
diff-unchanged = { $n ->
    [0] Aucune autre halte.
    [one] Une halte ne change pas.
   *[other] { $n } haltes ne changent pas.
}
price-gain = { $n ->
    [one] Ce changement rapporte une personne ; garder la halte la coûterait.
   *[other] Ce changement rapporte { $n } personnes ; garder la halte les coûterait.
}
price-nothing = Ce changement ne rapporte personne : autant garder ce qui était prévu.
price-loss = { $n ->
    [one] Ce changement coûte une personne : mieux vaut garder ce qui était prévu.
   *[other] Ce changement coûte { $n } personnes : mieux vaut garder ce qui était prévu.
}
price-impossible = On ne peut pas la garder : { $why }
price-gives-way = Pour la garder, il faudrait déplacer ou retirer : { $places }.
