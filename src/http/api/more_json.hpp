// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "planner/more.hpp"

namespace halte::http {

// [MoreQuestion], MoreAnswer, [MoreAnswer] of docs/formats/openapi.yaml.
std::string more_questions_json(const std::vector<planner::MoreQuestion>& questions);
std::string more_answer_json(const planner::MoreAnswer& answer);
std::string more_answers_json(const std::vector<planner::MoreAnswer>& answers);

}  // namespace halte::http
