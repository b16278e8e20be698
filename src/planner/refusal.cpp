// SPDX-License-Identifier: EUPL-1.2
#include "planner/refusal.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace halte::planner {

namespace {

using solver::Breach;

struct Row {
    Breach breach;
    std::string_view code;
    Wording<> fr;
    Wording<> en;
};

// No wish can break the others: overload, totals, value.
constexpr std::array rows = {
    Row{Breach::closed, "closed",
        "le lieu n'accueille pas à ce moment-là",
        "the place does not welcome then"},
    Row{Breach::wrong_slot, "shift",
        "le dispositif ne travaille pas ce jour-là",
        "the unit does not work on that day"},
    Row{Breach::too_early, "shift",
        "le dispositif partirait trop tôt ou rentrerait trop tard",
        "the unit would leave too early or be back too late"},
    Row{Breach::too_late, "shift",
        "le dispositif partirait trop tôt ou rentrerait trop tard",
        "the unit would leave too early or be back too late"},
    Row{Breach::not_enough_travel, "overlap",
        "le temps manque pour y venir de la halte d'avant ou aller à la suivante",
        "there is not enough time to get there from the stop before, or to the next one"},
    Row{Breach::unreachable_leg, "unreachable",
        "aucune route n'y mène",
        "no road leads there"},
    Row{Breach::no_rest, "no_rest",
        "il ne reste pas de place pour la pause de midi",
        "no room is left for the midday pause"},
    Row{Breach::range, "range",
        "c'est au-delà de l'autonomie du dispositif",
        "it is beyond the range of the unit"},
    Row{Breach::driving, "driving",
        "c'est plus de conduite que la limite",
        "it is more driving than the limit"},
    Row{Breach::capability, "equipment",
        "il manque au dispositif ce que le lieu demande",
        "the unit lacks what the place asks for"},
    Row{Breach::excluded, "forbidden",
        "ce lieu a été écarté",
        "this place was set aside"},
    Row{Breach::day_excluded, "day_forbidden",
        "il ne faut pas y aller ce jour-là",
        "no visit is wanted on that day"},
    Row{Breach::host_full, "taken",
        "un autre dispositif y est à cette heure",
        "another unit is there at that time"},
    Row{Breach::rhythm, "rhythm",
        "les visites ne font pas un rythme",
        "the visits do not make a rhythm"},
    Row{Breach::hour_differs, "hour_differs",
        "les visites ne sont pas à la même heure",
        "the visits are not at the same hour"},
    Row{Breach::dwell, "stay",
        "la présence est trop courte ou trop longue",
        "the stay is too short or too long"},
    Row{Breach::second_series, "twice",
        "le lieu est déjà visité dans ce programme",
        "the place is already visited in this plan"},
    Row{Breach::pin_moved, "pinned",
        "une halte gardée devrait bouger",
        "a kept stop would have to move"},
    Row{Breach::quota, "group_full",
        "d'autres lieux du même groupe prennent déjà tout",
        "other places of the same group already take all of it"},
    Row{Breach::budget, "budget",
        "c'est plus de kilomètres ou d'heures que le budget du programme",
        "it is more kilometres or hours than the budget of the plan"},
};

}  // namespace

Refusal refusal_of(Breach breach) {
    const auto* const row = std::find_if(rows.begin(), rows.end(), [breach](const Row& one) {
        return one.breach == breach;
    });
    if (row == rows.end()) {
        return {"impossible", say("cela ne tient pas", "it does not fit")};
    }
    return {std::string(row->code), say(row->fr, row->en)};
}

}  // namespace halte::planner
