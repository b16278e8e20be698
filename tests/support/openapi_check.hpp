// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace halte::support {

// "GET /plans/{id}" of every operation in docs/formats/openapi.json, sorted.
std::vector<std::string> documented_operations();
// Those among them that need no session.
std::vector<std::string> open_operations();

// What is wrong with an answer, by the document: undocumented status or media type, missing or
// wrong members, and members that the document does not know. Empty when all is well.
// `operation` is "GET /plans/{id}".
std::vector<std::string> problems_of_answer(std::string_view operation, int status,
                                            std::string_view media_type, std::string_view body);
// The same for a value of components/schemas.
std::vector<std::string> problems_of_value(std::string_view schema, std::string_view json);

}  // namespace halte::support
