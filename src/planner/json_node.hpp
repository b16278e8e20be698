// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace halte::planner {

// A JSON document of a stranger, read once. Refuses, as `malformed`, what is not JSON (RFC 8259,
// UTF-8), is larger than 64 MiB or deeper than 32 levels: an honest plan has 6.
class JsonDocument {
public:
    static Result<JsonDocument> parse(std::string_view text);
    JsonDocument(JsonDocument&&) noexcept;
    ~JsonDocument();

private:
    friend class JsonNode;
    struct Inside;
    explicit JsonDocument(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

// What a stranger wrote, for a message: in quotes, at most 40 bytes, never half a letter.
Sentence in_quotes(std::string_view words);

// One value of a document, which knows its path ("tours[3].stops[0].opens"). Reading what is not
// there adds a problem to the list and gives nothing or a harmless value, so that one pass names
// every wrong field. At most 100 problems are kept. The document, the list and the parent outlive
// a node.
class JsonNode {
public:
    JsonNode(const JsonDocument& document, Errors& problems);

    std::optional<std::string> text() const;
    bool truth() const;
    double number() const;  // finite
    // A whole number in [low, high], also written 4.0 or 4e0.
    std::int64_t whole(std::int64_t low, std::int64_t high) const;
    std::uint64_t natural() const;  // 0 to 2^64 - 1, for seeds

    // Asks an object: a problem when `this` is none.
    bool is_object() const;
    // Nothing, and a problem, when the member is missing.
    std::optional<JsonNode> member(std::string_view name) const;
    // Nothing when the member is missing.
    std::optional<JsonNode> optional_member(std::string_view name) const;
    // A problem for every member of another name: a misspelt wish must not be dropped in silence.
    void allow_only(const std::vector<std::string_view>& names) const;

    // The elements; a problem and none when it is not a list.
    std::vector<JsonNode> elements() const;

    void refuse(Sentence message, Sentence hint = {}) const;
    // The problems of a reader of text, at this path.
    void refuse(const Errors& errors) const;

private:
    JsonNode(const void* value, const JsonNode* parent, std::string_view name, std::size_t index);
    std::string path() const;
    // "a list was expected here, and this is text"
    void refuse_kind(const Sentence& expected) const;

    const void* value_;  // a value of the JSON library, which stays in the .cpp
    Errors* problems_;
    const JsonNode* parent_ = nullptr;
    std::string name_;        // of a member
    std::size_t index_ = 0;   // of an element
};

}  // namespace halte::planner
