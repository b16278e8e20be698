// SPDX-License-Identifier: EUPL-1.2
#include "planner/pose_draft.hpp"

namespace halte::planner {

namespace {

void add_units(PoseDraft& draft) {
    for (std::size_t i = 0; i < draft.setting.units.size(); ++i) {
        if (draft.request.sends(draft.setting.units[i].id)) {
            draft.units.push_back(i);
        }
    }
}

solver::Slot slot_of(PoseDraft& draft, const model::Unit& unit, const model::TimeWindow& shift) {
    solver::Slot slot;
    slot.profile = matrix_of(draft.setting, unit);
    slot.start_node = base_node(draft.setting, unit.start);
    slot.end_node = base_node(draft.setting, unit.end);
    slot.begin_s = seconds_of(shift.opens);
    slot.end_s = seconds_of(shift.closes);
    if (unit.pause) {
        slot.rest =
            solver::Break{seconds_of(unit.pause->duration), seconds_of(unit.pause->window.opens),
                          seconds_of(unit.pause->window.closes)};
        if (slot.rest->begin_s < slot.begin_s || slot.rest->end_s > slot.end_s) {
            slot.rest.reset();  // a half-day shift has no midday pause
        }
    }
    slot.max_distance_m = static_cast<std::int64_t>(unit.range.count());
    slot.max_driving_s = seconds_of(unit.driving_limit);
    slot.setup_s = seconds_of(unit.setup);
    slot.packing_s = seconds_of(unit.packing);
    slot.capabilities = draft.bits(unit.equipment) | draft.bits(unit.skills);
    return slot;
}

}  // namespace

void pose_slots(PoseDraft& draft) {
    add_units(draft);
    for (std::uint32_t day = 0; day < draft.spec.days; ++day) {
        if (!draft.is_open_day[day]) {
            continue;
        }
        const Weekday weekday = weekday_of(draft.request.first_day + std::chrono::days(day));
        for (std::uint32_t unit = 0; unit < draft.units.size(); ++unit) {
            const model::Unit& model_unit = draft.setting.units[draft.units[unit]];
            const auto& shifts = model_unit.shifts.on(weekday);
            if (!shifts.empty()) {
                solver::Slot slot = slot_of(draft, model_unit, shifts.front());
                slot.unit = unit;
                slot.day = day;
                draft.spec.slots.push_back(std::move(slot));
            }
        }
    }
}

}  // namespace halte::planner
