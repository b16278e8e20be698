// SPDX-License-Identifier: EUPL-1.2
#include "support/openapi_check.hpp"

#include <algorithm>
#include <fstream>

#include <nlohmann/json.hpp>

namespace halte::support {

namespace {

using Json = nlohmann::json;
using Problems = std::vector<std::string>;

const Json& document() {
    static const Json parsed = [] {
        std::ifstream file(std::string(HALTE_SOURCE_DIR) + "/docs/formats/openapi.json");
        return Json::parse(file);
    }();
    return parsed;
}

const Json& resolve(const Json& schema) {
    if (!schema.contains("$ref")) {
        return schema;
    }
    const std::string reference = schema["$ref"];
    return resolve(document().at(Json::json_pointer(reference.substr(1))));
}

bool has_type(const Json& value, const std::string& type) {
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "number" && value.is_number()) ||
           (type == "integer" && value.is_number_integer()) ||
           (type == "boolean" && value.is_boolean()) || (type == "null" && value.is_null());
}

void check(const Json& value, const Json& given, const std::string& at, Problems& problems);

void check_type(const Json& value, const Json& schema, const std::string& at,
                Problems& problems) {
    if (!schema.contains("type")) {
        return;
    }
    const Json types = schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
    if (std::none_of(types.begin(), types.end(),
                     [&](const Json& type) { return has_type(value, type); })) {
        problems.push_back(at + ": not " + schema["type"].dump() + " but " +
                           value.dump().substr(0, 60));
    }
}

void check_object(const Json& value, const Json& schema, const std::string& at,
                  Problems& problems) {
    for (const auto& name : schema.value("required", Json::array())) {
        if (!value.contains(name)) {
            problems.push_back(at + ": no " + name.get<std::string>());
        }
    }
    if (!schema.contains("properties")) {
        return;
    }
    for (const auto& [name, member] : value.items()) {
        if (!schema["properties"].contains(name)) {
            problems.push_back(at + ": undocumented " + name);
        } else {
            check(member, schema["properties"][name], at + "." + name, problems);
        }
    }
}

void check_bounds(const Json& value, const Json& schema, const std::string& at,
                  Problems& problems) {
    if (value.is_number() && ((schema.contains("minimum") && value < schema["minimum"]) ||
                              (schema.contains("maximum") && value > schema["maximum"]))) {
        problems.push_back(at + ": out of bounds " + value.dump());
    }
    if (value.is_array() &&
        ((schema.contains("minItems") && value.size() < schema["minItems"]) ||
         (schema.contains("maxItems") && value.size() > schema["maxItems"]))) {
        problems.push_back(at + ": " + std::to_string(value.size()) + " items");
    }
    if (schema.contains("enum") && std::find(schema["enum"].begin(), schema["enum"].end(),
                                             value) == schema["enum"].end()) {
        problems.push_back(at + ": " + value.dump() + " is none of " + schema["enum"].dump());
    }
}

void check(const Json& value, const Json& given, const std::string& at, Problems& problems) {
    const Json& schema = resolve(given);
    if (schema.contains("oneOf")) {
        Problems all;
        for (const Json& choice : schema["oneOf"]) {
            Problems some;
            check(value, choice, at, some);
            if (some.empty()) {
                return;
            }
            all.insert(all.end(), some.begin(), some.end());
        }
        problems.insert(problems.end(), all.begin(), all.end());
        return;
    }
    check_type(value, schema, at, problems);
    check_bounds(value, schema, at, problems);
    if (value.is_object()) {
        check_object(value, schema, at, problems);
    }
    if (value.is_array() && schema.contains("items")) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            check(value[i], schema["items"], at + "[" + std::to_string(i) + "]", problems);
        }
    }
}

template <typename Take>
void for_each_operation(Take take) {
    for (const auto& [path, item] : document()["paths"].items()) {
        for (const auto& [method, operation] : item.items()) {
            if (method != "parameters") {
                std::string upper = method;
                std::transform(upper.begin(), upper.end(), upper.begin(),
                               [](char c) { return static_cast<char>(c - 'a' + 'A'); });
                take(upper + " " + path, operation);
            }
        }
    }
}

}  // namespace

std::vector<std::string> documented_operations() {
    std::vector<std::string> names;
    for_each_operation([&](const std::string& name, const Json&) { names.push_back(name); });
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> open_operations() {
    std::vector<std::string> names;
    for_each_operation([&](const std::string& name, const Json& operation) {
        if (operation.contains("security") && operation["security"].empty()) {
            names.push_back(name);
        }
    });
    std::sort(names.begin(), names.end());
    return names;
}

Problems problems_of_answer(std::string_view wanted, int status, std::string_view media_type,
                            std::string_view body) {
    Problems problems{"no such operation: " + std::string(wanted)};
    for_each_operation([&](const std::string& name, const Json& operation) {
        if (name != wanted) {
            return;
        }
        problems.clear();
        const Json& responses = operation["responses"];
        const std::string key = std::to_string(status);
        if (!responses.contains(key) && (status < 400 || !responses.contains("default"))) {
            problems.push_back(name + ": undocumented status " + key);
            return;
        }
        const Json& response = resolve(responses[responses.contains(key) ? key : "default"]);
        if (!response.contains("content")) {
            if (!body.empty()) {
                problems.push_back(name + ": a body where there is none");
            }
            return;
        }
        const std::string type(media_type.substr(0, media_type.find(';')));
        if (!response["content"].contains(type)) {
            problems.push_back(name + ": undocumented media type " + type);
            return;
        }
        check(Json::parse(body), response["content"][type]["schema"], name, problems);
    });
    return problems;
}

Problems problems_of_value(std::string_view schema, std::string_view json) {
    Problems problems;
    check(Json::parse(json), document()["components"]["schemas"].at(std::string(schema)),
          std::string(schema), problems);
    return problems;
}

}  // namespace halte::support
