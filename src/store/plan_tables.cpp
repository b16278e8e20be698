// SPDX-License-Identifier: EUPL-1.2
#include "store/plan_tables.hpp"

#include "base/error.hpp"
#include "base/format.hpp"
#include "planner/plan_json.hpp"
#include "store/stored_word.hpp"

namespace halte::store {
namespace {

using model::word_of;

Error no_plan(const model::PlanId& id) {
    return {ErrorCode::not_found,
            say("Il n'y a pas de programme {}.", "There is no plan {}.", id.text()), "plan",
            say("il a peut-être été supprimé ; voyez la liste des programmes",
                "it may have been deleted; look at the list of plans")};
}

// The state is a column and not a word of the document: announcing a plan does not rewrite it.
std::optional<model::PlanState> state_of(Database& database, const model::PlanId& id) {
    Statement rows = database.prepare("SELECT state FROM plan WHERE id = ?");
    rows.start(id.text());
    if (!rows.next()) {
        return std::nullopt;
    }
    Row row = rows.row();
    return read_word<model::PlanState>(database, row);
}

void write_days(Database& database, const model::Plan& plan) {
    database.prepare("DELETE FROM plan_day WHERE plan_id = ?").run(plan.id.text());
    // A unit with two tours on a day still has that day once.
    Statement insert = database.prepare(
        "INSERT OR IGNORE INTO plan_day (plan_id, unit_id, day) VALUES (?, ?, ?)");
    for (const model::Tour& tour : plan.tours) {
        insert.run(plan.id.text(), tour.unit.text(), format_day(tour.day));
    }
}

std::optional<Error> insert_plan(Database& database, const model::Plan& plan) {
    Statement insert = database.prepare(
        "INSERT OR IGNORE INTO plan (id, proposal, name, objective, state, version, made_at_ms,"
        " first_day, weeks, reached_people, distance_m, document)"
        " VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?)");
    insert.run(plan.id.text(), plan.proposal.text(), plan.request.name, word_of(plan.objective),
               plan.version, plan.made_at.time_since_epoch().count(),
               format_day(plan.request.first_day), plan.request.weeks,
               plan.figures.reached.value.count(), plan.figures.distance.count(),
               planner::plan_to_json(plan));
    if (database.changed_rows() == 0) {
        return Error{
            ErrorCode::conflict,
            say("Il y a déjà un programme {}.", "There is already a plan {}.", plan.id.text()),
            "id", say("donnez-lui un nouvel identifiant", "give the plan a new id")};
    }
    write_days(database, plan);
    return std::nullopt;
}

void withdraw(Database& database, const std::string& id) {
    database.prepare("UPDATE plan SET state = 'draft' WHERE id = ?").run(id);
    database.prepare("DELETE FROM public_stop WHERE plan_id = ?").run(id);
}

// Two announced plans never send the same unit out on the same day.
void withdraw_rivals(Database& database, const model::PlanId& id) {
    Statement rows = database.prepare(
        "SELECT DISTINCT other.plan_id FROM plan_day AS mine"
        " JOIN plan_day AS other ON other.unit_id = mine.unit_id AND other.day = mine.day"
        " JOIN plan ON plan.id = other.plan_id"
        " WHERE mine.plan_id = ?1 AND other.plan_id <> ?1 AND plan.state = 'published'");
    rows.start(id.text());
    std::vector<std::string> rivals;
    while (rows.next()) {
        rivals.push_back(rows.row().text());
    }
    for (const std::string& rival : rivals) {
        withdraw(database, rival);
    }
}

void insert_stops(Database& database, const model::PlanId& id,
                  std::span<const planner::PublicStop> stops) {
    Statement insert = database.prepare(
        "INSERT INTO public_stop (plan_id, ordinal, place_id, place_name, commune_code,"
        " commune_name, lat_e7, lon_e7, unit_name, day, opens_min, closes_min)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const planner::PublicStop& stop = stops[i];
        insert.run(id.text(), i, stop.place.text(), stop.place_name, stop.commune.text(),
                   stop.commune_name, stop.position.lat_e7(), stop.position.lon_e7(),
                   stop.unit_name, format_day(stop.day), stop.opens.count(), stop.closes.count());
    }
}

Day read_day(Database& database, Row& row) {
    const auto day = parse_day(row.text());
    if (!day) {
        throw StoreFailure(Trouble::damaged, database.path(), day.errors().front().message);
    }
    return *day;
}

}  // namespace

Result<Done> add_plans(Database& database, std::span<const model::Plan> plans) {
    Transaction transaction(database);
    Errors errors;
    for (const model::Plan& plan : plans) {
        if (auto error = insert_plan(database, plan)) {
            errors.push_back(std::move(*error));
        }
    }
    if (!errors.empty()) {
        return errors;
    }
    transaction.commit();
    return Done{};
}

Result<Done> replace_plan(Database& database, const model::Plan& plan) {
    Transaction transaction(database);
    Statement rows = database.prepare("SELECT version FROM plan WHERE id = ?");
    rows.start(plan.id.text());
    if (!rows.next()) {
        return no_plan(plan.id);
    }
    const std::int64_t stored = rows.row().integer();
    if (plan.version != stored + 1) {
        return Error{ErrorCode::conflict,
                     say("Ce programme a changé entre-temps : la version {} est enregistrée, le "
                         "changement part de la version {}.",
                         "This plan was changed meanwhile: version {} is stored, the change was "
                         "made on version {}.",
                         stored, plan.version - 1),
                     "version",
                     say("relisez le programme, puis refaites le changement",
                         "load the plan again and repeat the change")};
    }
    database
        .prepare("UPDATE plan SET proposal = ?, name = ?, objective = ?, version = ?,"
                 " made_at_ms = ?, first_day = ?, weeks = ?, reached_people = ?,"
                 " distance_m = ?, document = ? WHERE id = ?")
        .run(plan.proposal.text(), plan.request.name, word_of(plan.objective), plan.version,
             plan.made_at.time_since_epoch().count(), format_day(plan.request.first_day),
             plan.request.weeks, plan.figures.reached.value.count(),
             plan.figures.distance.count(), planner::plan_to_json(plan), plan.id.text());
    write_days(database, plan);
    transaction.commit();
    return Done{};
}

std::optional<model::Plan> read_plan(Database& database, const model::PlanId& id) {
    Statement rows = database.prepare("SELECT state, document FROM plan WHERE id = ?");
    rows.start(id.text());
    if (!rows.next()) {
        return std::nullopt;
    }
    Row row = rows.row();
    const auto state = read_word<model::PlanState>(database, row);
    auto plan = planner::plan_from_json(row.text());
    if (!plan) {
        throw StoreFailure(
            Trouble::damaged, database.path(),
            say("programme {} : {}", "plan {}: {}", id.text(), plan.errors().front().message));
    }
    plan->state = state;
    return std::move(*plan);
}

std::vector<planner::PlanSummary> read_plans(Database& database) {
    std::vector<planner::PlanSummary> summaries;
    Statement rows = database.prepare(
        "SELECT id, proposal, name, objective, state, version, made_at_ms, first_day, weeks,"
        " reached_people, distance_m FROM plan ORDER BY made_at_ms DESC, id");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        planner::PlanSummary& summary = summaries.emplace_back();
        summary.id = model::PlanId(row.text());
        summary.proposal = model::PlanId(row.text());
        summary.name = row.text();
        summary.objective = read_word<model::Objective>(database, row);
        summary.state = read_word<model::PlanState>(database, row);
        summary.version = row.small();
        summary.made_at = Instant{std::chrono::milliseconds{row.integer()}};
        summary.first_day = read_day(database, row);
        summary.weeks = row.small();
        summary.reached_people = row.real();
        summary.distance_m = row.real();
    }
    return summaries;
}

Result<Done> delete_plan(Database& database, const model::PlanId& id) {
    Transaction transaction(database);
    const auto state = state_of(database, id);
    if (!state) {
        return no_plan(id);
    }
    if (*state == model::PlanState::published) {
        return Error{
            ErrorCode::conflict,
            say("Ce programme est annoncé au public.", "This plan is announced to the public."),
            "plan",
            say("retirez-le d'abord de la page publique, puis supprimez-le",
                "take it back from the public page first, then delete it")};
    }
    database.prepare("DELETE FROM plan WHERE id = ?").run(id.text());
    transaction.commit();
    return Done{};
}

Result<Done> publish_plan(Database& database, const model::PlanId& id,
                          std::span<const planner::PublicStop> stops) {
    Transaction transaction(database);
    if (!state_of(database, id)) {
        return no_plan(id);
    }
    withdraw_rivals(database, id);
    withdraw(database, id.text());
    database.prepare("UPDATE plan SET state = 'published' WHERE id = ?").run(id.text());
    insert_stops(database, id, stops);
    transaction.commit();
    return Done{};
}

Result<Done> unpublish_plan(Database& database, const model::PlanId& id) {
    Transaction transaction(database);
    if (!state_of(database, id)) {
        return no_plan(id);
    }
    withdraw(database, id.text());
    transaction.commit();
    return Done{};
}

std::vector<planner::PublicStop> read_public_stops(Database& database, Day from, Day until) {
    std::vector<planner::PublicStop> stops;
    Statement rows = database.prepare(
        "SELECT plan_id, place_id, place_name, commune_code, commune_name, lat_e7, lon_e7,"
        " unit_name, day, opens_min, closes_min FROM public_stop WHERE day >= ? AND day < ?"
        " ORDER BY day, opens_min, closes_min, place_id, unit_name, plan_id, ordinal");
    const std::string first = format_day(from);
    const std::string behind = format_day(until);
    rows.start(first, behind);
    while (rows.next()) {
        Row row = rows.row();
        planner::PublicStop& stop = stops.emplace_back();
        stop.plan = model::PlanId(row.text());
        stop.place = model::PlaceId(row.text());
        stop.place_name = row.text();
        stop.commune = model::CommuneCode(row.text());
        stop.commune_name = row.text();
        const int lat_e7 = row.small();
        stop.position = geo::Position::from_e7(lat_e7, row.small());
        stop.unit_name = row.text();
        stop.day = read_day(database, row);
        stop.opens = TimeOfDay{row.integer()};
        stop.closes = TimeOfDay{row.integer()};
    }
    return stops;
}

}  // namespace halte::store
