// SPDX-License-Identifier: EUPL-1.2
#include "model/words.hpp"

#include <array>

namespace halte::model {
namespace {

using std::string_view;

// Each in the order of its enumerators.
constexpr std::array<string_view, 11> causes = {
    "never_open", "unreachable",    "too_far",         "lacks_equipment",
    "forbidden",  "days_forbidden", "already_covered", "group_full",
    "budget_spent", "not_worth_the_road", "no_room"};
constexpr std::array<string_view, 3> objectives = {"people", "even", "road"};
constexpr std::array<string_view, 13> place_kinds = {
    "square", "market",  "town_hall",   "car_park", "hall",    "care_home", "shop",
    "school", "library", "post_office", "social",   "station", "other"};
constexpr std::array<string_view, 2> plan_states = {"draft", "published"};
constexpr std::array<string_view, 2> provision_kinds = {"fixed", "itinerant"};
constexpr std::array<string_view, 2> roles = {"administrator", "coordinator"};
constexpr std::array<string_view, 5> unit_kinds = {"truck", "van", "cargo_bike", "e_tricycle",
                                                   "on_foot"};

}  // namespace

template <>
std::span<const string_view> words_of<LeftOutCause>() {
    return causes;
}
template <>
std::span<const string_view> words_of<Objective>() {
    return objectives;
}
template <>
std::span<const string_view> words_of<PlaceKind>() {
    return place_kinds;
}
template <>
std::span<const string_view> words_of<PlanState>() {
    return plan_states;
}
template <>
std::span<const string_view> words_of<ProvisionKind>() {
    return provision_kinds;
}
template <>
std::span<const string_view> words_of<Role>() {
    return roles;
}
template <>
std::span<const string_view> words_of<UnitKind>() {
    return unit_kinds;
}

}  // namespace halte::model
