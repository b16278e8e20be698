// SPDX-License-Identifier: EUPL-1.2
#include "app/plan_file.hpp"

#include "app/text_file.hpp"
#include "base/error.hpp"
#include "planner/plan_json.hpp"

namespace halte::app {

namespace {

template <typename Document>
Result<Document> read_document(const std::string& path,
                               Result<Document> (*read)(std::string_view)) {
    const auto written = read_text(path);
    if (!written) {
        return written.errors();
    }
    auto document = read(*written);
    if (!document) {
        return inside(path, document.errors());
    }
    return document;
}

}  // namespace

Result<model::Plan> read_plan(const std::string& path) {
    return read_document(path, planner::plan_from_json);
}

Result<model::Request> read_request(const std::string& path) {
    return read_document(path, planner::request_from_json);
}

}  // namespace halte::app
