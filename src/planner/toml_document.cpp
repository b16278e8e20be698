// SPDX-License-Identifier: EUPL-1.2
#include "planner/toml_document.hpp"

#include <set>

// Its assertions fail on some bad input ("[[["), which its own checks then report well.
#define TOML_ASSERT(condition) static_cast<void>(0)
#include <toml++/toml.h>

#include "base/format.hpp"

namespace halte::planner {

namespace {

std::optional<std::vector<std::string>> texts_of(const toml::node& node) {
    const toml::array* array = node.as_array();
    if (array == nullptr) {
        return std::nullopt;
    }
    std::vector<std::string> all;
    for (const toml::node& element : *array) {
        if (!element.is_string()) {
            return std::nullopt;
        }
        all.push_back(*element.value<std::string>());
    }
    return all;
}

}  // namespace

struct TomlDocument::Inside {
    std::string file;
    toml::table root;
    std::set<std::string> asked;
    Errors problems;

    const toml::node* find(const std::string& path) const {
        return toml::at_path(root, path).node();
    }
    const toml::node* ask(const std::string& path) {
        asked.insert(path);
        return find(path);
    }
    std::string where(const toml::node& node, const std::string& path) const {
        return text(file, ":", node.source().begin.line, ": ", path);
    }
    void complain(const toml::node& node, const std::string& path, const Sentence& wanted) {
        problems.push_back({ErrorCode::invalid,
                            say("Il faut ici {}.", "This should be {}.", wanted),
                            where(node, path),
                            {}});
    }
    void find_unasked(const toml::node& node, const std::string& path);
};

void TomlDocument::Inside::find_unasked(const toml::node& node, const std::string& path) {
    if (const toml::table* table = node.as_table()) {
        for (const auto& [key, child] : *table) {
            const std::string name(key.str());
            find_unasked(child, path.empty() ? name : path + "." + name);
        }
        return;
    }
    const toml::array* array = node.as_array();
    if (array != nullptr && array->is_array_of_tables()) {
        for (std::size_t i = 0; i < array->size(); ++i) {
            find_unasked((*array)[i], text(path, "[", i, "]"));
        }
        return;
    }
    if (!asked.contains(path)) {
        problems.push_back(
            {ErrorCode::invalid, say("Cette clé est inconnue.", "This key is unknown."),
             where(node, path),
             say("Vérifiez son orthographe, ou retirez-la.", "Check its spelling, or remove it.")});
    }
}

TomlDocument::TomlDocument(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
TomlDocument::TomlDocument(TomlDocument&&) noexcept = default;
TomlDocument& TomlDocument::operator=(TomlDocument&&) noexcept = default;
TomlDocument::~TomlDocument() = default;

Result<TomlDocument> TomlDocument::parse(std::string file, std::string_view content) {
    auto inside = std::make_unique<Inside>();
    try {
        inside->root = toml::parse(content);
    } catch (const toml::parse_error& problem) {
        const toml::source_position at = problem.source().begin;
        return Error{ErrorCode::malformed,

                     say("Ce fichier n'est pas du TOML : {}.", "This file is not TOML: {}.",
                         problem.description()),
                     text(file, ":", at.line, ":", at.column),
                     say("Une valeur par ligne : clé = valeur ; les textes entre guillemets.",
                         "One value on each line: key = value; texts between quotes.")};
    }
    inside->file = std::move(file);
    return TomlDocument(std::move(inside));
}

bool TomlDocument::has(const std::string& path) const {
    return inside_->find(path) != nullptr;
}

std::size_t TomlDocument::count(const std::string& path) const {
    const toml::node* node = inside_->find(path);
    return node != nullptr && node->is_array_of_tables() ? node->as_array()->size() : 0;
}

std::vector<std::string> TomlDocument::keys(const std::string& path) const {
    std::vector<std::string> keys;
    const toml::node* node = inside_->find(path);
    if (node != nullptr && node->is_table()) {
        for (const auto& [key, child] : *node->as_table()) {
            keys.emplace_back(key.str());
        }
    }
    return keys;
}

std::optional<double> TomlDocument::number(const std::string& path) {
    const toml::node* node = inside_->ask(path);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (!node->is_number()) {
        inside_->complain(*node, path, say("un nombre", "a number"));
        return std::nullopt;
    }
    return node->value<double>();
}

std::optional<std::string> TomlDocument::words(const std::string& path) {
    const toml::node* node = inside_->ask(path);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (!node->is_string()) {
        inside_->complain(*node, path, say("un texte entre guillemets", "a text between quotes"));
        return std::nullopt;
    }
    return node->value<std::string>();
}

std::optional<bool> TomlDocument::flag(const std::string& path) {
    const toml::node* node = inside_->ask(path);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (!node->is_boolean()) {
        inside_->complain(*node, path, say("true ou false", "true or false"));
        return std::nullopt;
    }
    return node->value<bool>();
}

std::optional<std::vector<double>> TomlDocument::numbers(const std::string& path) {
    const toml::node* node = inside_->ask(path);
    if (node == nullptr) {
        return std::nullopt;
    }
    std::vector<double> all;
    const toml::array* array = node->as_array();
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        if (!(*array)[i].is_number()) {
            array = nullptr;
            break;
        }
        all.push_back(*(*array)[i].value<double>());
    }
    if (array == nullptr) {
        inside_->complain(*node, path, say("une liste de nombres", "a list of numbers"));
        return std::nullopt;
    }
    return all;
}

std::optional<std::vector<std::string>> TomlDocument::list(const std::string& path) {
    const toml::node* node = inside_->ask(path);
    if (node == nullptr) {
        return std::nullopt;
    }
    auto all = texts_of(*node);
    if (!all) {
        inside_->complain(*node, path, say("une liste de textes", "a list of texts"));
    }
    return all;
}

std::optional<std::vector<std::string>> TomlDocument::one_or_list(const std::string& path) {
    const toml::node* node = inside_->ask(path);
    if (node == nullptr) {
        return std::nullopt;
    }
    if (node->is_string()) {
        return std::vector{*node->value<std::string>()};
    }
    auto all = texts_of(*node);
    if (!all) {
        inside_->complain(*node, path,
                          say("un texte ou une liste de textes", "a text or a list of texts"));
    }
    return all;
}

double TomlDocument::need_number(const std::string& path) {
    const auto value = number(path);
    if (!value && !has(path)) {
        report(path, say("Ce nombre manque.", "This number is missing."));
    }
    return value.value_or(0.0);
}

std::string TomlDocument::need_words(const std::string& path) {
    const auto value = words(path);
    if (!value && !has(path)) {
        report(path, say("Ce texte manque.", "This text is missing."));
    }
    return value.value_or("");
}

std::string TomlDocument::where(const std::string& path) const {
    const toml::node* node = inside_->find(path);
    return node == nullptr ? text(inside_->file, ": ", path) : inside_->where(*node, path);
}

void TomlDocument::report(const std::string& path, Sentence message, Sentence hint) {
    inside_->problems.push_back(
        {ErrorCode::invalid, std::move(message), where(path), std::move(hint)});
}

void TomlDocument::report_unasked() {
    inside_->find_unasked(inside_->root, "");
}

Errors TomlDocument::take_problems() {
    return std::move(inside_->problems);
}

}  // namespace halte::planner
