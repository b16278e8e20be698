// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/html.hpp"

#include "base/assert.hpp"

namespace halte::http {

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: {
                const auto byte = static_cast<unsigned char>(c);
                const bool is_forbidden = (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7f;
                if (is_forbidden) {
                    out += "\xEF\xBF\xBD";
                } else {
                    out += c;
                }
            }
        }
    }
    return out;
}

void Html::start_tag(Markup tag, Attributes attributes) {
    out_ += '<';
    out_ += tag.view();
    for (const auto& [name, value] : attributes) {
        out_ += ' ';
        out_ += name.view();
        out_ += "=\"";
        out_ += escape_html(value);
        out_ += '"';
    }
    out_ += '>';
}

Html& Html::open(Markup tag, Attributes attributes) {
    start_tag(tag, attributes);
    open_.push_back(tag);
    return *this;
}

Html& Html::close() {
    HALTE_CHECK(!open_.empty());
    out_ += "</";
    out_ += open_.back().view();
    out_ += ">";
    open_.pop_back();
    // A line for each block keeps the page readable in a diff; inside a line it would be a space.
    static constexpr std::string_view inline_tags[] = {"a", "b", "span", "time", "strong", "small"};
    for (const auto tag : inline_tags) {
        if (out_.ends_with(std::string("</").append(tag).append(">"))) {
            return *this;
        }
    }
    out_ += '\n';
    return *this;
}

Html& Html::text(std::string_view words) {
    out_ += escape_html(words);
    return *this;
}

Html& Html::markup(Markup literal) {
    out_ += literal.view();
    return *this;
}

Html& Html::element(Markup tag, Attributes attributes, std::string_view words) {
    return open(tag, attributes).text(words).close();
}

Html& Html::empty(Markup tag, Attributes attributes) {
    start_tag(tag, attributes);
    out_ += '\n';
    return *this;
}

std::string Html::finish() {
    while (!open_.empty()) {
        close();
    }
    return std::move(out_);
}

}  // namespace halte::http
