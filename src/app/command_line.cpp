// SPDX-License-Identifier: EUPL-1.2
#include "app/command_line.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "app/spelling.hpp"
#include "base/format.hpp"

namespace halte::app {
namespace {

Sentence see_help() {
    return say("« halte --help » montre ce qui existe", "`halte --help` shows what there is");
}

Sentence did_you_mean(std::string_view meant) {
    return meant.empty() ? see_help() : say("vouliez-vous dire {} ?", "did you mean {}?", meant);
}

}  // namespace

CommandLine::CommandLine(std::span<const std::string> words) {
    wants_help_ = std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return word == "--help" || word == "-h";
    });
    words = find_command_in(words);
    if (command_ != nullptr) {
        read_options(words);
        check_needed();
    }
}

std::span<const std::string> CommandLine::find_command_in(std::span<const std::string> words) {
    const auto first = std::find_if(words.begin(), words.end(), [](const std::string& word) {
        return word.substr(0, 1) != "-";
    });
    if (first == words.end()) {
        for (const std::string& word : words) {
            if (word != "--help" && word != "-h" && word != "--json") {
                refuse(word, say("aucune commande n'a été donnée", "no command was given"),
                       see_help());
            }
        }
        return {};
    }
    const auto rest = words.subspan(static_cast<std::size_t>(first - words.begin()) + 1);
    if (!rest.empty() && find_command(*first + " " + rest[0]) != nullptr) {
        command_ = find_command(*first + " " + rest[0]);
        return rest.subspan(1);
    }
    command_ = find_command(*first);
    if (command_ == nullptr) {
        std::vector<std::string_view> names;
        for (const CommandSpec& command : commands()) {
            names.push_back(command.name);
        }
        refuse("",
               say("« {} » n'est pas une commande de Halte", "\"{}\" is not a command of Halte",
                   *first),
               did_you_mean(nearest(*first, names)));
    }
    return rest;
}

void CommandLine::read_options(std::span<const std::string> words) {
    bool only_arguments = false;
    for (std::size_t at = 0; at < words.size();) {
        const std::string& word = words[at];
        if (only_arguments || word == "-" || word.substr(0, 1) != "-") {
            read_argument(word);
            ++at;
        } else if (word == "--") {
            only_arguments = true;
            ++at;
        } else {
            at = read_option(words, at);
        }
    }
}

// Gives the place of the word behind the option and its value.
std::size_t CommandLine::read_option(std::span<const std::string> words, std::size_t at) {
    const std::string& word = words[at];
    const std::size_t equals = word.find('=');
    const std::string name = word == "-h" ? "--help" : word.substr(0, equals);
    const auto spec = std::find_if(command_->options.begin(), command_->options.end(),
                                   [&](const OptionSpec& one) { return one.name == name; });
    if (spec == command_->options.end()) {
        std::vector<std::string_view> names;
        for (const OptionSpec& option : command_->options) {
            names.push_back(option.name);
        }
        const std::string_view meant = nearest(name, names);
        refuse(name,
               say("« halte {} » n'a pas cette option", "`halte {}` has no such option",
                   command_->name),
               did_you_mean(meant));
        // Its value would only make a second problem out of one mistake.
        const bool has_value = std::any_of(
            command_->options.begin(), command_->options.end(),
            [&](const OptionSpec& one) { return one.name == meant && !one.value.empty(); });
        return at + (has_value && equals == std::string::npos ? 2 : 1);
    }
    if (values_.contains(spec->name)) {
        refuse(name, say("cette option est donnée deux fois", "this option is given twice"),
               say("gardez une des deux", "keep one of the two"));
    }
    const bool has_equals = equals != std::string::npos;
    if (spec->value.empty()) {
        if (has_equals) {
            refuse(name, say("cette option ne prend pas de valeur", "this option takes no value"));
        }
        values_[spec->name] = "";
        return at + 1;
    }
    const bool has_next = at + 1 < words.size() && words[at + 1].substr(0, 2) != "--";
    if (!has_equals && !has_next) {
        values_[spec->name] = "";
        refuse(name,
               say("il manque la valeur de cette option", "the value of this option is missing"),
               say("écrivez {} {}", "write {} {}", name, spec->value));
        return at + 1;
    }
    values_[spec->name] = has_equals ? word.substr(equals + 1) : words[at + 1];
    check_choice(spec->name, values_[spec->name], spec->choices);
    return at + (has_equals ? 1 : 2);
}

void CommandLine::read_argument(const std::string& word) {
    const bool is_full = !command_->takes_several && !arguments_.empty();
    if (command_->argument.empty() || is_full) {
        refuse("",
               say("« halte {} » ne sait que faire de « {} »", "`halte {}` has no use for \"{}\"",
                   command_->name, word),
               see_help());
        return;
    }
    arguments_.push_back(word);
    check_choice(command_->argument, word, command_->choices);
}

void CommandLine::check_choice(std::string_view where, const std::string& value,
                               std::string_view choices) {
    const auto allowed = split(choices, ' ');
    if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), value) == allowed.end()) {
        std::string shown;
        for (const std::string_view choice : allowed) {
            shown += (shown.empty() ? "" : ", ") + std::string(choice);
        }
        refuse(where,
               say("« {} » n'est pas un des mots attendus",
                   "\"{}\" is not one of the words expected", value),
               say("choisissez parmi : {}", "choose from: {}", shown));
    }
}

void CommandLine::check_needed() {
    for (const OptionSpec& option : command_->options) {
        if (option.is_needed && !values_.contains(option.name)) {
            refuse(option.name, say("cette option est nécessaire", "this option is needed"),
                   say("ajoutez {} {}", "add {} {}", option.name, option.value));
        }
    }
    if (!command_->argument.empty() && arguments_.empty()) {
        refuse(command_->argument, say("il manque cet argument", "this argument is missing"),
               say("halte {} {}", "halte {} {}", command_->name, command_->argument));
    }
}

void CommandLine::refuse(std::string_view option, Sentence message, Sentence hint) {
    problems_.push_back({ErrorCode::invalid, std::move(message), std::string(option),
                         std::move(hint)});
}

const std::string& CommandLine::argument() const {
    static const std::string none;
    return arguments_.empty() ? none : arguments_.front();
}

std::string CommandLine::value_of(std::string_view option, std::string_view otherwise) const {
    const auto found = values_.find(option);
    return found == values_.end() ? std::string(otherwise) : found->second;
}

std::int64_t CommandLine::whole(std::string_view option, std::int64_t low, std::int64_t high,
                                std::int64_t otherwise) {
    const std::string typed = value_of(option);
    if (typed.empty()) {
        return otherwise;
    }
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (problem != std::errc() || end != typed.data() + typed.size() || value < low ||
        value > high) {
        refuse(option, say("« {} » n'est pas un nombre entier de {} à {}",
                           "\"{}\" is not a whole number from {} to {}", typed, low, high));
        return otherwise;
    }
    return value;
}

std::uint64_t CommandLine::natural(std::string_view option, std::uint64_t otherwise) {
    const std::string typed = value_of(option);
    if (typed.empty()) {
        return otherwise;
    }
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (problem != std::errc() || end != typed.data() + typed.size()) {
        refuse(option, say("« {} » n'est pas un nombre entier positif",
                           "\"{}\" is not a positive whole number", typed));
        return otherwise;
    }
    return value;
}

double CommandLine::number(std::string_view option, double low, double high, double otherwise) {
    const std::string typed = value_of(option);
    if (typed.empty()) {
        return otherwise;
    }
    double value = 0.0;
    const auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (problem != std::errc() || end != typed.data() + typed.size() ||
        !(value >= low && value <= high)) {
        refuse(option,
               say("« {} » n'est pas un nombre de {} à {}", "\"{}\" is not a number from {} to {}",
                   typed, low, high),
               say("les décimales s'écrivent avec un point : 2.5",
                   "decimals are written with a point: 2.5"));
        return otherwise;
    }
    return value;
}

std::optional<Day> CommandLine::day(std::string_view option) {
    const std::string typed = value_of(option);
    if (typed.empty()) {
        return std::nullopt;
    }
    const auto parsed = parse_day(typed);
    if (!parsed) {
        refuse(option, say("« {} » n'est pas une date", "\"{}\" is not a date", typed),
               say("écrivez l'année, le mois et le jour : 2026-11-23",
                   "write the year, the month and the day: 2026-11-23"));
        return std::nullopt;
    }
    return *parsed;
}

std::vector<std::string> CommandLine::list(std::string_view option) const {
    std::vector<std::string> parts;
    const std::string typed = value_of(option);
    for (const std::string_view part : split(typed, ',')) {
        parts.emplace_back(part);
    }
    return parts;
}

}  // namespace halte::app
