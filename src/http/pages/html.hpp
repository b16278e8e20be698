// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace halte::http {

// The five characters that mean something in HTML made harmless; control characters that HTML
// forbids become U+FFFD.
std::string escape_html(std::string_view text);

// Markup that was written by us: only a literal of the source can become one.
class Markup {
public:
    consteval Markup(const char* literal) : literal_(literal) {}  // NOLINT: implicit
    std::string_view view() const { return literal_; }

private:
    std::string_view literal_;
};

// An HTML document under construction. Whatever is not a Markup is escaped: there is no other
// way to put text in. Tags are closed in the order of their opening, the last ones by finish().
class Html {
public:
    struct Attribute {
        Markup name;
        std::string_view value;
    };
    using Attributes = std::initializer_list<Attribute>;

    Html& open(Markup tag, Attributes attributes = {});
    Html& close();
    Html& text(std::string_view words);
    Html& markup(Markup literal);
    // open, text, close.
    Html& element(Markup tag, Attributes attributes, std::string_view words);
    // A tag without content: link, meta, input.
    Html& empty(Markup tag, Attributes attributes);
    std::string finish();

private:
    void start_tag(Markup tag, Attributes attributes);

    std::string out_ = "<!doctype html>\n";
    std::vector<Markup> open_;
};

}  // namespace halte::http
