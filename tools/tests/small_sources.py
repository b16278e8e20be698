# SPDX-License-Identifier: EUPL-1.2
"""Two communes of Corsica as make-demo-data expects its sources, small enough to read."""

import json
import subprocess
from pathlib import Path

CORTE_RING = [[9.1, 42.2], [9.2, 42.2], [9.2, 42.4], [9.1, 42.4], [9.1, 42.2]]
AJACCIO_RING = [[8.6, 41.8], [8.8, 41.8], [8.8, 42.0], [8.6, 42.0], [8.6, 41.8]]


def contour(code, ring):
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": code},
         "geometry": {"type": "Polygon", "coordinates": [ring]}}]})


ROADS = """n1 v1 x9.1505317 y42.3070539
n2 v1 x9.1515317 y42.3070539
n3 v1 x8.7000000 y41.9000000
w1 v1 Thighway=secondary,name=Cours%20%Paoli Nn1,n2
w2 v1 Thighway=residential Nn2,n3
"""

TEXTS = {
    "osm/corse/communes-2A.geojson": contour("2A004", AJACCIO_RING),
    "osm/corse/communes-2B.geojson": contour("2B096", CORTE_RING),
    "osm/corse/corse-facilities.csv": """id,type,lon,lat
sec_10,shop,8.700000,41.900000
sec_2,shop,8.700000,41.900000
edu_1,education,9.150000,42.300000
""",
    "fr/etalab-decoupage-administratif/communes.csv": """code,nom,departement,population
01001,L'Abergement-Clémenciat,01,860
2A004,Ajaccio,2A,73822
2B096,Corte,2B,7654
""",
    "fr/insee-rp2022-corse/rp2022_age_menages_corse.csv":
        "code,p22_pop,p22_pop0014,p22_pop1529,p22_pop3044,p22_pop4559,p22_pop6074,p22_pop7589,"
        "p22_pop90p,c22_menpseul,c22_menfam\n"
        "2A004,75343,13764.6,10318.9,15781.2,13747.4,12903.2,7794.6,1033.0,8898.1,22118\n"
        "2B096,7504,1000,2000,1500,1500,1000,404,100,1200,1800\n",
    "fr/insee-filosofi-2021-communes/filosofi2021_communes.csv":
        """code,annee_filosofi,revenu_median_eur,taux_pauvrete_pct,lat,lon
2A004,2021,23320.0,16.0,41.92,8.7
2B096,,,,42.3,9.15
""",
    "fr/insee-filosofi-2019/filosofi2019_communes.csv": "code,med19\n2B096,20010\n",
    "fr/insee-filosofi-2019/filosofi2019_iris.csv":
        "iris,lib_iris,com,tp60_19,med19,note\n2A0040101,La Gare,2A004,,19600,0\n",
    "fr/insee-qpv-2022/qpv2014_demographie_revenus_2022.csv":
        """code_qp,nom,commune,pop_mun,part_60plus_pct,part_menages_1pers_pct,tp60_pct
QP02A002,Salines,Ajaccio,1927,24.4,20.5,26.7
QP02A003,Les Jardins,Ajaccio,950,19.7,,
""",
    "fr/anct-france-services/liste-fs-20240801.csv":
        "id_fs,lib_fs,adresse,complement_adresse,insee_com,latitude,longitude,telephone,h_lundi,"
        "h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,commentaire,format_fs\n"
        "12,France services La Poste de Corte,Cours Paoli,,2B096,42.3,9.15,04 00 00 00 00,"
        "09:00 - 12:00 / 13:30 - 17:00,00:00 - 00:00 / 08:30 - 16:00,,,,,"
        '"Écrire à corte@example.org\nou passer",Fixe\n'
        "3,Bus de la Gravona,Gare,Quai 2,2A004,41.9,8.7,,,09:00 - 11:00,,,,,bus@example.org,"
        "Bus_équivalent\n"
        "99,Ailleurs,Rue,,01001,46.1,5.8,,,,,,,,,Fixe\n",
    "fr/etablissements-seniors/etablissements-seniors-france.csv":
        """finess,nom,capacite,ehpad,residence_autonomie,accueil_jour,esld,adresse,dep,commune,\
latitude,longitude
2A0000253,EHPAD Le Ciste,76,True,False,False,False,10 boulevard,2A,AJACCIO,41.9,8.7
2B0005722,USLD de Corte,0,False,False,False,True,Avenue,2B,CORTE,48.5,-4.3
,Résidence sans numéro,100,,,,,74 rue,2A,AJACCIO,,
""",
    "fr/marches-corse/marches_corse.csv":
        """code_insee,commune,lieu,jours,horaires,saison,fiabilite,source,date_source
2A004,Ajaccio,place (marche central),Tu;Sa,06:00-14:00 puis 07:00-14:30,hiver,faible,a.fr,2020
2B096,Corte,place,Fr,matin,ete,bonne,b.fr,2021
""",
}


def write_sources(folder):
    """Writes every source into `folder`; a test then spoils the one it is about."""
    for name, text in TEXTS.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    opl = Path(folder, "roads.opl")
    opl.write_text(ROADS, encoding="utf-8")
    subprocess.run(["osmium", "cat", opl, "-o", Path(folder, "osm/corse-roads.osm.pbf"),
                    "--no-progress"], check=True, capture_output=True)
