// SPDX-License-Identifier: EUPL-1.2
#include "planner/json_node.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/format.hpp"

namespace halte::planner {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_document = std::size_t{64} << 20U;
constexpr int deepest_level = 32;
constexpr std::size_t most_problems = 100;

const Json& json_of(const void* value) { return *static_cast<const Json*>(value); }

int depth_of(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (in_string) {
            i += letter == '\\' ? 1U : 0U;
            in_string = letter != '"';
        } else if (letter == '"') {
            in_string = true;
        } else if (letter == '[' || letter == '{') {
            deepest = std::max(deepest, ++depth);
        } else if (letter == ']' || letter == '}') {
            --depth;
        }
    }
    return deepest;
}

// "3:14"
std::string line_and_column(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte == 0 ? 0 : byte - 1);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t last = before.rfind('\n');
    const std::size_t column = before.size() - (last == std::string_view::npos ? 0 : last + 1) + 1;
    return halte::text(line, ":", column);
}

Sentence kind_of(const Json& value) {
    switch (value.type()) {
        case Json::value_t::null:
            return say("null", "null");
        case Json::value_t::object:
            return say("un objet", "an object");
        case Json::value_t::array:
            return say("une liste", "a list");
        case Json::value_t::string:
            return say("un texte", "text");
        case Json::value_t::boolean:
            return say("true ou false", "true or false");
        default:
            return say("un nombre", "a number");
    }
}

// At most that many bytes, cut between two letters of UTF-8.
std::string_view shortened(std::string_view words, std::size_t longest) {
    if (words.size() <= longest) {
        return words;
    }
    while (longest > 0 && (static_cast<unsigned char>(words[longest]) & 0xc0U) == 0x80U) {
        --longest;
    }
    return words.substr(0, longest);
}

}  // namespace

Sentence in_quotes(std::string_view words) {
    const std::string_view shown = shortened(words, 40);
    const std::string_view rest = shown.size() < words.size() ? "…" : "";
    return say("« {}{} »", "\"{}{}\"", shown, rest);
}

struct JsonDocument::Inside {
    Json root;
};

JsonDocument::JsonDocument(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Result<JsonDocument> JsonDocument::parse(std::string_view text) {
    if (text.size() > longest_document) {
        return Error{
            ErrorCode::malformed,
            say("ce document a {} octets ; {} au plus sont lus",
                "this document has {} bytes; at most {} are read", text.size(), longest_document),
            "", say("est-ce le bon fichier ?", "is it the right file?")};
    }
    if (depth_of(text) > deepest_level) {
        return Error{ErrorCode::malformed,
                     say("les listes et les objets s'emboîtent sur plus de {} niveaux",
                         "lists and objects are nested more than {} deep", deepest_level),
                     "", say("est-ce le bon fichier ?", "is it the right file?")};
    }
    auto inside = std::make_unique<Inside>();
    try {
        inside->root = Json::parse(text);
    } catch (const Json::parse_error& problem) {
        const bool is_cut = problem.byte > text.size();
        return Error{
            ErrorCode::malformed,
            is_cut ? say("ce document JSON s'arrête avant sa fin",
                         "this JSON document stops before its end")
                   : say("ce n'est pas du JSON", "this is not JSON"),
            line_and_column(text, std::min(problem.byte, text.size() + 1)),
            is_cut ? say("le fichier a-t-il été copié en entier ?", "was the file copied whole?")
                   : say("cherchez juste avant une virgule, un guillemet ou une accolade "
                         "qui manque",
                         "look for a missing comma, quote or brace just before")};
    } catch (const Json::out_of_range&) {
        return Error{ErrorCode::malformed,
                     say("ce document contient un nombre trop grand pour être lu",
                         "this document holds a number too large to be read"),
                     "", say("les nombres vont jusqu'à 1.8e308", "numbers go up to 1.8e308")};
    }
    return JsonDocument(std::move(inside));
}

JsonNode::JsonNode(const JsonDocument& document, Errors& problems)
    : value_(&document.inside_->root), problems_(&problems) {}

JsonNode::JsonNode(const void* value, const JsonNode* parent, std::string_view name,
                   std::size_t index)
    : value_(value), problems_(parent->problems_), parent_(parent), name_(name), index_(index) {}

std::string JsonNode::path() const {
    if (parent_ == nullptr) {
        return "";
    }
    const std::string before = parent_->path();
    if (json_of(parent_->value_).is_array()) {
        return before + "[" + std::to_string(index_) + "]";
    }
    return before + (before.empty() ? "" : ".") + name_;
}

void JsonNode::refuse(Sentence message, Sentence hint) const {
    if (problems_->size() < most_problems) {
        problems_->push_back({ErrorCode::invalid, std::move(message), path(), std::move(hint)});
    }
}

void JsonNode::refuse(const Errors& errors) const {
    for (const Error& error : errors) {
        refuse(error.message, error.hint);
    }
}

void JsonNode::refuse_kind(const Sentence& expected) const {
    refuse(say("c'est {} ; il faut {}", "this is {}; {} was expected", kind_of(json_of(value_)),
               expected));
}

std::optional<std::string> JsonNode::text() const {
    if (!json_of(value_).is_string()) {
        refuse_kind(say("un texte", "text"));
        return std::nullopt;
    }
    return json_of(value_).get<std::string>();
}

bool JsonNode::truth() const {
    if (!json_of(value_).is_boolean()) {
        refuse_kind(say("true ou false", "true or false"));
        return false;
    }
    return json_of(value_).get<bool>();
}

double JsonNode::number() const {
    if (!json_of(value_).is_number()) {
        refuse_kind(say("un nombre", "a number"));
        return 0.0;
    }
    return json_of(value_).get<double>();
}

std::int64_t JsonNode::whole(std::int64_t low, std::int64_t high) const {
    const Json& value = json_of(value_);
    if (!value.is_number()) {
        refuse_kind(say("un nombre entier", "a whole number"));
        return low;
    }
    // Integers beyond 2^53 lose digits as doubles, so the two kinds are compared apart.
    const double approximate = value.get<double>();
    const bool is_whole = value.is_number_integer() || approximate == std::floor(approximate);
    const bool fits = approximate >= static_cast<double>(low) &&
                      approximate <= static_cast<double>(high);
    if (!is_whole || !fits) {
        refuse(say("{} ne va pas ici : il faut un nombre entier de {} à {}",
                   "{} does not fit here: a whole number from {} to {} was expected", value.dump(),
                   low, high));
        return low;
    }
    return value.is_number_integer() ? value.get<std::int64_t>()
                                     : static_cast<std::int64_t>(approximate);
}

std::uint64_t JsonNode::natural() const {
    const Json& value = json_of(value_);
    if (!value.is_number_unsigned()) {
        refuse_kind(say("un nombre entier de 0 à 18446744073709551615",
                        "a whole number from 0 to 18446744073709551615"));
        return 0;
    }
    return value.get<std::uint64_t>();
}

bool JsonNode::is_object() const {
    if (!json_of(value_).is_object()) {
        refuse_kind(say("un objet", "an object"));
        return false;
    }
    return true;
}

std::optional<JsonNode> JsonNode::optional_member(std::string_view name) const {
    const Json& value = json_of(value_);
    const auto found = value.find(std::string(name));
    if (found == value.end()) {
        return std::nullopt;
    }
    return JsonNode(&*found, this, name, 0);
}

std::optional<JsonNode> JsonNode::member(std::string_view name) const {
    auto found = optional_member(name);
    if (!found) {
        JsonNode(value_, this, name, 0).refuse(say("ce champ manque", "this field is missing"));
    }
    return found;
}

void JsonNode::allow_only(const std::vector<std::string_view>& names) const {
    for (const auto& [name, value] : json_of(value_).items()) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            std::string allowed;
            for (const std::string_view known : names) {
                allowed += (allowed.empty() ? "" : ", ") + std::string(known);
            }
            JsonNode(&value, this, shortened(name, 80), 0)
                .refuse(say("ce champ n'existe pas", "there is no such field"),
                        say("les champs sont : {}", "fields are: {}", allowed));
        }
    }
}

std::vector<JsonNode> JsonNode::elements() const {
    const Json& value = json_of(value_);
    if (!value.is_array()) {
        refuse_kind(say("une liste", "a list"));
        return {};
    }
    std::vector<JsonNode> nodes;
    nodes.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
        nodes.push_back(JsonNode(&value[i], this, "", i));
    }
    return nodes;
}

}  // namespace halte::planner
