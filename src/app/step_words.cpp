// SPDX-License-Identifier: EUPL-1.2
#include "app/step_words.hpp"

#include <algorithm>
#include <array>

namespace halte::app {
namespace {

// Engines and use cases each speak one language; a step is known by either of its names.
constexpr std::array steps = {
    Words{"Lecture des tableaux", "Reading the tables"},
    Words{"Lecture de la carte", "reading the map"},
    Words{"Recherche des surfaces", "looking for areas"},
    Words{"Recherche des routes", "looking for roads"},
    Words{"Position des routes", "placing the roads"},
    Words{"Comparaison des extraits", "comparing the extracts"},
    Words{"Assemblage des routes", "joining the roads"},
    Words{"Classement des carrefours", "ranking the junctions"},
    Words{"Répartition des habitants", "Spreading the inhabitants"},
    Words{"Choix des lieux possibles", "Choosing possible places"},
    Words{"Fond de carte", "Basemap"},
    Words{"Dessin du fond de carte", "drawing the basemap"},
    Words{"Chemins à pied vers l'offre existante", "Ways on foot to the existing offer"},
    Words{"Routes vers l'offre existante", "Roads to the existing offer"},
    Words{"Besoin, portée de l'offre et non-public", "Need, reach of the offer, unseen public"},
    Words{"Temps de parcours", "travel times"},
    Words{"Ce qu'apporterait un de plus", "what one more would bring"},
    Words{"Résolution des problèmes publics", "solving public problems"},
};

const Words* find_step(std::string_view step) {
    const auto* found = std::find_if(steps.begin(), steps.end(), [&](const Words& words) {
        return words.fr == step || words.en == step;
    });
    return found == steps.end() ? nullptr : found;
}

}  // namespace

std::string_view step_in(Language language, std::string_view step) {
    const Words* words = find_step(step);
    return words == nullptr ? step : words->in(language);
}

bool is_known_step(std::string_view step) { return find_step(step) != nullptr; }

}  // namespace halte::app
