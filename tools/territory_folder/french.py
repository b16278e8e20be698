# SPDX-License-Identifier: EUPL-1.2
"""The French words of the sources, by file: what territory.toml says first, before English.

Only what differs from the English of the notices is here; every file has its title and its note."""

IRIS = {
    "title": "Revenu médian et taux de pauvreté des IRIS (quartiers des plus grandes communes)",
    "note": "Seulement les communes que l’INSEE découpe en IRIS, sans leurs contours."}
CARE_HOMES = {
    "title": "EHPAD et autres logements pour personnes âgées, avec leur numéro FINESS",
    "note": "La capacité est en places ; vide quand elle n’est pas donnée. Les contacts, les "
            "directions et les prix ne sont pas repris."}

CORSE = {
    "roads.osm.pbf": {
        "title": "Routes de Corse ouvertes aux voitures, de la route principale à la rue",
        "publisher": "Contributeurs d’OpenStreetMap",
        "date": "inconnue, vers 2022",
        "note": "Entre deux carrefours les routes sont dessinées droites ; leur vraie longueur est "
                "connue et sert aux temps de trajet. Sans sentiers, pistes, chemins d’accès, "
                "bâtiments ni lieux."},
    "communes.geojson": {
        "title": "Contours des 360 communes, 2018",
        "publisher": "IGN Admin Express et INSEE",
        "note": "Simplifiés : près d’une limite, un point peut tomber du mauvais côté, à quelques "
                "dizaines de mètres près."},
    "communes.csv": {
        "title": "Habitants de chaque commune : âges, ménages, revenus, pauvreté",
        "publisher": "INSEE : recensement 2022 (dossier complet), Filosofi 2021, Filosofi 2019 ; "
                     "noms de la liste officielle 2026 (Etalab, INSEE)",
        "date": "2022 (recensement), 2021 (revenus)",
        "note": "Dans les communes de quelques centaines d’habitants, le détail du recensement est "
                "une estimation. Tous les ménages ne sont pas comptés : la part des personnes qui "
                "vivent seules est un peu surestimée."},
    "iris.csv": IRIS,
    "qpv.csv": {
        "title": "Quartiers prioritaires (liste de 2014) : habitants, âge, pauvreté",
        "date": "2022 (parution)",
        "note": "Périmètres de 2014, remplacés en 2024 ; sans contour ni position. La parution ne "
                "dit pas l’année de chaque chiffre. La part des personnes qui vivent seules paraît "
                "basse pour des centres-villes ; elle est donnée comme publiée."},
    "facilities.csv": {
        "title": "Lieux de la vie quotidienne",
        "publisher": "INSEE (base permanente des équipements) et contributeurs d’OpenStreetMap",
        "date": "inconnue, vers 2022",
        "note": "Beaucoup de positions sont celles d’une rue ou d’un village, pas d’une porte. Les "
                "logements et les lieux de travail sont un petit échantillon fabriqué (342 "
                "lignes), pas un recensement."},
    "provision.csv": {
        "title": "France services de Corse-du-Sud et de Haute-Corse, fixes et itinérants",
        "note": "Un service itinérant est placé à sa base : ses vrais arrêts ne sont pas dans la "
                "liste. Les commentaires sont gardés, sans les adresses électroniques. La "
                "structure porteuse n’est donnée que si le nom la dit. La liste reprise ici ne "
                "dit pas s’il faut un rendez-vous."},
    "care_homes.csv": CARE_HOMES,
    "markets.csv": {
        "title": "Marchés : six que l’on connaît",
        "publisher": "Pages publiques, nommées pour chaque marché",
        "licence": "Faits sans licence",
        "date": "2018 à 2026, selon la page",
        "note": "Liste incomplète, à confirmer auprès de chaque mairie. Les heures gardées sont "
                "celles qui valent toute l’année ; vides quand la page n’en donne pas "
                "(« matin »). Jours et heures sont des faits, sans droit d’auteur."}}

MONACO = {
    "roads.osm.pbf": {
        "title": "Tout ce qu’OpenStreetMap savait du lieu en mars 2016 : rues, chemins, bâtiments, "
                 "parkings, marché, mairies",
        "publisher": "Contributeurs d’OpenStreetMap",
        "note": "Dix ans d’âge : pour la démonstration et les essais. Rues et bâtiments ont "
                "changé."},
    "communes.geojson": {
        "title": "Contours de Monaco et de cinq communes françaises",
        "publisher": "Contributeurs d’OpenStreetMap",
        "note": "Les communes dont l’extrait ne contient pas le centre (Peille, Menton et "
                "d’autres) ne sont pas reprises."},
    "communes.csv": {
        "title": "Habitants de chaque commune : population, revenus, pauvreté",
        "publisher": "INSEE (populations légales, Filosofi 2021) ; pour Monaco, contributeurs "
                     "d’OpenStreetMap",
        "licence": "Licence Ouverte 2.0 ; ligne 99138 : ODbL 1.0",
        "date": "2026 (liste des communes), 2021 (revenus), 2011-04-13 (Monaco)",
        "note": "Ni âges ni ménages : aucun fichier sous une licence claire n’a été trouvé. Monaco "
                "n’a que sa population de 2011."},
    "iris.csv": IRIS,
    "care_homes.csv": CARE_HOMES}
