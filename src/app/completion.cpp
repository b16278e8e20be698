// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "base/format.hpp"

namespace halte::app {
namespace {

std::string_view first_word(const CommandSpec& command) {
    return command.name.substr(0, command.name.find(' '));
}

std::string_view second_word(const CommandSpec& command) {
    const std::size_t space = command.name.find(' ');
    return space == std::string_view::npos ? "" : command.name.substr(space + 1);
}

// "check" completes behind "plan", not at the beginning.
std::vector<std::string_view> first_words() {
    std::vector<std::string_view> words;
    for (const CommandSpec& command : commands()) {
        if (std::find(words.begin(), words.end(), first_word(command)) == words.end()) {
            words.push_back(first_word(command));
        }
    }
    return words;
}

std::string second_words(std::string_view first) {
    std::string words;
    for (const CommandSpec& command : commands()) {
        if (first_word(command) == first && !second_word(command).empty()) {
            words += (words.empty() ? "" : " ") + std::string(second_word(command));
        }
    }
    return words;
}

// "plan/check": what must not be taken for a command and its argument.
std::vector<std::string> pairs() {
    std::vector<std::string> found;
    for (const CommandSpec& command : commands()) {
        if (!second_word(command).empty()) {
            found.push_back(text(first_word(command), "/", second_word(command)));
        }
    }
    return found;
}

template <typename Text>
std::string joined(const std::vector<Text>& words) {
    std::string line;
    for (const Text& word : words) {
        line += (line.empty() ? "" : " ") + std::string(word);
    }
    return line;
}

std::string option_names(const CommandSpec& command) {
    std::string names;
    for (const OptionSpec& option : command.options) {
        names += (names.empty() ? "" : " ") + std::string(option.name);
    }
    return names;
}

bool takes_path(const OptionSpec& option) {
    return option.value == "FILE" || option.value == "FOLDER";
}

std::string bash_script() {
    std::string script =
        "# bash completion for halte: halte completion bash > "
        "~/.local/share/bash-completion/completions/halte\n"
        "_halte() {\n"
        "    local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
        "    local command=\"${COMP_WORDS[1]}\"\n"
        "    case \" " + joined(pairs()) + " \" in\n"
        "    *\" $command/${COMP_WORDS[2]} \"*) command=\"$command ${COMP_WORDS[2]}\" ;;\n"
        "    esac\n"
        "    COMPREPLY=()\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        COMPREPLY=($(compgen -W \"" + joined(first_words()) + " --help\" -- \"$word\"))\n"
        "        return\n"
        "    fi\n"
        "    case \"$command:$before\" in\n";
    for (const CommandSpec& command : commands()) {
        for (const OptionSpec& option : command.options) {
            if (!option.choices.empty()) {
                script += text("    \"", command.name, ":", option.name,
                               "\") COMPREPLY=($(compgen -W \"", option.choices,
                               "\" -- \"$word\")); return ;;\n");
            } else if (!option.value.empty() && !takes_path(option)) {
                script += text("    \"", command.name, ":", option.name, "\") return ;;\n");
            }
        }
    }
    script += "    esac\n    if [ \"${word:0:1}\" != - ]; then\n        case \"$command\" in\n";
    for (const CommandSpec& command : commands()) {
        if (!command.choices.empty()) {
            script += text("        \"", command.name, "\") COMPREPLY=($(compgen -W \"",
                           command.choices, "\" -- \"$word\")); return ;;\n");
        }
    }
    for (const std::string_view first : first_words()) {
        if (!second_words(first).empty()) {
            script += text("        ", first,
                           ") [ \"$COMP_CWORD\" -eq 2 ] && COMPREPLY=($(compgen -W \"",
                           second_words(first), "\" -- \"$word\")) ;;\n");
        }
    }
    script += "        esac\n        COMPREPLY+=($(compgen -f -- \"$word\"))\n        return\n"
              "    fi\n    case \"$command\" in\n";
    for (const CommandSpec& command : commands()) {
        script += text("    \"", command.name, "\") COMPREPLY=($(compgen -W \"",
                       option_names(command), "\" -- \"$word\")) ;;\n");
    }
    return script + "    esac\n}\ncomplete -o filenames -F _halte halte\n";
}

std::string zsh_script() {
    std::string script =
        "#compdef halte\n"
        "# zsh completion for halte: halte completion zsh > \"${fpath[1]}/_halte\"\n"
        "_halte() {\n"
        "    if (( CURRENT == 2 )); then\n"
        "        compadd -- " + joined(first_words()) + " --help\n"
        "        return\n"
        "    fi\n"
        "    local command=\"$words[2]\"\n"
        "    case \" " + joined(pairs()) + " \" in\n"
        "    *\" $command/$words[3] \"*) command=\"$command $words[3]\" ;;\n"
        "    esac\n"
        "    case \"$command\" in\n";
    for (const CommandSpec& command : commands()) {
        script += text("    '", command.name, "')\n        _arguments");
        for (const OptionSpec& option : command.options) {
            script += text(" \\\n            '", option.name);
            if (!option.choices.empty()) {
                script += text("[", option.value, "]:", option.value, ":(", option.choices, ")");
            } else if (takes_path(option)) {
                script += text("[", option.value, "]:", option.value, ":_files");
            } else if (!option.value.empty()) {
                script += text("[", option.value, "]:", option.value, ":");
            }
            script += "'";
        }
        if (!command.choices.empty()) {
            script += text(" \\\n            '*:", command.argument, ":(", command.choices, ")'");
        } else if (!command.argument.empty()) {
            script += text(" \\\n            '*:", command.argument, ":_files'");
        } else if (command.name == "plan") {
            script += " \\\n            '2::check:(check)'";
        }
        script += " ;;\n";
    }
    for (const std::string_view first : first_words()) {
        if (find_command(first) == nullptr) {
            script += text("    '", first, "') compadd -- ", second_words(first), " ;;\n");
        }
    }
    return script + "    esac\n}\n_halte \"$@\"\n";
}

std::string fish_script() {
    std::string script =
        "# fish completion for halte: halte completion fish > "
        "~/.config/fish/completions/halte.fish\n"
        "complete -c halte -n __fish_use_subcommand -f -a '" + joined(first_words()) + "'\n";
    for (const std::string_view first : first_words()) {
        if (!second_words(first).empty()) {
            script += text("complete -c halte -n '__fish_seen_subcommand_from ", first, "' -a '",
                           second_words(first), "'\n");
        }
    }
    for (const CommandSpec& command : commands()) {
        const std::string behind =
            second_word(command).empty()
                ? ""
                : text("; and __fish_seen_subcommand_from ", second_word(command));
        const std::string when =
            text(" -n '__fish_seen_subcommand_from ", first_word(command), behind, "'");
        for (const OptionSpec& option : command.options) {
            script += text("complete -c halte", when, " -l ", option.name.substr(2));
            if (!option.choices.empty()) {
                script += text(" -x -a '", option.choices, "'");
            } else if (!option.value.empty()) {
                script += takes_path(option) ? " -r -F" : " -x";
            }
            script += "\n";
        }
        if (!command.choices.empty()) {
            script += text("complete -c halte", when, " -f -a '", command.choices, "'\n");
        }
    }
    return script;
}

}  // namespace

int run_completion(CommandLine& line, const Console& console) {
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    console.out << (line.argument() == "bash"  ? bash_script()
                    : line.argument() == "zsh" ? zsh_script()
                                               : fish_script());
    return exit_done;
}

}  // namespace halte::app
